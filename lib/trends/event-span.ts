import { addDays, type CalendarDate } from "@/lib/calendar/calendar-date";
import { earlierOf, laterOf } from "@/lib/calendar/order";

/** Days of the firm's calendar, both ends included. */
export type Span = { from: CalendarDate; to: CalendarDate };

const daysBefore = 1096;
const daysAfter = 365;

/**
 * The days that an effect is estimated from: three years before the event and one year after it, as far as the log
 * reaches. Farther away a steady trend could not be taken for granted. Today is left out: it is not over.
 */
export function eventSpan(firstFullDay: CalendarDate, firstDay: CalendarDate, today: CalendarDate): Span {
  return {
    from: laterOf(addDays(firstFullDay, -daysBefore), firstDay),
    to: earlierOf(addDays(firstFullDay, daysAfter), addDays(today, -1)),
  };
}
