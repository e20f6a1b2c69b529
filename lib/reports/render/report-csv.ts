import { translatorFor } from "@/lib/i18n/translator";
import { type CsvCell, csvText } from "../csv-text";
import type { ReportDocument } from "../report-document";
import type { NotesPlace } from "../report-format";
import type { ReportSection } from "../report-section";

/** A report as CSV: what it is, then every section with exactly the figures of its page, then what to know of them. */
export function reportCsv(document: ReportDocument, notesPlace: NotesPlace): string {
  const t = translatorFor(document.language);
  const about: CsvCell[][] = document.facts.map(({ label, value }) => [label, value]);
  const notes: CsvCell[][] = [[t("reports.notes.title")], ...document.notes.map((note) => [note])];
  if (notesPlace === "only") return csvText([...about, [], ...notes]);
  if (notesPlace === "file") return csvText(document.sections.flatMap(numbersOf));
  return csvText([...about, [], ...document.sections.flatMap(sectionCells), ...notes]);
}

function sectionCells(section: ReportSection): CsvCell[][] {
  const { about, notes, caution } = section;
  const [title = [], ...numbers] = numbersOf(section);
  const last = numbers.pop() ?? [];
  const remarks = [...notes, caution ?? []].flat().map((note) => [note]);
  return [title, [about], ...numbers, ...remarks, last];
}

/** Cells as they were given; where there is no figure, the word for why: a withheld count is not an empty one. */
function numbersOf({ title, table, empty }: ReportSection): CsvCell[][] {
  const body = table.rows.map((cells) => cells.map(({ value, text }) => value ?? text));
  const numbers = body.length > 0 ? [table.columns.map(({ label }) => label), ...body] : [[empty]];
  return [[title], ...numbers, []];
}
