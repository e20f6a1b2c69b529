import { addDays, type CalendarDate } from "@/lib/calendar/calendar-date";
import { addMonths, firstDayOf, monthOf } from "@/lib/calendar/month";
import { earlierOf } from "@/lib/calendar/order";
import type { Period } from "./period";

/** Everyone is followed for this long, so that early and late inquiries of a group can be compared. */
export const conversionDays = 90;
const leastMonths = 6;

/**
 * The inquiries whose further way can be told: those of the period that are at least 90 days old, and so many months
 * before them that half a year is seen, because a single month holds too few who became clients.
 */
export function conversionCohort({ from, to }: Period, today: CalendarDate): Period {
  const last = earlierOf(to, addDays(today, -conversionDays));
  const halfYear = firstDayOf(addMonths(monthOf(last), 1 - leastMonths));
  return { from: earlierOf(from, halfYear), to: last };
}
