import type { CalendarDate } from "@/lib/calendar/calendar-date";
import type { DailyCount } from "@/lib/statistics/daily-series";

/** Inquiries and open days. */
type Part = { n: number; days: number };

/** How much there is to go on before an event and after it. */
export function countAround(
  rows: readonly DailyCount[],
  firstFullDay: CalendarDate,
): { before: Part; after: Part } {
  const before = { n: 0, days: 0 };
  const after = { n: 0, days: 0 };
  for (const { date, count } of rows) {
    if (count === null) continue;
    const part = date < firstFullDay ? before : after;
    part.n += count;
    part.days += 1;
  }
  return { before, after };
}
