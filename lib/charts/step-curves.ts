import type { Cell, Chart, ChartStyle, ChartWords } from "./chart";
import { chartSvg } from "./chart-svg";
import { linearScale, niceTicks, type Scale } from "./scales";
import { decimal, type SvgNode, svg } from "./svg-node";
import { textWidth } from "./text-width";

/** A share that rises by steps; it is 0 before the first one. */
export type StepCurve = { label: string; steps: { day: number; share: number }[] };

export type StepCurves = {
  curves: StepCurve[];
  /** The last day of the axis. */
  until: number;
  /** The days that the axis names and the table holds. */
  days: number[];
  words: ChartWords & { day: string; axis: string };
  format: { share: (share: number) => string; day: (day: number) => string };
};

type Frame = { left: number; right: number; top: number; bottom: number; x: Scale; y: Scale };

/** Told apart without colour: whole, dashed, dotted, and on. */
const dashes = [undefined, "7 4", "2 3", "10 3 2 3", "4 2"];
const plotHeight = 200;
const labelHeight = 15;

/** Shares that rise over the days since the beginning, each curve with its name at its end. */
export function stepCurves(input: StepCurves, style: ChartStyle): Chart {
  const { curves, words } = input;
  const frame = frameOf(input, style);
  const drawn = [
    ...grid(input, frame, style),
    ...curves.flatMap((curve, index) => curvePath(curve, index, input.until, frame, style)),
    ...endLabels(input, frame, style),
  ];
  return {
    svg: chartSvg(style, frame.bottom + 36, words, drawn),
    get table() {
      return stepTable(input);
    },
    notes: [],
  };
}

/** The share of a curve on a day: that of its last step until then. */
export function shareOn({ steps }: StepCurve, day: number): number {
  return steps.findLast((step) => step.day <= day)?.share ?? 0;
}

function frameOf({ curves, until, format }: StepCurves, { width }: ChartStyle): Frame {
  const most = Math.max(0, ...curves.map((curve) => shareOn(curve, until)));
  const top = niceTicks(most * 100, 4).at(-1) ?? 100;
  const left = Math.ceil(textWidth(format.share(top / 100))) + 8;
  const names = Math.max(0, ...curves.map((curve) => textWidth(endText(curve, until, format))));
  const right = width - Math.ceil(names) - 16;
  const [high, low] = [8, 8 + plotHeight];
  const x = linearScale([0, until], [left, right]);
  return { left, right, top: high, bottom: low, x, y: linearScale([0, top / 100], [low, high]) };
}

function endText(curve: StepCurve, until: number, format: StepCurves["format"]): string {
  return `${curve.label} ${format.share(shareOn(curve, until))}`;
}

function grid(
  { curves, until, days, words, format }: StepCurves,
  frame: Frame,
  { palette }: ChartStyle,
): SvgNode[] {
  const { left, right, bottom, x, y } = frame;
  const most = Math.max(0, ...curves.map((curve) => shareOn(curve, until)));
  const levels = niceTicks(most * 100, 4).flatMap((tick) => {
    const at = Math.round(y(tick / 100)) + 0.5;
    const stroke = tick === 0 ? palette.edge : palette.line;
    const text = { x: left - 6, y: at + 4, "text-anchor": "end", fill: palette.soft };
    return [
      svg("line", { x1: left, x2: right, y1: at, y2: at, stroke }),
      svg("text", text, format.share(tick / 100)),
    ];
  });
  let free = -Infinity;
  const marks = days.flatMap((day) => {
    const half = textWidth(format.day(day)) / 2;
    if (x(day) - half < free) return [];
    free = x(day) + half + 10;
    return [
      svg("line", { x1: x(day), x2: x(day), y1: bottom, y2: bottom + 4, stroke: palette.edge }),
      svg(
        "text",
        { x: x(day), y: bottom + 17, "text-anchor": "middle", fill: palette.soft },
        format.day(day),
      ),
    ];
  });
  const axis = svg("text", { x: left, y: bottom + 32, fill: palette.soft }, words.axis);
  return [...levels, ...marks, axis];
}

function curvePath(
  { label, steps }: StepCurve,
  index: number,
  until: number,
  { x, y }: Frame,
  { palette }: ChartStyle,
): SvgNode[] {
  const shown = steps.filter(({ day }) => day <= until);
  const path = shown.map(({ day, share }) => `H${decimal(x(day))}V${decimal(y(share))}`).join("");
  return [
    svg(
      "path",
      {
        d: `M${decimal(x(0))} ${decimal(y(0))}${path}H${decimal(x(until))}`,
        fill: "none",
        stroke: colourOf(index, palette),
        "stroke-width": 2,
        "stroke-dasharray": dashes[index % dashes.length],
      },
      svg("title", {}, label),
    ),
  ];
}

function colourOf(index: number, palette: ChartStyle["palette"]): string {
  return [palette.firm, palette.ink, palette.soft][index % 3] ?? palette.ink;
}

/** Names at the ends of the curves, pushed apart where curves end close to each other, with a line back to their own. */
function endLabels(
  { curves, until, format }: StepCurves,
  { right, bottom, y }: Frame,
  { palette }: ChartStyle,
): SvgNode[] {
  const ends = curves
    .map((curve, index) => ({ curve, index, end: y(shareOn(curve, until)) }))
    .sort((a, b) => b.end - a.end);
  let free = bottom + 4;
  return ends.flatMap(({ curve, index, end }) => {
    const middle = Math.min(end, free);
    free = middle - labelHeight;
    const stroke = colourOf(index, palette);
    const place = { x: right + 12, y: middle + 4, fill: palette.ink, "font-weight": 600 };
    return [
      svg("path", { d: `M${right} ${decimal(end)}L${right + 9} ${decimal(middle)}`, fill: "none", stroke }),
      svg("text", place, endText(curve, until, format)),
    ];
  });
}

function stepTable({ curves, days, words, format }: StepCurves): Chart["table"] {
  const cell = (curve: StepCurve, day: number): Cell => {
    const value = shareOn(curve, day);
    return { value, text: format.share(value) };
  };
  return {
    columns: [{ label: words.day, numeric: false }, ...curves.map(({ label }) => ({ label, numeric: true }))],
    rows: days.map((day) => [
      { value: day, text: format.day(day) },
      ...curves.map((curve) => cell(curve, day)),
    ]),
  };
}
