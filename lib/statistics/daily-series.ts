import { dayNumber } from "./day-number";

/** One row of a daily count. `null` means that the day was not observed: the office was closed, or its log is missing. */
export interface DailyCount {
  readonly date: string;
  readonly count: number | null;
}

/** A daily count laid out on an unbroken calendar. Position `i` is the day `firstDay + i`. */
export interface DailySeries {
  /** Day number of position 0. */
  readonly firstDay: number;
  readonly length: number;
  /** The count of each day; 0 where the day was not observed. */
  readonly counts: Float64Array;
  /** 1 where the day was observed, 0 where it was closed, missing or absent from the rows. */
  readonly observed: Uint8Array;
}

/**
 * Lays rows out on the calendar.
 *
 * Question: what was counted on each day from the first row to the last?
 * Method: the rows may come in any order; a date without a row is a day that was not observed, never a zero.
 * Units: counts are whole inquiries.
 * Refuses: throws a RangeError for a date given twice, a count that is not a whole number from 0 up, or no rows at all.
 */
export function toDailySeries(rows: readonly DailyCount[]): DailySeries {
  const days = rows.map((row) => dayNumber(row.date));
  const firstDay = days.reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY);
  const lastDay = days.reduce((most, day) => Math.max(most, day), Number.NEGATIVE_INFINITY);
  if (days.length === 0) throw new RangeError("A daily series needs at least one day");
  const length = lastDay - firstDay + 1;
  const counts = new Float64Array(length);
  const observed = new Uint8Array(length);
  const seen = new Uint8Array(length);
  rows.forEach((row, index) => {
    const position = (days[index] ?? firstDay) - firstDay;
    if (seen[position]) throw new RangeError(`The day ${row.date} is given twice`);
    seen[position] = 1;
    if (row.count === null) return;
    if (!Number.isInteger(row.count) || row.count < 0)
      throw new RangeError(`Not a count: ${row.count} on ${row.date}`);
    counts[position] = row.count;
    observed[position] = 1;
  });
  return { firstDay, length, counts, observed };
}
