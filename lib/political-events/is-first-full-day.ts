import { type CalendarDate, daysBetween } from "@/lib/calendar/calendar-date";

/** Whether a day can be the first full day of an event: the day it happened, or the one after. */
export function isFirstFullDay(occurredOn: CalendarDate, firstFullDay: CalendarDate): boolean {
  const wait = daysBetween(occurredOn, firstFullDay);
  return wait === 0 || wait === 1;
}
