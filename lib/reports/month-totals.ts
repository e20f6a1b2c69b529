import { addMonths, lastDayOf, type Month } from "@/lib/calendar/month";
import type { Shown } from "@/lib/dashboard/dashboard";
import type { MonthlyCounts } from "./monthly-counts";
import type { ReportMonth } from "./report-month";

/** The inquiries of a whole month. */
export type MonthTotal = { month: Month; n: Shown };

/**
 * The reported month after the twelve before it, as far as the firm’s log reaches. None of a month that is not
 * over: its report tells how many came in the same days of other months, and the rest of such a month may be few.
 */
export function monthTotals(
  { month, isOver }: ReportMonth,
  { firstDay, months }: MonthlyCounts,
  shown: (n: number) => Shown,
): MonthTotal[] {
  if (!isOver || firstDay === null) return [];
  return Array.from({ length: 13 }, (_, place) => addMonths(month, place - 12))
    .filter((one) => lastDayOf(one) >= firstDay)
    .map((one) => ({ month: one, n: shown(months.get(one) ?? 0) }));
}
