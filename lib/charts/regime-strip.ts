import { type CalendarDate, dayNumber } from "@/lib/calendar/calendar-date";
import type { Cell, ChartStyle } from "./chart";
import type { Scale } from "./scales";
import { type SvgNode, svg } from "./svg-node";
import { textWidth } from "./text-width";

/** A rule that held for a time. */
export type Regime = {
  /** Both included; `null` where it reaches beyond the time that is drawn. */
  from: CalendarDate | null;
  to: CalendarDate | null;
  label: string;
  /** What is written where the label has no room, longest first. */
  shorter: string[];
  /** Filled, so that it stands out from what is usual. */
  isUnusual: boolean;
  /** Drawn with a broken edge. */
  isUnverified: boolean;
};
export type Regimes = { label: string; spans: Regime[] };

/** The room that a strip takes below the last panel. */
export const stripHeight = 48;
const boxHeight = 18;

type Frame = { first: number; last: number; x: Scale };

/** Rules one after the other, each a labelled box over its own time, right above the axis. */
export function regimeStrip(
  { label, spans }: Regimes,
  frame: Frame,
  top: number,
  style: ChartStyle,
): SvgNode[] {
  const { palette } = style;
  const halo = { stroke: palette.paper, "stroke-width": 4, "paint-order": "stroke" };
  return [
    svg("text", { x: 0, y: top + 20, fill: palette.ink, "font-weight": 600, ...halo }, label),
    ...spans.flatMap((span) => regimeBox(span, frame, top + 27, style)),
  ];
}

function regimeBox(
  regime: Regime,
  { first, last, x }: Frame,
  top: number,
  { palette }: ChartStyle,
): SvgNode[] {
  const begins = regime.from === null ? first : Math.max(first, dayNumber(regime.from));
  const ends = regime.to === null ? last : Math.min(last, dayNumber(regime.to) + 1);
  if (begins >= ends) return [];
  const [start, width] = [x(begins), x(ends) - x(begins)];
  const box = svg(
    "rect",
    {
      x: start,
      y: top,
      width,
      height: boxHeight,
      fill: regime.isUnusual ? palette.line : palette.paper,
      stroke: palette.soft,
      "stroke-dasharray": regime.isUnverified ? "3 3" : undefined,
    },
    svg("title", {}, regime.label),
  );
  const words = [regime.label, ...regime.shorter].find((text) => textWidth(text) + 4 <= width);
  if (words === undefined) return [box];
  const place = { x: start + width / 2, y: top + 13, "text-anchor": "middle", fill: palette.ink };
  return [box, svg("text", place, words)];
}

/** The rules that held between two dates, for the table beside the drawing. */
export function regimeCell(
  { spans }: Regimes,
  from: CalendarDate,
  until: CalendarDate | undefined,
  between: string,
): Cell {
  const here = spans.filter(
    (span) =>
      (span.to === null || span.to >= from) &&
      (span.from === null || (until === undefined ? span.from <= from : span.from < until)),
  );
  const text = here.map(({ label }) => label).join(between);
  return { value: text === "" ? null : text, text };
}
