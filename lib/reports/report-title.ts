import type { Translator } from "@/lib/i18n/translator";
import type { MonthlyReport } from "./monthly-report";
import type { ReportStatus } from "./report-status";
import { spanText } from "./span-text";

/** The name of a report of somebody's own, its sections in their order, and its filter in words. */
export type OwnChoice = { name: string; sections: readonly string[]; filter: readonly string[] };

type Titled = { report: MonthlyReport; own: OwnChoice | null; status: ReportStatus };

/** What a report is called: the monthly report by its month, one of one's own by its name, too; a draft says that it is one. */
export function reportTitle(t: Translator, { report, own, status }: Titled): string {
  const month = spanText(t, report);
  const title = own
    ? t("reports.file.ownTitleText", { name: own.name, month })
    : t("reports.file.titleText", { month });
  return status.kind === "draft" ? t("reports-published.draftTitle", { title }) : title;
}
