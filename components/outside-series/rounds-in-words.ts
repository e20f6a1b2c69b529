import { formatDate } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";

/** How many rounds there are, and of which day the latest is; they come oldest first. */
export function roundsInWords(t: Translator, rounds: readonly { heldOn: string }[]): string {
  const latest = rounds.at(-1);
  if (!latest) return t("outside-series.rounds.none");
  const day = formatDate(t.language, latest.heldOn);
  return t("outside-series.rounds.subtitle", { n: rounds.length, day });
}
