import { addDays, type CalendarDate, dayNumber } from "@/lib/calendar/calendar-date";
import { weekdayOf } from "@/lib/calendar/week";
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
  const length = Math.max(0, dayNumber(to) - dayNumber(from) + 1);
  const days = Array.from({ length }, (_, index) => addDays(from, index));
  const open = new Set(days.filter((day) => (counts.get(day) ?? 0) > 0).map(weekdayOf));
  return days.map((day) => ({ date: day, count: open.has(weekdayOf(day)) ? (counts.get(day) ?? 0) : null }));
}
