import { periodDays } from "@/lib/dashboard/period-name";
import { formatDate, formatMonth } from "@/lib/i18n/format";
import type { Language, Translator } from "@/lib/i18n/translator";
import { type Audience, thresholdFor } from "./audience";
import { breakdownSections, type ReportNames } from "./breakdown-sections";
import { eventsSection } from "./events-section";
import { halfYearSections } from "./half-year-sections";
import type { MonthlyReport } from "./monthly-report";
import { monthsSection } from "./months-section";
import { pressDocument } from "./press-document";
import { type PublishedInMonth, publishedSections } from "./published-sections";
import { type ReportFact, reportFacts } from "./report-facts";
import { reportFinding } from "./report-finding";
import type { ReportSection } from "./report-section";
import { volumeSection } from "./volume-section";

/** What a report is made of. */
export type ReportParts = {
  report: MonthlyReport;
  outside: PublishedInMonth;
  firm: { name: string; zone: string };
  names: ReportNames;
  /** By whom, when in the firm's zone, and by which version of the program. */
  made: { author: string; at: string; version: string };
};

/** A report in words, of which the page and every file are made, so that they cannot differ. */
export type ReportDocument = {
  month: string;
  language: Language;
  audience: Audience;
  firm: string;
  title: string;
  span: string;
  finding: string[];
  facts: ReportFact[];
  sections: ReportSection[];
  notes: string[];
};

/** Puts a report into the reader's language; for the press it is one page. */
export function reportDocument(t: Translator, parts: ReportParts): ReportDocument {
  return parts.report.audience === "press" ? pressDocument(t, parts) : wholeDocument(t, parts);
}

function wholeDocument(t: Translator, parts: ReportParts): ReportDocument {
  const { report, outside, firm, names } = parts;
  const { month, period, breakdown, total } = report;
  const sections = [
    volumeSection(t, report),
    ...monthsSection(t, report, outside.eventsOfYear),
    ...(breakdown
      ? breakdownSections(t, breakdown, total, { names, threshold: thresholdFor(report.audience) })
      : []),
    ...halfYearSections(t, report.halfYear),
    eventsSection(t, report, outside.events, firm.zone),
    ...publishedSections(t, month, outside),
  ];
  const rows = sections.reduce((sum, { table }) => sum + table.rows.length, 0);
  return {
    month,
    language: t.language,
    audience: report.audience,
    firm: firm.name,
    title: t("reports.file.titleText", { month: formatMonth(t.language, month) }),
    span: periodDays(t, period),
    finding: reportFinding(t, report),
    facts: reportFacts(t, parts, rows),
    sections,
    notes: notesOf(t, report, firm.zone),
  };
}

function notesOf(t: Translator, report: MonthlyReport, zone: string): string[] {
  const { period, isOver, firstDay, breakdown, total, audience } = report;
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
    t("dashboard.file.suppressed", { threshold: thresholdFor(audience) }),
    ...(audience !== "inside" ? [t("reports.notes.leftOut")] : []),
  ];
}
