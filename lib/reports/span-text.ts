import { formatMonth } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { SpanName } from "./report-span";

/** "November 2016", "Q4 2016", "2016". */
export function spanText(
  t: Translator,
  { unit, key, month }: Pick<SpanName, "unit" | "key" | "month">,
): string {
  if (unit === "month") return formatMonth(t.language, month);
  if (unit === "year") return key;
  return t("reports.quarter", { quarter: key.slice(-1), year: key.slice(0, 4) });
}
