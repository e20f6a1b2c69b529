import { dayNumber } from "@/lib/calendar/calendar-date";
import type { ChartStyle } from "./chart";
import { hatch, linked } from "./chart-svg";
import { linearScale, niceTicks, type Scale } from "./scales";
import { decimal, type SvgNode, svg } from "./svg-node";
import { timeMarks } from "./time-marks";
import {
  type DayPoint,
  largest,
  middleDay,
  stretches,
  type TimePoint,
  type TimeSeries,
  usualStep,
} from "./time-series";

/** A series in its frame: `x` is shared with the panels above and below. */
export type Panel = {
  series: TimeSeries;
  x: Scale;
  left: number;
  right: number;
  top: number;
  bottom: number;
  formatValue: (value: number) => string;
  /** Said when the pointer rests on a point. */
  pointTitle: (point: TimePoint) => string;
};

/** Grid, band, series and marks of one panel, from the back to the front. */
export function timePanel(panel: Panel, style: ChartStyle): SvgNode[] {
  const { series, top, bottom } = panel;
  const ticks = niceTicks(largest(series), bottom - top < 120 ? 2 : 4);
  const y = linearScale([0, ticks.at(-1) ?? 1], [bottom, top]);
  const drawn = series.shape === "bars" ? bars(panel, y, style) : line(panel, y, style);
  return [
    ...grid(panel, ticks, y, style),
    ...band(panel, y, style),
    ...immature(panel, style),
    ...drawn,
    ...timeMarks(series.points, panel.x, y, panel, style),
    ...hits(panel),
  ];
}

function grid(
  { left, right, bottom, formatValue }: Panel,
  ticks: number[],
  y: Scale,
  { palette }: ChartStyle,
) {
  return ticks.flatMap((tick) => {
    const stroke = tick === 0 ? palette.edge : palette.line;
    const at = Math.round(y(tick)) + 0.5;
    return [
      svg("line", { x1: left, x2: right, y1: at, y2: at, stroke }),
      svg(
        "text",
        { x: left - 6, y: Math.min(y(tick) + 4, bottom + 4), "text-anchor": "end", fill: palette.soft },
        formatValue(tick),
      ),
    ];
  });
}

function band({ series, x }: Panel, y: Scale, { palette }: ChartStyle): SvgNode[] {
  const points = (series.band ?? []).map((point) => ({ ...point, day: middleDay(point) }));
  if (points.length === 0) return [];
  const upper = points.map(({ day, high }) => ({ day, value: high }));
  const lower = points.map(({ day, low }) => ({ day, value: low })).reverse();
  const middle = points.map(({ day, expected }) => ({ day, value: expected }));
  return [
    svg("path", { d: `${path([...upper, ...lower], x, y)}Z`, fill: palette.firm, "fill-opacity": 0.12 }),
    svg("path", {
      d: path(middle, x, y),
      fill: "none",
      stroke: palette.firm,
      "stroke-opacity": 0.75,
      "stroke-dasharray": "3 3",
    }),
  ];
}

function line({ series, x }: Panel, y: Scale, { palette }: ChartStyle): SvgNode[] {
  const runs = stretches(series.points);
  const stroke = series.origin === "firm" ? palette.firm : palette.outside;
  const own = series.origin === "firm";
  const crowded = runs.flat().length > 0 && spacing(series, x) < 5;
  const dotted = crowded ? runs.filter((run) => run.length === 1) : runs;
  return [
    svg("path", {
      d: runs.map((run) => path(run, x, y)).join(""),
      fill: "none",
      stroke,
      "stroke-width": 1.75,
      "stroke-linejoin": "round",
      "stroke-dasharray": own ? undefined : "7 3",
    }),
    // One path for all marks: a stroke of no length draws just its round or square end.
    svg("path", {
      d: dotted
        .flat()
        .map((point) => `M${decimal(x(point.day))} ${decimal(y(point.value))}h.01`)
        .join(""),
      stroke,
      "stroke-width": own ? 4 : 4.5,
      "stroke-linecap": own ? "round" : "square",
    }),
  ];
}

function bars({ series, x, bottom }: Panel, y: Scale, style: ChartStyle): SvgNode[] {
  const colour = series.origin === "firm" ? style.palette.firm : style.palette.outside;
  const half = Math.max(0.75, spacing(series, x) * 0.36);
  const { definition, fill } = hatch({ ...style, id: `${style.id}-${decimal(bottom)}-bars` }, colour);
  const drawn = series.points.flatMap((point) => {
    const { date, value } = point;
    if (value === null) return [];
    const young = series.immatureFrom !== undefined && date >= series.immatureFrom;
    const place = { x: x(middleDay(point)) - half, y: y(value), width: half * 2, height: bottom - y(value) };
    return [svg("rect", { ...place, fill: young ? fill : colour, stroke: young ? colour : undefined })];
  });
  return series.immatureFrom === undefined ? drawn : [definition, ...drawn];
}

/** Behind a line, the time whose values may still grow. Bars are hatched themselves. */
function immature({ series, x, right, top, bottom, left }: Panel, style: ChartStyle): SvgNode[] {
  if (series.immatureFrom === undefined || series.shape === "bars") return [];
  const first = series.points.find(({ date }) => date === series.immatureFrom);
  const middle = x(first ? middleDay(first) : dayNumber(series.immatureFrom));
  const from = Math.max(left, middle - spacing(series, x) / 2);
  if (from >= right) return [];
  const { definition, fill } = hatch({ ...style, id: `${style.id}-${decimal(bottom)}` }, style.palette.edge);
  return [
    definition,
    svg("rect", { x: from, y: top, width: right - from, height: bottom - top, fill, "fill-opacity": 0.6 }),
  ];
}

/** What the pointer finds: a column per point, as long as it is wide enough to be hit. */
function hits({ series, x, left, right, top, bottom, pointTitle }: Panel): SvgNode[] {
  const width = spacing(series, x);
  if (width < 8) return [];
  const columns = series.points.map((point) => {
    const middle = x(middleDay(point));
    const start = Math.max(left, middle - width / 2);
    const end = Math.min(right, middle + width / 2);
    const d = `M${decimal(start)} ${top}H${decimal(end)}V${bottom}H${decimal(start)}Z`;
    return linked(point.href, svg("path", { d }, svg("title", {}, pointTitle(point))));
  });
  return [svg("g", { class: "hits", fill: "transparent" }, ...columns)];
}

const spacing = (series: TimeSeries, x: Scale) => x(usualStep(series.points)) - x(0);

const path = (points: DayPoint[], x: Scale, y: Scale) =>
  points
    .map((point, index) => `${index === 0 ? "M" : "L"}${decimal(x(point.day))} ${decimal(y(point.value))}`)
    .join("");
