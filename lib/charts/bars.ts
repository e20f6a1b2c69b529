import type { Cell, Chart, ChartStyle, ChartWords } from "./chart";
import { chartSvg, linked } from "./chart-svg";
import { rowFigure, rowLabel, rowLayout, rowMiddle } from "./row-layout";
import { linearScale, type Scale } from "./scales";
import { decimal, type SvgNode, svg } from "./svg-node";

export type BarRow = {
  label: string;
  /** `null` where the figure is withheld or cannot be known; `text` then says why. */
  value: number | null;
  text: string;
  interval?: { low: number; high: number };
  /** The same figure of the time that it is compared with. */
  before?: number;
  href?: string;
};

export type Bars = {
  rows: BarRow[];
  origin?: "firm" | "outside";
  words: ChartWords & { label: string; value: string; low?: string; high?: string; before?: string };
  format: (value: number) => string;
};

/** Amounts beside each other: bars from zero, whiskers for their interval, a notch for the time before. */
export function bars({ rows, origin = "firm", words, format }: Bars, style: ChartStyle): Chart {
  const layout = rowLayout(
    rows.map(({ label }) => label),
    rows.map(({ text }) => text),
    style,
  );
  const most = Math.max(
    0,
    ...rows.flatMap((row) => [row.value ?? 0, row.interval?.high ?? 0, row.before ?? 0]),
  );
  const x = linearScale([0, most], [layout.left, layout.right]);
  const colour = origin === "firm" ? style.palette.firm : style.palette.outside;
  const drawn = rows.map((row, index) => {
    const middle = rowMiddle(layout, 0, index);
    const marks = row.value === null ? [] : barMarks({ ...row, value: row.value }, x, middle, colour, style);
    const title = svg("title", {}, `${row.label}: ${row.text}`);
    return linked(
      row.href,
      title,
      rowLabel(layout, row.label, middle, style),
      ...marks,
      rowFigure(row.text, middle, style),
    );
  });
  return {
    svg: chartSvg(style, rows.length * layout.rowHeight + 4, words, drawn),
    get table() {
      return barTable(rows, words, format);
    },
    notes: [],
  };
}

function barMarks(
  { value, interval, before }: BarRow & { value: number },
  x: Scale,
  middle: number,
  colour: string,
  { palette }: ChartStyle,
): SvgNode[] {
  const shape = { x: x(0), y: middle - 5, width: Math.max(1, x(value) - x(0)), height: 10, rx: 2 };
  // A bar with a whisker steps back, so that the whisker is seen on it as well as beside it.
  const marks = [svg("rect", { ...shape, fill: colour, "fill-opacity": interval ? 0.4 : undefined })];
  if (interval) {
    const [low, high] = [decimal(x(interval.low)), decimal(x(interval.high))];
    const d = `M${low} ${middle}H${high}M${low} ${middle - 3}v6M${high} ${middle - 3}v6`;
    marks.push(svg("path", { d, fill: "none", stroke: palette.ink, "stroke-width": 1.5 }));
  }
  if (before !== undefined) {
    const at = x(before);
    marks.push(
      svg("line", {
        x1: at,
        x2: at,
        y1: middle - 9,
        y2: middle + 9,
        stroke: palette.soft,
        "stroke-width": 1.5,
      }),
    );
  }
  return marks;
}

function barTable(rows: BarRow[], words: Bars["words"], format: Bars["format"]): Chart["table"] {
  const withInterval = rows.some(({ interval }) => interval);
  const withBefore = rows.some(({ before }) => before !== undefined);
  const number = (value: number | undefined): Cell =>
    value === undefined ? { value: null, text: "" } : { value, text: format(value) };
  const head = [
    words.value,
    ...(withInterval ? [words.low, words.high] : []),
    ...(withBefore ? [words.before] : []),
  ];
  return {
    columns: [
      { label: words.label, numeric: false },
      ...head.map((label) => ({ label: label ?? "", numeric: true })),
    ],
    rows: rows.map((row) => [
      { value: row.label, text: row.label, href: row.href },
      { value: row.value, text: row.text },
      ...(withInterval ? [number(row.interval?.low), number(row.interval?.high)] : []),
      ...(withBefore ? [number(row.before)] : []),
    ]),
  };
}
