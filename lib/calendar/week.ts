import { addDays, type CalendarDate, dayNumber } from "./calendar-date";

/** The weekday of a day: 0 is Monday, 6 is Sunday. */
export function weekdayOf(day: CalendarDate): number {
  return weekdayOfNumber(dayNumber(day));
}

/** The same of the day with this number. */
export function weekdayOfNumber(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}

/** The Monday of the week that a day lies in. */
export function mondayOf(day: CalendarDate): CalendarDate {
  return addDays(day, -weekdayOf(day));
}
