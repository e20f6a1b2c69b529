import type { ChartTable } from "@/lib/charts/chart";
import type { CsvCell } from "./csv-text";

/** The numbers of a drawing as lines of a file: figures as they were given, words where there is no figure. */
export function chartCells({ columns, rows }: ChartTable): CsvCell[][] {
  const heads = columns.map(({ label }) => label);
  return [heads, ...rows.map((cells) => cells.map(({ value, text }) => value ?? text))];
}
