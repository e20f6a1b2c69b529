import type { Cell, Chart, ChartStyle, ChartWords } from "./chart";
import { chartSvg, hatch, linked } from "./chart-svg";
import { rowFigure, rowLabel, rowLayout, rowMiddle } from "./row-layout";
import { linearScale, type Scale } from "./scales";
import { type SvgNode, svg } from "./svg-node";

export type FunnelStage = {
  label: string;
  count: number;
  /** Of these, how many are still at this stage and may go on: the hatched end of the bar. */
  open?: number;
  /** As read beside the bar: "96 (23 %)". */
  text: string;
  href?: string;
};

export type Funnel = {
  /** From the first stage to the last. */
  stages: FunnelStage[];
  words: ChartWords & { label: string; count: string; open: string };
  format: (count: number) => string;
};

/** How many came to each stage, from the same left edge, so that lengths can be compared. */
export function funnel({ stages, words, format }: Funnel, style: ChartStyle): Chart {
  const labels = stages.map(({ label }) => label);
  const texts = stages.map(({ text }) => text);
  const layout = rowLayout(labels, texts, style);
  const x = linearScale([0, Math.max(0, ...stages.map(({ count }) => count))], [layout.left, layout.right]);
  const { definition, fill } = hatch(style, style.palette.firm);
  const rows = stages.map((stage, index) => {
    const middle = rowMiddle(layout, 0, index);
    const title = svg("title", {}, `${stage.label}: ${stage.text}`);
    const marks = stageBar(stage, x, middle, fill, style);
    return linked(
      stage.href,
      title,
      rowLabel(layout, stage.label, middle, style),
      ...marks,
      rowFigure(stage.text, middle, style),
    );
  });
  return {
    svg: chartSvg(style, stages.length * layout.rowHeight + 4, words, [definition, ...rows]),
    table: funnelTable(stages, words, format),
    notes: [],
  };
}

function stageBar(
  { count, open = 0 }: FunnelStage,
  x: Scale,
  middle: number,
  fill: string,
  { palette }: ChartStyle,
): SvgNode[] {
  const shape = { y: middle - 7, height: 14, stroke: palette.firm };
  const done = Math.max(0, count - open);
  const solid = svg("rect", {
    ...shape,
    x: x(0),
    width: Math.max(count > 0 ? 1 : 0, x(done) - x(0)),
    fill: palette.firm,
  });
  if (open <= 0) return [solid];
  return [solid, svg("rect", { ...shape, x: x(done), width: x(count) - x(done), fill })];
}

function funnelTable(
  stages: FunnelStage[],
  words: Funnel["words"],
  format: Funnel["format"],
): Chart["table"] {
  const withOpen = stages.some(({ open }) => open !== undefined);
  const number = (value: number | undefined): Cell =>
    value === undefined ? { value: null, text: "" } : { value, text: format(value) };
  const head = withOpen ? [words.count, words.open] : [words.count];
  return {
    columns: [{ label: words.label, numeric: false }, ...head.map((label) => ({ label, numeric: true }))],
    rows: stages.map(({ label, count, open, href }) => [
      { value: label, text: label, href },
      number(count),
      ...(withOpen ? [number(open)] : []),
    ]),
  };
}
