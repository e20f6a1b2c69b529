import type { Chart, ChartStyle, ChartWords } from "./chart";
import { chartSvg, linked } from "./chart-svg";
import { estimateTable } from "./estimate-table";
import { type RowLayout, rowFigure, rowLabel, rowLayout, rowMiddle } from "./row-layout";
import { logScale, ratioTicks, type Scale } from "./scales";
import { type SvgNode, svg } from "./svg-node";
import { textWidth } from "./text-width";

export type IntervalRow = {
  label: string;
  /** `null` where there are too few data; `text` then says so. */
  estimate: { ratio: number; low: number; high: number } | null;
  text: string;
  /** What weighs less, such as what does not stand out: drawn hollow. */
  hollow?: boolean;
  href?: string;
};

export type IntervalPlot = {
  rows: IntervalRow[];
  words: ChartWords & { label: string; ratio: string; low: string; high: string };
  format: (ratio: number) => string;
};

/** The axis ends here; what reaches beyond gets an arrow. */
const widest = { low: 1 / 16, high: 64 };

/** Ratios with their intervals on one axis of doublings, beside the line of "as usual". */
export function intervalPlot({ rows, words, format }: IntervalPlot, style: ChartStyle): Chart {
  const labels = rows.map(({ label }) => label);
  const texts = rows.map(({ text }) => text);
  const layout = rowLayout(labels, texts, style);
  const known = rows.flatMap(({ estimate }) => estimate ?? []);
  const ticks = ratioTicks(
    Math.max(widest.low, Math.min(1, ...known.map(({ low }) => Math.max(low, widest.low)))),
    Math.min(widest.high, Math.max(1, ...known.map(({ high }) => high))),
  );
  const ends: [number, number] = [ticks[0] ?? 0.5, ticks.at(-1) ?? 2];
  const x = logScale(ends, [layout.left + 6, layout.right - 6]);
  const bottom = rows.length * layout.rowHeight + 6;
  const drawn = rows.map((row, index) => {
    const middle = rowMiddle(layout, 0, index);
    const marks = row.estimate
      ? intervalMarks(row.estimate, row.hollow === true, x, ends, middle, style)
      : [];
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
    svg: chartSvg(style, bottom + 20, words, [
      ...ratioAxis(ticks, x, bottom, format, layout, style),
      ...drawn,
    ]),
    get table() {
      return estimateTable(
        rows.map(({ estimate: found, ...row }) => ({
          ...row,
          figures: found && [found.ratio, found.low, found.high],
        })),
        [words.label, words.ratio, words.low, words.high],
        format,
      );
    },
    notes: [],
  };
}

function ratioAxis(
  ticks: number[],
  x: Scale,
  bottom: number,
  format: (ratio: number) => string,
  { right }: RowLayout,
  { palette }: ChartStyle,
): SvgNode[] {
  let free = -Infinity;
  return ticks.flatMap((tick) => {
    const usual = tick === 1;
    const stroke = usual ? palette.ink : palette.line;
    const line = svg("line", {
      x1: x(tick),
      x2: x(tick),
      y1: 0,
      y2: bottom,
      stroke,
      "stroke-dasharray": usual ? "4 3" : undefined,
    });
    const half = textWidth(format(tick)) / 2;
    if (x(tick) - half < free || x(tick) > right) return [line];
    free = x(tick) + half + 4;
    const place = { x: x(tick), y: bottom + 14, "text-anchor": "middle" };
    return [line, svg("text", { ...place, fill: palette.soft }, format(tick))];
  });
}

function intervalMarks(
  { ratio, low, high }: { ratio: number; low: number; high: number },
  hollow: boolean,
  x: Scale,
  [from, to]: [number, number],
  middle: number,
  { palette }: ChartStyle,
): SvgNode[] {
  const inside = (value: number) => x(Math.min(to, Math.max(from, value)));
  const [start, end, at] = [inside(low), inside(high), inside(ratio)];
  const arrow = (tip: number, by: number) =>
    svg("path", { d: `M${tip} ${middle}l${by} -4v8Z`, fill: palette.firm });
  const marker = hollow
    ? svg("circle", {
        cx: at,
        cy: middle,
        r: 4,
        fill: palette.paper,
        stroke: palette.firm,
        "stroke-width": 2,
      })
    : svg("rect", { x: at - 4, y: middle - 4, width: 8, height: 8, fill: palette.firm });
  const dash = hollow ? "3 2" : undefined;
  return [
    svg("line", {
      x1: start,
      x2: end,
      y1: middle,
      y2: middle,
      stroke: palette.firm,
      "stroke-width": 2,
      "stroke-dasharray": dash,
    }),
    ...(low < from ? [arrow(start - 6, 6)] : []),
    ...(high > to ? [arrow(end + 6, -6)] : []),
    marker,
  ];
}
