import type { Translator } from "@/lib/i18n/translator";
import type { MonthlyReport } from "./monthly-report";
import { spanText } from "./span-text";

/** The name of a report of somebody's own, its sections in their order, and its filter in words. */
export type OwnChoice = { name: string; sections: readonly string[]; filter: readonly string[] };

/** What a report is called: the monthly report by its month, a report of one's own by its name, too. */
export function reportTitle(
  t: Translator,
  { report, own }: { report: MonthlyReport; own: OwnChoice | null },
): string {
  const month = spanText(t, report);
  return own
    ? t("reports.file.ownTitleText", { name: own.name, month })
    : t("reports.file.titleText", { month });
}
