import { fieldText } from "./read-round";

export type RoundsLanguage = "en" | "fr";

/**
 * The language that a file names its rounds in, by its links and by how it prints thousands. It matters because the
 * French file is not a renaming of the English one.
 */
export function roundsLanguage(entries: readonly unknown[]): RoundsLanguage {
  let french = 0;
  let english = 0;
  for (const entry of entries) {
    if (typeof entry !== "object" || entry === null) continue;
    const link = fieldText(entry, "drawNumberURL");
    const size = fieldText(entry, "drawSize");
    if (link.includes("/fr/") || /\d\s\d{3}/.test(size)) french++;
    if (link.includes("/en/") || /\d,\d{3}/.test(size)) english++;
  }
  return french > english ? "fr" : "en";
}
