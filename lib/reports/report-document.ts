import { periodDays } from "@/lib/dashboard/period-name";
import { formatDate } from "@/lib/i18n/format";
import type { Language, Translator } from "@/lib/i18n/translator";
import { type Audience, leavesTheFirm, thresholdFor } from "./audience";
import { breakdownSections, type ReportNames } from "./breakdown-sections";
import { eventsSection } from "./events-section";
import { halfYearSections } from "./half-year-sections";
import type { MonthlyReport } from "./monthly-report";
import { monthsSection } from "./months-section";
import { pressDocument } from "./press-document";
import { type PublishedInSpan, publishedSections } from "./published-sections";
import { type ReportFact, reportFacts } from "./report-facts";
import { reportFinding } from "./report-finding";
import type { ReportSection } from "./report-section";
import type { ReportStatus } from "./report-status";
import { type OwnChoice, reportTitle } from "./report-title";
import { volumeSection } from "./volume-section";

/** What a report is made of. */
export type ReportParts = {
  report: MonthlyReport;
  outside: PublishedInSpan;
  firm: { name: string; zone: string };
  names: ReportNames;
  /** What makes it a report of somebody's own; none for the monthly report. */
  own: OwnChoice | null;
  /** By whom, when in the firm's zone, and by which version of the program. */
  made: { author: string; at: string; version: string };
  status: ReportStatus;
};

/** A report in words, of which the page and every file are made, so that they cannot differ. */
export type ReportDocument = {
  /** The key of its span: of the monthly report its month. */
  month: string;
  isOwn: boolean;
  language: Language;
  audience: Audience;
  isDraft: boolean;
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
  const { report, outside, firm, names, own, status } = parts;
  const { period, breakdown, total } = report;
  const all = [
    volumeSection(t, report),
    ...monthsSection(t, report, outside.eventsOfYear),
    ...(breakdown ? breakdownSections(t, breakdown, total, { names, audience: report.audience }) : []),
    ...halfYearSections(t, report.halfYear),
    eventsSection(t, report, outside.events, firm.zone),
    ...publishedSections(t, report, outside),
  ];
  const sections = own ? chosenSections(all, own.sections) : all;
  const rows = sections.reduce((sum, { table }) => sum + table.rows.length, 0);
  return {
    month: report.key,
    isOwn: own !== null,
    language: t.language,
    audience: report.audience,
    firm: firm.name,
    isDraft: status.kind === "draft",
    title: reportTitle(t, parts),
    span: periodDays(t, period),
    finding: reportFinding(t, report, own),
    facts: reportFacts(t, parts, rows),
    sections,
    notes: notesOf(t, parts),
  };
}

/** In the order chosen; what such a span does not have is left out. */
function chosenSections(all: readonly ReportSection[], keys: readonly string[]): ReportSection[] {
  return keys.flatMap((wanted) => all.find(({ key }) => key === wanted) ?? []);
}

function notesOf(t: Translator, { report, firm, status }: ReportParts): string[] {
  const { unit, period, isOver, firstDay, breakdown, total, audience } = report;
  const isUndivided = total !== 0 && !breakdown;
  const beginsLate = firstDay !== null && firstDay > period.from;
  return [
    ...(status.kind === "draft" ? [t("reports-published.draftNote")] : []),
    ...(isOver ? [] : [t("reports.notes.notOver", { unit, day: formatDate(t.language, period.to) })]),
    ...(isUndivided ? [t("reports.notes.notDivided")] : []),
    ...(beginsLate ? [t("reports.notes.logBegins", { day: formatDate(t.language, firstDay) })] : []),
    t("dashboard.file.definitionText"),
    t("reports.notes.zone", { zone: firm.zone }),
    t("reports.notes.walls"),
    ...(breakdown ? [t("reports.notes.sofar")] : []),
    t("dashboard.file.suppressed", { threshold: thresholdFor(audience) }),
    ...(leavesTheFirm(audience) ? [t("reports.notes.leftOut")] : []),
  ];
}
