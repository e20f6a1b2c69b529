import type { Cell } from "@/lib/charts/chart";
import type { ReportDocument } from "../report-document";
import { type FiguresRow, reportFigures } from "./report-figures";

/** One figure that differs, by section, row and place of its column; null where the row is not there. */
export type FigureDifference = {
  section: string;
  row: string;
  /** What the row is called. */
  label: string;
  column: number;
  /** What the column is called. */
  heading: string;
  before: Cell | null;
  after: Cell | null;
};

/** Rows that are there on one side only; the figures of each are differences too. */
export type ReportDifferences = {
  figures: FigureDifference[];
  rowsAdded: number;
  rowsRemoved: number;
  /** Where it reads otherwise. */
  finding: { before: string; after: string } | null;
};

/**
 * What differs between two reports of a month in the same language, figure by figure, in the order in which it is read.
 * Figures are found by section, row and column, so texts and the order of rows play no part; what follows from others,
 * such as a share, is left out.
 */
export function reportDifferences(before: ReportDocument, after: ReportDocument): ReportDifferences {
  const [old, now] = [reportFigures(before), reportFigures(after)];
  const pairs = union(now.keys(), old.keys()).flatMap((section) => {
    const [rows, rowsBefore] = [now.get(section), old.get(section)];
    return union(rows?.keys(), rowsBefore?.keys()).map((row) => ({
      section,
      row,
      before: rowsBefore?.get(row),
      after: rows?.get(row),
    }));
  });
  const [said, saidBefore] = [after.finding.join(" "), before.finding.join(" ")];
  return {
    figures: pairs.flatMap(differencesOf),
    rowsAdded: pairs.filter((pair) => !pair.before).length,
    rowsRemoved: pairs.filter((pair) => !pair.after).length,
    finding: said === saidBefore ? null : { before: saidBefore, after: said },
  };
}

/** The differences to be read one by one: the name of a row that is there on one side only is none beside its figures. */
export function listedFigures({ figures }: ReportDifferences): FigureDifference[] {
  return figures.filter(({ column, before, after }) => column > 0 || (before !== null && after !== null));
}

/** Whether two reports tell the same. */
export function isSameReport({ figures, finding }: ReportDifferences): boolean {
  return figures.length === 0 && finding === null;
}

type Pair = { section: string; row: string; before?: FiguresRow; after?: FiguresRow };

function differencesOf({ section, row, before, after }: Pair): FigureDifference[] {
  const { label = "", headings = [] } = after ?? before ?? {};
  return union(after?.cells.keys(), before?.cells.keys())
    .map((column) => ({
      ...{ section, row, label, column, heading: headings[column] ?? "" },
      before: before?.cells.get(column) ?? null,
      after: after?.cells.get(column) ?? null,
    }))
    .filter((one) => !isSame(one.before, one.after));
}

/** Whether a count is withheld, or there is none, is told by its text. */
function isSame(one: Cell | null, other: Cell | null): boolean {
  return one?.value === other?.value && one?.text === other?.text;
}

function union<Key>(first: Iterable<Key> = [], second: Iterable<Key> = []): Key[] {
  return [...new Set([...first, ...second])];
}
