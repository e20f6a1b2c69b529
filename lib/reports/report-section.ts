import type { Cell, ChartTable } from "@/lib/charts/chart";
import type { LineWithEvents } from "@/lib/charts/line-with-events";
import { othersKey } from "@/lib/dashboard/breakdown-figure";
import type { Shown } from "@/lib/dashboard/dashboard";
import { countCell, type FigureRow, shareTable, withheldLast } from "@/lib/dashboard/figure-table";
import { formatShare } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";

/** A part of a report: what it says, how to read it, and the numbers that page and file show alike. */
export type ReportSection = {
  key: string;
  title: string;
  about: string;
  table: ChartTable;
  /** The rows by name, in order; the same in both languages. */
  keys: string[];
  /** The columns whose figures follow from others, such as shares. */
  derived: readonly number[];
  /** Counts that are said in words beside the table. */
  aside: readonly AsideCount[];
  /** Shares are drawn as bars, all else is a table. */
  shape: "bars" | "table";
  /** What is drawn above the table, of the same numbers. */
  chart: LineWithEvents | null;
  /** What stands in the place of a table without rows. */
  empty: string;
  notes: string[];
  /** What would mislead a reader who did not know it. */
  caution: string | null;
};

export type AsideCount = { key: string; label: string; cell: Cell };

/** A leading value is named from this many inquiries on. */
const leastForFinding = 20;
const unknownKey = "none";

/** Of a table of counts with their shares, the shares. */
export const shareColumns = [2] as const;

type ShareInput = {
  key: string;
  heading: string;
  about: string;
  shareLabel: string;
  rows: readonly FigureRow[];
  whole: Shown;
  aside?: readonly AsideCount[];
  /** Whether every value is told to these readers, so that the largest of the rows leads; unless told otherwise. */
  isWhole?: boolean;
};

/** A section of counts with their shares of a whole; its title names the value that leads, if one does. */
export function shareSection(t: Translator, input: ShareInput): ReportSection {
  const { key, heading, about, shareLabel, whole, aside = [], isWhole = true } = input;
  const rows = withheldLast(input.rows);
  const heads = { label: heading, count: t("reports.count"), share: shareLabel };
  const figure = shareTable(t, heads, rows, whole);
  return {
    key,
    title: isWhole ? leadOf(t, heading, rows, whole) : heading,
    about,
    ...figure,
    derived: shareColumns,
    aside,
    shape: "bars",
    chart: null,
    empty: t("reports.empty"),
    notes: [],
    caution: null,
  };
}

/** The key of a row whose value is not known. */
export function rowKey(value: string | null): string {
  return value ?? unknownKey;
}

function leadOf(t: Translator, heading: string, rows: readonly FigureRow[], whole: Shown): string {
  const [first, second] = rows;
  const isNamed = first && first.key !== unknownKey && first.key !== othersKey;
  const leads = isNamed && first.n !== null && first.n !== second?.n;
  if (!leads || whole === null || whole < leastForFinding) return heading;
  return t("reports.leads", {
    heading,
    name: first.label,
    share: formatShare(t.language, (first.n ?? 0) / whole),
  });
}

/**
 * Many places bring one or two inquiries each: those withheld stand together in a line that completes the whole, which
 * shows no number under the threshold either.
 */
export function withheldTogether(
  rows: readonly FigureRow[],
  whole: Shown,
  { label, threshold }: { label: string; threshold: number },
): FigureRow[] {
  const shown = rows.filter(({ n }) => n !== null);
  if (shown.length === rows.length) return [...rows];
  const rest = whole === null ? null : shown.reduce((left, { n }) => left - (n ?? 0), whole);
  return [...shown, { key: othersKey, label, n: rest !== null && rest < threshold ? null : rest }];
}

/** A section that is a table of its own. */
export function tableSection(
  input: Pick<ReportSection, "key" | "title" | "about" | "empty"> & {
    columns: readonly (string | { numeric: string })[];
    rows: Cell[][];
    /** One for each row, that no other row of the section has. */
    keys: readonly string[];
    derived?: readonly number[];
    notes?: string[];
    caution?: string | null;
  },
): ReportSection {
  const { columns, rows, keys, derived = [], notes = [], caution = null, ...rest } = input;
  const heads = columns.map((column) =>
    typeof column === "string" ? { label: column, numeric: false } : { label: column.numeric, numeric: true },
  );
  const table = { columns: heads, rows };
  return { ...rest, table, keys: [...keys], derived, aside: [], shape: "table", chart: null, notes, caution };
}

/** Words in a cell. */
export function textCell(text: string): Cell {
  return { value: text, text };
}

/** No figure, with the word for why. */
export function noCell(text = ""): Cell {
  return { value: null, text };
}

/** A count, or that it is withheld, as words within a sentence. */
export function said(t: Translator, n: Shown): string {
  return countCell(t, n).text;
}
