import type { Cell, ChartTable } from "./chart";

type EstimateRow = {
  label: string;
  /** Value, lower and upper end; `null` where there is none, which `text` then says. */
  figures: readonly [number, number, number] | null;
  text: string;
  href?: string;
};

/** The numbers of a chart of estimates with intervals: a name, the value, where its interval begins and ends. */
export function estimateTable(
  rows: readonly EstimateRow[],
  heads: readonly [label: string, value: string, low: string, high: string],
  format: (value: number) => string,
): ChartTable {
  const number = (value: number): Cell => ({ value, text: format(value) });
  const nothing: Cell = { value: null, text: "" };
  return {
    columns: heads.map((label, place) => ({ label, numeric: place > 0 })),
    rows: rows.map(({ label, figures, text, href }) => [
      { value: label, text: label, href },
      ...(figures ? figures.map(number) : [{ value: null, text }, nothing, nothing]),
    ]),
  };
}
