import { addDays, type CalendarDate } from "@/lib/calendar/calendar-date";
import { addMonths, firstDayOf, lastDayOf, type Month, monthOf } from "@/lib/calendar/month";
import { earlierOf } from "@/lib/calendar/order";
import { conversionDays } from "@/lib/dashboard/conversion-cohort";
import type { Period } from "@/lib/dashboard/period";
import type { ReportSpan } from "./report-span";

const monthsOfHalfYear = 6;

/**
 * The half-year of the calendar whose way a report can tell: the latest that is over with the month and has been followed
 * long enough. Half-years never overlap, so that the reports of two months do not give a third by subtraction.
 */
export function followedHalfYear({ period }: ReportSpan, today: CalendarDate): Period {
  const last = earlierOf(period.to, addDays(today, -conversionDays));
  const { from } = halfYearAround(monthOf(addDays(last, 1)));
  return halfYearAround(addMonths(monthOf(from), -1));
}

/** The half-year of the calendar in which a month lies. */
export function halfYearAround(month: Month): Period {
  const first = addMonths(month, -((Number(month.slice(5)) - 1) % monthsOfHalfYear));
  return { from: firstDayOf(first), to: lastDayOf(addMonths(first, monthsOfHalfYear - 1)) };
}

/** The months of a half-year, in order. */
export function monthsOf({ from }: Period): Month[] {
  return Array.from({ length: monthsOfHalfYear }, (_, place) => addMonths(monthOf(from), place));
}
