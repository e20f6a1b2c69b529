import type { Chart, ChartStyle, ChartWords } from "./chart";
import { chartSvg, linked } from "./chart-svg";
import { estimateTable } from "./estimate-table";
import { rowFigure, rowLabel, rowLayout, rowMiddle } from "./row-layout";
import { linearScale, niceTicks, type Scale } from "./scales";
import { type SvgNode, svg } from "./svg-node";
import { textWidth } from "./text-width";

export type ShareRow = {
  label: string;
  /** `null` where there are too few people; `text` then says so. */
  estimate: { share: number; low: number; high: number } | null;
  text: string;
  /** Part of the row above it: drawn smaller and hollow. */
  within?: boolean;
  href?: string;
};

export type SharePlot = {
  rows: ShareRow[];
  /** The share of everyone: a dashed line through all rows. */
  overall?: number;
  /** The axis reaches at least this far, so that plots beside each other have one scale. */
  reach?: number;
  words: ChartWords & { label: string; share: string; low: string; high: string };
  format: (share: number) => string;
};

/** Shares with their intervals as dots on one axis from zero. */
export function sharePlot({ rows, overall, reach = 0, words, format }: SharePlot, style: ChartStyle): Chart {
  const layout = rowLayout(
    rows.map(({ label }) => label),
    rows.map(({ text }) => text),
    style,
  );
  const most = Math.max(reach, overall ?? 0, ...rows.map(({ estimate }) => estimate?.high ?? 0));
  const ticks = niceTicks(most * 100, style.width < 400 ? 4 : 6).map((tick) => tick / 100);
  const x = linearScale([0, ticks.at(-1) ?? 1], [layout.left + 5, layout.right - 8]);
  const bottom = rows.length * layout.rowHeight + 6;
  const drawn = rows.map((row, index) => {
    const middle = rowMiddle(layout, 0, index);
    return linked(
      row.href,
      svg("title", {}, `${row.label}: ${row.text}`),
      rowLabel(layout, row.label, middle, style),
      ...(row.estimate ? dotMarks(row.estimate, row.within === true, x, middle, style) : []),
      rowFigure(row.text, middle, style),
    );
  });
  const axis = shareAxis(ticks, x, bottom, format, style);
  const reference = overall === undefined ? [] : [overallLine(x(overall), bottom, style)];
  return {
    svg: chartSvg(style, bottom + 20, words, [...axis, ...reference, ...drawn]),
    get table() {
      return estimateTable(
        rows.map(({ estimate: found, ...row }) => ({
          ...row,
          figures: found && [found.share, found.low, found.high],
        })),
        [words.label, words.share, words.low, words.high],
        format,
      );
    },
    notes: [],
  };
}

function shareAxis(
  ticks: number[],
  x: Scale,
  bottom: number,
  format: (share: number) => string,
  { palette }: ChartStyle,
): SvgNode[] {
  let free = -Infinity;
  return ticks.flatMap((tick) => {
    const at = x(tick);
    const stroke = tick === 0 ? palette.edge : palette.line;
    const line = svg("line", { x1: at, x2: at, y1: 0, y2: bottom, stroke });
    const half = textWidth(format(tick)) / 2;
    if (at - half < free) return [line];
    free = at + half + 4;
    const place = { x: at, y: bottom + 14, "text-anchor": "middle", fill: palette.soft };
    return [line, svg("text", place, format(tick))];
  });
}

function overallLine(at: number, bottom: number, { palette }: ChartStyle): SvgNode {
  return svg("line", { x1: at, x2: at, y1: 0, y2: bottom, stroke: palette.ink, "stroke-dasharray": "4 3" });
}

function dotMarks(
  { share, low, high }: { share: number; low: number; high: number },
  within: boolean,
  x: Scale,
  middle: number,
  { palette }: ChartStyle,
): SvgNode[] {
  const line = { x1: x(low), x2: x(high), y1: middle, y2: middle, stroke: palette.firm };
  const dot = {
    cx: x(share),
    cy: middle,
    r: within ? 3.5 : 4.5,
    fill: within ? palette.paper : palette.firm,
  };
  return [
    svg("line", { ...line, "stroke-width": within ? 1.5 : 2.5 }),
    svg("circle", { ...dot, stroke: palette.firm, "stroke-width": 2 }),
  ];
}
