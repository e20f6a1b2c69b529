import { addDays, type CalendarDate, daysBetween } from "@/lib/calendar/calendar-date";
import type { DailyCount } from "@/lib/statistics/daily-series";

/** Seven days of a series; `null` where no day of them was open. */
export type EventWeek = { from: CalendarDate; n: number | null };

const weeksBefore = 40;
const weeksAfter = 26;

/** Weeks around an event, laid so that one begins on its first full day; only whole ones. */
export function eventWeeks(rows: readonly DailyCount[], firstFullDay: CalendarDate): EventWeek[] {
  const counts = new Map(rows.map(({ date, count }) => [date, count]));
  const first = rows[0]?.date ?? firstFullDay;
  const last = rows.at(-1)?.date ?? firstFullDay;
  const before = Math.min(weeksBefore, Math.floor(daysBetween(first, firstFullDay) / 7));
  const after = Math.min(weeksAfter, Math.floor((daysBetween(firstFullDay, last) + 1) / 7));
  return Array.from({ length: Math.max(0, before) + Math.max(0, after) }, (_, index) => {
    const from = addDays(firstFullDay, 7 * (index - Math.max(0, before)));
    return { from, n: weekOf(counts, from) };
  });
}

function weekOf(counts: ReadonlyMap<CalendarDate, number | null>, from: CalendarDate): number | null {
  const days = Array.from({ length: 7 }, (_, index) => counts.get(addDays(from, index)) ?? null);
  const open = days.filter((count) => count !== null);
  return open.length === 0 ? null : open.reduce((sum, count) => sum + count, 0);
}
