import type { Sum } from "./sums";
import { withholdSmallCounts } from "./withhold-small-counts";

/** Rows × columns with both kinds of totals; `null` is withheld. */
export type SuppressedTable = {
  cells: (number | null)[][];
  rowTotals: (number | null)[];
  columnTotals: (number | null)[];
  total: number | null;
};

/** A table of counts, safe to hand on with its totals: see `withholdSmallCounts`. Rows are equally long. */
export function suppressTable(cells: readonly (readonly number[])[], threshold: number): SuppressedTable {
  const rows = cells.map((_, row) => `row ${row}`);
  const columns = cells[0]?.map((_, column) => `column ${column}`) ?? [];
  const counts = new Map<string, number>();
  cells.forEach((row, r) => {
    row.forEach((count, c) => {
      counts.set(cellKey(rows[r], columns[c]), count);
    });
  });
  const sums = sumsOf(rows, columns);
  for (const { total, parts } of sums) {
    counts.set(
      total,
      parts.reduce((sum, part) => sum + (counts.get(part) ?? 0), 0),
    );
  }
  const withheld = withholdSmallCounts(counts, sums, threshold);
  const shown = (key: string) => (withheld.has(key) ? null : (counts.get(key) ?? 0));
  return {
    cells: rows.map((row) => columns.map((column) => shown(cellKey(row, column)))),
    rowTotals: rows.map(shown),
    columnTotals: columns.map(shown),
    total: shown("total"),
  };
}

function cellKey(row = "", column = ""): string {
  return `${row}, ${column}`;
}

/** Every total of the table; those of rows and columns come before the one that they add up to. */
function sumsOf(rows: readonly string[], columns: readonly string[]): Sum[] {
  return [
    ...rows.map((row) => ({ total: row, parts: columns.map((column) => cellKey(row, column)) })),
    ...columns.map((column) => ({ total: column, parts: rows.map((row) => cellKey(row, column)) })),
    { total: "total", parts: rows },
    { total: "total", parts: columns },
  ];
}
