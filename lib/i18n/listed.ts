import type { Translator } from "./translator";

/** Names that may hold commas themselves, such as titles of events, one after the other. */
export function listed(t: Translator, names: readonly string[]): string {
  return names.join(t("common.between"));
}
