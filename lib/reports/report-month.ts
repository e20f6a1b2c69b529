import type { CalendarDate } from "@/lib/calendar/calendar-date";
import { addMonths, firstDayOf, isMonth, lastDayOf, type Month, monthOf } from "@/lib/calendar/month";
import { earlierOf } from "@/lib/calendar/order";
import type { Period } from "@/lib/dashboard/period";

/** A month that can be reported: its days as far as they have come. */
export type ReportMonth = { month: Month; period: Period; isOver: boolean };

const earliest = "1900-01";

/** The month that an address names; none where it names no month, or one that is still to come. */
export function reportMonth(text: string, today: CalendarDate): ReportMonth | null {
  if (!isMonth(text) || text < earliest || text > monthOf(today)) return null;
  const last = lastDayOf(text);
  return {
    month: text,
    period: { from: firstDayOf(text), to: earlierOf(last, today) },
    isOver: last < today,
  };
}

/** A month and what it is held against: the month before and the same month of last year. */
export function comparedMonths(month: Month): { previous: Month; lastYear: Month } {
  return { previous: addMonths(month, -1), lastYear: addMonths(month, -12) };
}

/**
 * The days of another month that can be compared with those of a reported one: the same days of a month that is not over,
 * all of one that is. None of them lie before the firm's log.
 */
export function comparableDays(
  { period, isOver }: ReportMonth,
  month: Month,
  firstDay: CalendarDate,
): Period | null {
  const last = lastDayOf(month);
  const sameDay = `${month}-${period.to.slice(8)}`;
  const to = isOver ? last : earlierOf(sameDay, last);
  const from = firstDay > firstDayOf(month) ? firstDay : firstDayOf(month);
  return from > to ? null : { from, to };
}
