import { formatNumber } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";

/** "0.032", "under 0.001": a chance as it is read. */
export function chanceText(t: Translator, p: number): string {
  if (p < 0.001) return t("trends-events.table.least", { value: formatNumber(t.language, 0.001, 3) });
  return formatNumber(t.language, p, p < 0.1 ? 3 : 2);
}
