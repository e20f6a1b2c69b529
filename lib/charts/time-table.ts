import type { CalendarDate } from "@/lib/calendar/calendar-date";
import type { Cell, ChartTable } from "./chart";
import type { TimeSeries } from "./time-series";

export type SeriesWords = { label: string; expected?: string; low?: string; high?: string };
export type TableWords = { date: string; event: string; missing: string; between: string };
export type TableFormat = { value: (value: number) => string; date: (date: CalendarDate) => string };
type Columns = { series: TimeSeries; words: SeriesWords }[];

/** The numbers of a chart over time: one row per date, the events beside the row in whose time they fall. */
export function timeTable(
  columns: Columns,
  events: { date: CalendarDate; label: string }[],
  words: TableWords,
  format: TableFormat,
): ChartTable {
  const dates = [...new Set(columns.flatMap(({ series }) => series.points.map(({ date }) => date)))].sort();
  const sources = columns.map(({ series }) => indexed(series));
  const rows = dates.map((date, index): Cell[] => [
    { value: date, text: format.date(date) },
    ...sources.flatMap((source) => source(date, words.missing, format)),
    ...(events.length > 0 ? [eventCell(date, dates[index + 1], index === 0, events, words.between)] : []),
  ]);
  return { columns: heads(columns, events.length > 0, words), rows };
}

function heads(columns: Columns, withEvents: boolean, words: TableWords): ChartTable["columns"] {
  const numbers = columns.flatMap(({ series, words: own }) => {
    const band = series.band ? [own.expected ?? "", own.low ?? "", own.high ?? ""] : [];
    return [own.label, ...band].map((label) => ({ label, numeric: true }));
  });
  const event = withEvents ? [{ label: words.event, numeric: false }] : [];
  return [{ label: words.date, numeric: false }, ...numbers, ...event];
}

/** The cells of one series at any date. A date that is not its own stays empty; one without a value says so. */
function indexed(series: TimeSeries) {
  const points = new Map(series.points.map((point) => [point.date, point]));
  const bands = new Map(series.band?.map((point) => [point.date, point]));
  return (date: CalendarDate, missing: string, format: TableFormat): Cell[] => {
    const cell = (value: number | null | undefined, otherwise: string): Cell =>
      value === null || value === undefined
        ? { value: null, text: otherwise }
        : { value, text: format.value(value) };
    const point = points.get(date);
    const own = { ...cell(point?.value, point ? missing : ""), href: point?.href };
    if (!series.band) return [own];
    const band = bands.get(date);
    return [own, cell(band?.expected, ""), cell(band?.low, ""), cell(band?.high, "")];
  };
}

function eventCell(
  from: CalendarDate,
  until: CalendarDate | undefined,
  first: boolean,
  events: { date: CalendarDate; label: string }[],
  between: string,
): Cell {
  const here = events.filter(({ date }) => (first || date >= from) && (until === undefined || date < until));
  const text = here.map(({ label }) => label).join(between);
  return { value: text === "" ? null : text, text };
}
