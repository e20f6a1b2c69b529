import { addDays, type CalendarDate } from "@/lib/calendar/calendar-date";
import { mondayOf } from "@/lib/calendar/week";

/** What an ordinary week was like: its middle, and the range in which `inside` of `weeks` weeks lay. */
export type UsualWeeks = { expected: number; low: number; high: number; inside: number; weeks: number };

const weeksLookedBack = 52;
const leastWeeks = 26;
const leftOutAtEachEnd = 0.05;

/**
 * The range of ordinary weeks before a day: the whole weeks of the year before it, without the lowest and the highest
 * twentieth. It says what was, and is no forecast. None with less than half a year to learn from.
 */
export function usualWeeks(
  counts: ReadonlyMap<CalendarDate, number>,
  firstDay: CalendarDate,
  before: CalendarDate,
): UsualWeeks | null {
  const end = mondayOf(before);
  const starts = Array.from({ length: weeksLookedBack }, (_, index) => addDays(end, -7 * (index + 1)));
  const totals = starts
    .filter((start) => start >= firstDay)
    .map((start) => weekTotal(counts, start))
    .sort((a, b) => a - b);
  if (totals.length < leastWeeks) return null;
  const cut = Math.floor(totals.length * leftOutAtEachEnd);
  const low = totals[cut] ?? 0;
  const high = totals[totals.length - 1 - cut] ?? 0;
  const inside = totals.filter((total) => total >= low && total <= high).length;
  return { expected: median(totals), low, high, inside, weeks: totals.length };
}

function weekTotal(counts: ReadonlyMap<CalendarDate, number>, monday: CalendarDate): number {
  let total = 0;
  for (let day = 0; day < 7; day++) total += counts.get(addDays(monday, day)) ?? 0;
  return total;
}

function median(sorted: readonly number[]): number {
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}
