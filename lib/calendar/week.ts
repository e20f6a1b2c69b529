import { addDays, type CalendarDate, dayNumber } from "./calendar-date";

/** The weekday of a day: 0 is Monday, 6 is Sunday. */
export function weekdayOf(day: CalendarDate): number {
  return (((dayNumber(day) + 3) % 7) + 7) % 7;
}

/** The Monday of the week that a day lies in. */
export function mondayOf(day: CalendarDate): CalendarDate {
  return addDays(day, -weekdayOf(day));
}
