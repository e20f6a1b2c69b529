import { addMonths, lastDayOf, type Month } from "@/lib/calendar/month";
import type { Shown } from "@/lib/dashboard/dashboard";
import type { MonthlyCounts } from "./monthly-counts";
import type { ReportSpan } from "./report-span";
import { monthsOfSpan } from "./report-span";

/** The inquiries of a whole month. */
export type MonthTotal = { month: Month; n: Shown };

/**
 * The months of the reported span after the twelve before it, as far as the firm’s log reaches. None of a span that is
 * not over: its report tells how many came in the same days of other months, and the rest of such a month may be few.
 */
export function monthTotals(
  span: ReportSpan,
  { firstDay, months }: MonthlyCounts,
  shown: (n: number) => Shown,
): MonthTotal[] {
  if (!span.isOver || firstDay === null) return [];
  const before = monthsOfSpan({ unit: "year", month: addMonths(span.month, -12) });
  return [...before, ...monthsOfSpan(span)]
    .filter((one) => lastDayOf(one) >= firstDay)
    .map((one) => ({ month: one, n: shown(months.get(one) ?? 0) }));
}
