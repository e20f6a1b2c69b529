import { insideThreshold } from "@/lib/dashboard/withhold-small";
import type { Translator } from "@/lib/i18n/translator";
import { type CsvCell, csvText } from "./csv-text";
import type { ReportDocument } from "./report-document";
import type { ReportSection } from "./report-section";

/** What a file says about itself beside the report. */
export type ReportFacts = { firm: string; zone: string; author: string; madeAt: string };

/** A report as a CSV file: what it is, then every section with exactly the figures of its page. */
export function reportFile(t: Translator, document: ReportDocument, facts: ReportFacts) {
  const rows = document.sections.reduce((sum, { table }) => sum + table.rows.length, 0);
  const about: CsvCell[][] = [
    [t("reports.file.title"), document.title],
    [t("reports.file.finding"), document.finding.join(" ")],
    [t("reports.file.firm"), facts.firm],
    [t("reports.file.period"), document.span],
    [t("reports.file.zone"), facts.zone],
    [t("reports.file.definition"), t("dashboard.file.definitionText")],
    [t("reports.file.filters"), t("reports.file.filtersText")],
    [t("reports.file.audience"), t("reports.file.audienceText")],
    [t("reports.file.suppression"), t("dashboard.file.suppressed", { threshold: insideThreshold })],
    [t("reports.file.rows"), rows],
    [t("reports.file.author"), facts.author],
    [t("reports.file.madeAt"), t("dashboard.file.zoneTime", { time: facts.madeAt, zone: facts.zone })],
    [],
  ];
  const notes: CsvCell[][] = [[t("reports.notes.title")], ...document.notes.map((note) => [note])];
  const text = csvText([...about, ...document.sections.flatMap(sectionCells), ...notes]);
  return { name: `${t("reports.file.name", { month: document.month })}.csv`, text, rows };
}

/** Cells as they were given; where there is no figure, the word for why: a withheld count is not an empty one. */
function sectionCells({ title, about, table, empty, notes, caution }: ReportSection): CsvCell[][] {
  const body = table.rows.map((cells) => cells.map(({ value, text }) => value ?? text));
  const numbers = body.length > 0 ? [table.columns.map(({ label }) => label), ...body] : [[empty]];
  return [[title], [about], ...numbers, ...[...notes, caution ?? []].flat().map((note) => [note]), []];
}
