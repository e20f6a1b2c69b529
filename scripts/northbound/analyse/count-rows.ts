import type { ObservedPeriods } from "@/lib/statistics/count-periods";
import { dateOfDayNumber } from "@/lib/statistics/day-number";
import { CannotAnalyse } from "./cannot-analyse";
import { readCount, readNumber } from "./read-cells";
import type { Table, TableRow } from "./read-table";
import { isDate, type RowUnit, recogniseRows } from "./row-unit";

/** The columns that a series is read from. */
export interface SeriesColumns {
  readonly date: string;
  readonly count: string;
  readonly exposure: string | null;
}

/** A file's counts laid out without gaps, with what is not there. */
export interface CountRows extends ObservedPeriods {
  readonly unit: RowUnit;
  /** The day number after the last row's last day. */
  readonly endDay: number;
  /** Rows between the first and the last that are absent, empty or without exposure. */
  readonly missing: readonly string[];
}

/** The date or month of each row of a table; each may be there once. */
export function readDates(table: Table, column: string): { row: TableRow; date: string }[] {
  const seen = new Map<string, number>();
  const dated = table.rows.map((row) => {
    const date = row.cell(column);
    if (!isDate(date))
      throw new CannotAnalyse(`Line ${row.line}: "${date}" is not a date like 2016-11-09 or 2016-11.`);
    const earlier = seen.get(date);
    if (earlier !== undefined)
      throw new CannotAnalyse(`The date ${date} is given twice, in lines ${earlier} and ${row.line}.`);
    seen.set(date, row.line);
    return { row, date };
  });
  if (dated.length < 2) throw new CannotAnalyse("There are too few rows: a series takes at least two.");
  const lengths = new Set(dated.map(({ date }) => date.length));
  if (lengths.size > 1) throw new CannotAnalyse(`The column "${column}" mixes days and months.`);
  return dated;
}

/** Lays the rows of a table out on its own calendar: days, weeks or months. */
export function countRows(table: Table, { date, count, exposure }: SeriesColumns): CountRows {
  const dated = readDates(table, date);
  const calendar = recogniseRows(dated.map((one) => one.date));
  const places = dated.map((one) => calendar.placeOf(one.date));
  const first = Math.min(...places);
  const length = Math.max(...places) - first + 1;
  const counts = new Float64Array(length);
  const observed = new Uint8Array(length);
  const openDays = new Float64Array(length);
  dated.forEach(({ row }, index) => {
    const counted = readCount(table, row, count);
    const exposed = exposure === null ? 1 : readExposure(table, row, exposure, counted);
    if (counted === null || exposed === 0) return;
    const place = (places[index] ?? first) - first;
    counts[place] = counted;
    observed[place] = 1;
    openDays[place] = exposed;
  });
  const days = Int32Array.from({ length }, (_, place) => calendar.dayAt(first + place));
  const endDay = calendar.dayAt(first + length);
  const rows = { unit: calendar.unit, days, counts, observed, openDays, endDay };
  return { ...rows, missing: namesWhere(rows, (place) => !observed[place]) };
}

/** What a row is called: its day, its week's first day, or its month. */
export function nameOfRow({ unit, days }: Pick<CountRows, "unit" | "days">, place: number): string {
  const date = dateOfDayNumber(days[place] ?? 0);
  return unit === "month" ? date.slice(0, 7) : date;
}

/** The names of the rows of which something is true. */
export function namesWhere(
  rows: Pick<CountRows, "unit" | "days">,
  isTrue: (place: number) => boolean,
): string[] {
  return Array.from(rows.days, (_, place) => place)
    .filter(isTrue)
    .map((place) => nameOfRow(rows, place));
}

/** Leaves the rows out that begin on certain days, or after one. */
export function withoutRows(rows: CountRows, isOut: (day: number) => boolean): CountRows {
  const observed = rows.observed.map((seen, place) => (isOut(rows.days[place] ?? 0) ? 0 : seen));
  return { ...rows, observed };
}

function readExposure(table: Table, row: TableRow, column: string, counted: number | null): number {
  const exposure = readNumber(table, row, column) ?? 0;
  if (exposure < 0) throw new CannotAnalyse(`Line ${row.line}: the exposure in "${column}" is below 0.`);
  if (exposure === 0 && (counted ?? 0) > 0)
    throw new CannotAnalyse(`Line ${row.line}: there is a count without exposure in "${column}".`);
  return exposure;
}
