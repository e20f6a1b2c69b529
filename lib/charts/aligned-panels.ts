import { type CalendarDate, dayNumber } from "@/lib/calendar/calendar-date";
import type { Chart, ChartNote, ChartStyle, ChartTable, ChartWords } from "./chart";
import { chartSvg, linked } from "./chart-svg";
import { type DayNames, dayTicks } from "./day-axis";
import { eventLabels } from "./event-labels";
import { type Regimes, regimeCell, regimeStrip, stripHeight } from "./regime-strip";
import { linearScale, niceTicks, type Scale } from "./scales";
import { type SvgNode, svg } from "./svg-node";
import { textWidth } from "./text-width";
import { type Panel, timePanel } from "./time-panel";
import { largest, type TimePoint, type TimeSeries, usualStep } from "./time-series";
import { type SeriesWords, type TableFormat, type TableWords, timeTable } from "./time-table";

export type ChartEvent = { date: CalendarDate; label: string; href?: string };

export type AlignedPanels = {
  panels: { series: TimeSeries; words: SeriesWords }[];
  /** In order of date. */
  events: ChartEvent[];
  /** Rules that held for a time, in a strip above the axis. */
  regimes?: Regimes;
  words: ChartWords & TableWords;
  format: TableFormat & { axis: DayNames };
  /** Height of one panel, in pixels. */
  panelHeight?: number;
};

const rowHeight = 15;

/** Series below each other on one axis of time, with the events ruled through all of them. */
export function alignedPanels(input: AlignedPanels, style: ChartStyle): Chart {
  const { panels, words, format } = input;
  const frame = frameOf(input, style);
  const events = input.events.filter(
    ({ date }) => frame.first <= dayNumber(date) && dayNumber(date) <= frame.last,
  );
  const labels = eventLabels(
    events.map(({ date, label }) => ({ x: frame.x(dayNumber(date)), label })),
    { left: 0, right: style.width, maxRows: style.width < 400 ? 4 : 3 },
  );
  const places = stacked(input, frame, labels.rows);
  const panelsEnd = places.at(-1)?.bottom ?? 0;
  const bottom = panelsEnd + (input.regimes ? stripHeight : 0);
  const drawn = [
    ...places.flatMap((panel) => timePanel(panel, style)),
    ...timeAxis(frame, bottom, format.axis, style),
    ...eventRules(events, labels, frame.x, bottom, style),
    ...(input.regimes ? regimeStrip(input.regimes, frame, panelsEnd, style) : []),
    ...(panels.length > 1
      ? places.flatMap((panel, index) => panelName(panels[index]?.words.label ?? "", panel, style))
      : []),
  ];
  return {
    svg: chartSvg(style, bottom + 36, words, drawn),
    get table() {
      return withRegimes(timeTable(panels, events, words, format), input.regimes, words.between);
    },
    notes: labels.numbered ? events.map(noteOf(format)) : [],
  };
}

function withRegimes(
  { columns, rows }: ChartTable,
  regimes: Regimes | undefined,
  between: string,
): ChartTable {
  if (!regimes) return { columns, rows };
  const dates = rows.map(([date]) => String(date?.value));
  return {
    columns: [...columns, { label: regimes.label, numeric: false }],
    rows: rows.map((row, index) => [
      ...row,
      regimeCell(regimes, dates[index] ?? "", dates[index + 1], between),
    ]),
  };
}

/** The panels from top to bottom, under the labels of the events, each with room for its name if there are several. */
function stacked(
  { panels, words, format, panelHeight }: AlignedPanels,
  frame: Frame,
  labelRows: number,
): Panel[] {
  const several = panels.length > 1;
  const height = panelHeight ?? (several ? 92 : 190);
  const first = labelRows * rowHeight + (several ? 30 : 8);
  return panels.map(({ series }, index) => {
    const top = first + index * (height + (several ? 40 : 0));
    const pointTitle = ({ date, value }: TimePoint) =>
      `${format.date(date)}: ${value === null ? words.missing : format.value(value)}`;
    return { ...frame, series, top, bottom: top + height, formatValue: format.value, pointTitle };
  });
}

type Frame = { first: number; last: number; left: number; right: number; x: Scale };

/** One axis for all: wide enough for the longest label at the left, for whole bars at both ends. */
function frameOf({ panels, format }: AlignedPanels, { width }: ChartStyle): Frame {
  const spans = panels.flatMap(({ series }) => series.points.map((point) => spanOf(point, series)));
  const first = spans.length > 0 ? Math.min(...spans.map((span) => span.first)) : 0;
  const last = spans.length > 0 ? Math.max(...spans.map((span) => span.last)) : 1;
  const tickWidths = panels.flatMap(({ series }) =>
    niceTicks(largest(series), 4).map((tick) => textWidth(format.value(tick))),
  );
  const left = Math.ceil(Math.max(...tickWidths, 12)) + 8;
  const right = width - 6;
  return { first, last, left, right, x: linearScale([first, last], [left, right]) };
}

/** The room of a point: the days that it covers, a bar's width, or none. */
function spanOf(point: TimePoint, { shape, points }: TimeSeries): { first: number; last: number } {
  const day = dayNumber(point.date);
  if (point.days !== undefined) return { first: day, last: day + point.days - 1 };
  const pad = shape === "bars" ? usualStep(points) / 2 : 0;
  return { first: day - pad, last: day + pad };
}

const noteOf =
  (format: TableFormat) =>
  ({ date, label, href }: ChartEvent, index: number): ChartNote => ({
    number: index + 1,
    text: `${label}, ${format.date(date)}`,
    href,
  });

/** The name of a panel, with a piece of its line. */
function panelName(label: string, { series, top }: Panel, { palette }: ChartStyle): SvgNode[] {
  const bars = series.shape === "bars";
  const colour = series.origin === "firm" ? palette.firm : palette.outside;
  const dash = series.origin === "firm" ? undefined : "7 3";
  const sample = bars
    ? svg("rect", { x: 0, y: top - 23, width: 10, height: 10, fill: colour })
    : svg("path", { d: `M0 ${top - 18}h18`, stroke: colour, "stroke-width": 2, "stroke-dasharray": dash });
  // Rules of events pass behind it: an edge in the colour of the page keeps it readable.
  const halo = { stroke: palette.paper, "stroke-width": 4, "paint-order": "stroke" };
  return [
    sample,
    svg("text", { x: bars ? 16 : 24, y: top - 14, fill: palette.ink, "font-weight": 600, ...halo }, label),
  ];
}

function timeAxis(
  { first, last, left, right, x }: Frame,
  bottom: number,
  names: DayNames,
  { palette, width }: ChartStyle,
) {
  return dayTicks(first, last, right - left, width < 600 ? 52 : 76, names).flatMap(({ day, label, year }) => {
    const at = Math.round(x(day)) + 0.5;
    const half = textWidth(label) / 2;
    const middle = Math.min(Math.max(at, half), width - half);
    const text = (y: number, words: string) =>
      svg("text", { x: middle, y, "text-anchor": "middle", fill: palette.soft }, words);
    return [
      svg("line", { x1: at, x2: at, y1: bottom, y2: bottom + 4, stroke: palette.edge }),
      text(bottom + 17, label),
      ...(year ? [text(bottom + 31, year)] : []),
    ];
  });
}

/** Red rules from their labels down through every panel; a diamond at the top tells them apart without colour. */
function eventRules(
  events: ChartEvent[],
  labels: ReturnType<typeof eventLabels>,
  x: Scale,
  bottom: number,
  { palette }: ChartStyle,
): SvgNode[] {
  return events.map((event, index) => {
    const box = labels.boxes[index];
    const at = Math.round(x(dayNumber(event.date))) + 0.5;
    const top = (box?.row ?? labels.rows) * rowHeight + 6;
    const rule = svg("line", { x1: at, x2: at, y1: top, y2: bottom, stroke: palette.event });
    const cap = svg("path", { d: `M${at} ${top - 4}l3 4l-3 4l-3 -4Z`, fill: palette.event });
    const title = svg("title", {}, event.label);
    if (!box) return svg("g", {}, title, rule);
    const place = { x: box.anchor === "start" ? box.left : box.right, y: top + 4, "text-anchor": box.anchor };
    const label = svg("text", { ...place, fill: palette.event, "font-weight": 600 }, box.text);
    return linked(event.href, title, rule, cap, label);
  });
}
