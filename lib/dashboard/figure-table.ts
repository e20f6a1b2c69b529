import type { Cell, ChartTable } from "@/lib/charts/chart";
import { formatNumber, formatShare } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { Shown } from "./dashboard";

/** A line of a figure: what it is called, what it leads to, and its count. */
export type FigureRow = { key: string; label: string; n: Shown };

/** The numbers of a figure as they are drawn, downloaded and read aloud; `keys` name the rows in order. */
export type FigureTable = { table: ChartTable; keys: string[] };

type Heads = { label: string; count: string; share: string };

/** A table of counts with their shares of a whole. */
export function shareTable(
  t: Translator,
  heads: Heads,
  rows: readonly FigureRow[],
  whole: Shown,
): FigureTable {
  return {
    keys: rows.map(({ key }) => key),
    table: {
      columns: [
        { label: heads.label, numeric: false },
        { label: heads.count, numeric: true },
        { label: heads.share, numeric: true },
      ],
      rows: rows.map(({ label, n }) => [
        { value: label, text: label },
        countCell(t, n),
        shareCell(t, n, whole),
      ]),
    },
  };
}

/** What is shown first, the rest by name: the order of withheld counts would tell which is larger. */
export function withheldLast(rows: readonly FigureRow[]): FigureRow[] {
  const withheld = rows.filter(({ n }) => n === null).toSorted((a, b) => a.label.localeCompare(b.label));
  return [...rows.filter(({ n }) => n !== null), ...withheld];
}

/** A count, or that it is withheld. */
export function countCell(t: Translator, n: Shown): Cell {
  return n === null
    ? { value: null, text: t("dashboard.withheld") }
    : { value: n, text: formatNumber(t.language, n) };
}

/** What share of a whole a count is; empty where it cannot be told. */
export function shareCell(t: Translator, n: Shown, whole: Shown): Cell {
  if (n === null || whole === null) return { value: null, text: t("dashboard.withheld") };
  if (whole === 0) return { value: null, text: "" };
  return { value: n / whole, text: formatShare(t.language, n / whole) };
}
