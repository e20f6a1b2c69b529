import { dayOfNumber, dayNumber as numberOfDay } from "@/lib/calendar/calendar-date";

/**
 * Counts a calendar date in whole days.
 *
 * Question: how many days lie between two dates?
 * Method: the proleptic Gregorian calendar, read as if every day were 24 hours, so that no time zone can shift it.
 * Shape: "2023-07-05" in, whole days since 1970-01-01 out (negative before).
 * Refuses: throws a RangeError for anything that is not a real calendar date, "2023-02-30" included.
 */
export function dayNumber(date: string): number {
  const number = numberOfDay(date);
  if (!Number.isInteger(number) || dayOfNumber(number) !== date) {
    throw new RangeError(`Not a calendar date: "${date}"`);
  }
  return number;
}

/** The calendar date of a day number: the inverse of `dayNumber`. */
export function dateOfDayNumber(day: number): string {
  return dayOfNumber(day);
}

/** The weekday of a day number: 0 is Monday, 6 is Sunday. */
export function weekdayOfDayNumber(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}
