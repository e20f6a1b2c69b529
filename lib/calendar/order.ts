import type { CalendarDate } from "./calendar-date";

/** The earlier of two days. */
export function earlierOf(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one.localeCompare(other) < 0 ? one : other;
}

/** The later of two days. */
export function laterOf(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one.localeCompare(other) > 0 ? one : other;
}
