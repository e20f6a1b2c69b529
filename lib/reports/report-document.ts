import { periodDays } from "@/lib/dashboard/period-name";
import { insideThreshold } from "@/lib/dashboard/withhold-small";
import { formatDate, formatMonth } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import { breakdownSections, type ReportNames } from "./breakdown-sections";
import type { MonthlyReport } from "./monthly-report";
import { type PublishedInMonth, publishedSections } from "./published-sections";
import { reportFinding } from "./report-finding";
import type { ReportSection } from "./report-section";
import { volumeSection } from "./volume-section";

/** What a report is made of. */
export type ReportParts = {
  report: MonthlyReport;
  outside: PublishedInMonth;
  firm: { name: string; zone: string };
  names: ReportNames;
};

/** A report in words, of which the page and every file are made, so that they cannot differ. */
export type ReportDocument = {
  month: string;
  title: string;
  span: string;
  finding: string[];
  sections: ReportSection[];
  notes: string[];
};

/** Puts a report into the reader's language. */
export function reportDocument(t: Translator, { report, outside, firm, names }: ReportParts): ReportDocument {
  const { month, period, breakdown, total } = report;
  return {
    month,
    title: t("reports.file.titleText", { month: formatMonth(t.language, month) }),
    span: periodDays(t, period),
    finding: reportFinding(t, report),
    sections: [
      volumeSection(t, report),
      ...(breakdown ? breakdownSections(t, breakdown, total, names) : []),
      ...publishedSections(t, month, outside),
    ],
    notes: notesOf(t, report, firm.zone),
  };
}

function notesOf(t: Translator, report: MonthlyReport, zone: string): string[] {
  const { period, isOver, firstDay, breakdown, total } = report;
  const isUndivided = total !== 0 && !breakdown;
  const beginsLate = firstDay !== null && firstDay > period.from;
  return [
    ...(isOver ? [] : [t("reports.notes.notOver", { day: formatDate(t.language, period.to) })]),
    ...(isUndivided ? [t("reports.notes.notDivided")] : []),
    ...(beginsLate ? [t("reports.notes.logBegins", { day: formatDate(t.language, firstDay) })] : []),
    t("dashboard.file.definitionText"),
    t("reports.notes.zone", { zone }),
    t("reports.notes.walls"),
    ...(breakdown ? [t("reports.notes.sofar")] : []),
    t("dashboard.file.suppressed", { threshold: insideThreshold }),
  ];
}
