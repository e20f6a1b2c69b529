import type { Chart, ChartStyle, ChartWords } from "./chart";
import { chartSvg } from "./chart-svg";
import { linearScale, type Scale } from "./scales";
import { type SvgNode, svg } from "./svg-node";
import { textWidth } from "./text-width";

/** How closely two series go together at one shift; a positive lag means that the second one follows. */
export type LagBar = { lag: number; correlation: number };

export type LagBars = {
  /** In order of lag, from -n to n. */
  bars: readonly LagBar[];
  /** Without a link, most bars would end within this distance of 0; `null` where nothing of the kind is known. */
  limit: number | null;
  /** Hollow and grey: to be looked at, not to be relied on. */
  isMuted?: boolean;
  words: ChartWords & {
    /** Beneath the left and the right half. */
    before: string;
    after: string;
    lag: string;
    correlation: string;
    beyond: string;
    yes: string;
    no: string;
  };
  format: { correlation: (value: number) => string; lag: (lag: number) => string };
};

const plot = { left: 40, top: 8, height: 150 };

/** Correlations by lag, with the lines between which they lie if there is no link. */
export function lagBars(input: LagBars, style: ChartStyle): Chart {
  const { bars, limit, words } = input;
  const bound = boundOf(input);
  const y = linearScale([-bound, bound], [plot.top + plot.height, plot.top]);
  const longest = Math.max(1, ...bars.map(({ lag }) => Math.abs(lag)));
  const x = linearScale([-longest - 0.6, longest + 0.6], [plot.left, style.width - 4]);
  const captions = captionPlaces(input, style);
  return {
    svg: chartSvg(style, captions.after + 6, words, [
      ...grid(input, bound, y, style),
      ...bars.map((bar) => barOf(bar, input, { x, y }, style)),
      ...(limit === null ? [] : limitLines(limit, y, style)),
      ...lagAxis(input, x, captions, style),
    ]),
    get table() {
      return tableOf(input);
    },
    notes: [],
  };
}

/** Half of all there is, or all of it. */
function boundOf({ bars, limit }: LagBars): number {
  const most = Math.max(limit ?? 0, ...bars.map(({ correlation }) => Math.abs(correlation)));
  return most <= 0.5 ? 0.5 : 1;
}

function grid({ format }: LagBars, bound: number, y: Scale, { width, palette }: ChartStyle): SvgNode[] {
  return [-bound, 0, bound].flatMap((tick) => {
    const at = Math.round(y(tick)) + 0.5;
    const stroke = tick === 0 ? palette.edge : palette.line;
    const place = { x: plot.left - 6, y: at + 4, "text-anchor": "end", fill: palette.soft };
    return [
      svg("line", { x1: plot.left, x2: width, y1: at, y2: at, stroke }),
      svg("text", place, format.correlation(tick)),
    ];
  });
}

function barOf(
  { lag, correlation }: LagBar,
  { isMuted, format }: LagBars,
  { x, y }: { x: Scale; y: Scale },
  { palette }: ChartStyle,
): SvgNode {
  const half = Math.min(12, (x(1) - x(0)) * 0.34);
  const [top, bottom] = [y(Math.max(0, correlation)), y(Math.min(0, correlation))];
  const look = isMuted ? { fill: palette.paper, stroke: palette.soft } : { fill: palette.firm };
  return svg(
    "rect",
    { x: x(lag) - half, y: top, width: half * 2, height: bottom - top, ...look },
    svg("title", {}, `${format.lag(lag)}: ${format.correlation(correlation)}`),
  );
}

function limitLines(limit: number, y: Scale, { width, palette }: ChartStyle): SvgNode[] {
  return [limit, -limit].map((value) =>
    svg("line", {
      x1: plot.left,
      x2: width,
      y1: y(value),
      y2: y(value),
      stroke: palette.ink,
      "stroke-dasharray": "4 3",
    }),
  );
}

/** The captions of both halves stand on one line, or below each other where it is too short for both. */
function captionPlaces({ words }: LagBars, { width }: ChartStyle): { before: number; after: number } {
  const before = plot.top + plot.height + 34;
  const room = width - plot.left;
  const isTight = textWidth(`${words.before}${words.after}`) + 60 > room;
  return { before, after: isTight ? before + 16 : before };
}

function lagAxis(
  { bars, words, format }: LagBars,
  x: Scale,
  captions: { before: number; after: number },
  { width, palette }: ChartStyle,
): SvgNode[] {
  const bottom = plot.top + plot.height;
  const text = (place: Record<string, string | number>, label: string) =>
    svg("text", { ...place, fill: palette.soft }, label);
  return [
    ...bars.map(({ lag }) => text({ x: x(lag), y: bottom + 16, "text-anchor": "middle" }, format.lag(lag))),
    text({ x: plot.left, y: captions.before, "text-anchor": "start" }, `← ${words.before}`),
    text({ x: width, y: captions.after, "text-anchor": "end" }, `${words.after} →`),
  ];
}

function tableOf({ bars, limit, words, format }: LagBars): Chart["table"] {
  const columns = [
    { label: words.lag, numeric: true },
    { label: words.correlation, numeric: true },
    ...(limit === null ? [] : [{ label: words.beyond, numeric: false }]),
  ];
  const rows = bars.map(({ lag, correlation }) => {
    const isBeyond = limit !== null && Math.abs(correlation) > limit;
    const said = isBeyond ? words.yes : words.no;
    return [
      { value: lag, text: format.lag(lag) },
      { value: correlation, text: format.correlation(correlation) },
      ...(limit === null ? [] : [{ value: said, text: said }]),
    ];
  });
  return { columns, rows };
}
