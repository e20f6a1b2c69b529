const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * Counts a calendar date in whole days.
 *
 * Question: how many days lie between two dates?
 * Method: the proleptic Gregorian calendar, read as if every day were 24 hours, so that no time zone can shift it.
 * Shape: "2023-07-05" in, whole days since 1970-01-01 out (negative before).
 * Refuses: throws a RangeError for anything that is not a real calendar date, "2023-02-30" included.
 */
export function dayNumber(date: string): number {
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(parsed) || new Date(parsed).toISOString().slice(0, 10) !== date) {
    throw new RangeError(`Not a calendar date: "${date}"`);
  }
  return Math.round(parsed / MILLISECONDS_PER_DAY);
}

/** The calendar date of a day number: the inverse of `dayNumber`. */
export function dateOfDayNumber(day: number): string {
  return new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** The weekday of a day number: 0 is Monday, 6 is Sunday. */
export function weekdayOfDayNumber(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}
