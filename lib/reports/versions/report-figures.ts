import type { Cell } from "@/lib/charts/chart";
import type { ReportDocument } from "../report-document";
import type { ReportSection } from "../report-section";

/** A row of a section: what it and its columns are called, and its figures by the place of their column. */
export type FiguresRow = { label: string; headings: readonly string[]; cells: ReadonlyMap<number, Cell> };

/** The figures of a report by section and row; both are named alike in every language. */
export type ReportFigures = ReadonlyMap<string, ReadonlyMap<string, FiguresRow>>;

/** The section of a later version that tells what has changed since the one before: it repeats figures of both. */
export const changedKey = "changed";

/** The figures that a report tells, without those that follow from others. */
export function reportFigures({ sections }: Pick<ReportDocument, "sections">): ReportFigures {
  const own = sections.filter(({ key }) => key !== changedKey);
  return new Map(own.map((section) => [section.key, rowsOf(section)]));
}

function rowsOf({ table, keys, derived, aside }: ReportSection): ReadonlyMap<string, FiguresRow> {
  const headings = table.columns.map(({ label }) => label);
  const rows = table.rows.map((cells, place): [string, FiguresRow] => {
    const own = [...cells.entries()].filter(([column]) => !derived.includes(column));
    return [keys[place] ?? "", { label: cells[0]?.text ?? "", headings, cells: new Map(own) }];
  });
  const words = aside.map(({ key, label, cell }): [string, FiguresRow] => [
    `aside ${key}`,
    { label, headings, cells: new Map([[1, cell]]) },
  ]);
  return new Map([...rows, ...words]);
}
