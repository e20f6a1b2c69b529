import { type CalendarDate, dayNumber, dayOfNumber } from "@/lib/calendar/calendar-date";
import { weekdayOfNumber } from "@/lib/calendar/week";
import type { DailyCount } from "@/lib/statistics/daily-series";

/**
 * Every day from the first to the last with its count, as estimates take it: a day without an inquiry is a zero, but
 * weekdays on which nothing was ever logged are days on which the firm is closed.
 */
export function observedDays(
  counts: ReadonlyMap<CalendarDate, number>,
  from: CalendarDate,
  to: CalendarDate,
): DailyCount[] {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const days = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  const known = days.map((number) => {
    const date = dayOfNumber(number);
    return { date, weekday: weekdayOfNumber(number), count: counts.get(date) ?? 0 };
  });
  const open = new Set(known.filter(({ count }) => count > 0).map(({ weekday }) => weekday));
  return known.map(({ date, weekday, count }) => ({ date, count: open.has(weekday) ? count : null }));
}
