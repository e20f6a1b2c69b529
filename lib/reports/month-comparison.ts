import type { Month } from "@/lib/calendar/month";
import type { Shown } from "@/lib/dashboard/dashboard";
import { lengthOf, type Period } from "@/lib/dashboard/period";
import type { MonthlyCounts } from "./monthly-counts";
import { comparableDays, comparedMonths, type ReportMonth } from "./report-month";

/** A month beside the reported one, which is the first of them itself. Months differ in length: what is compared is a day. */
export type MonthComparison = {
  month: Month;
  days: Period;
  n: Shown;
  perDay: Shown;
  /** How many times as many a day came in the reported month; none where too few came to say so. */
  ratio: number | null;
};

/** A ratio is said from this many inquiries on. */
export const leastForRatio = 20;

/** The reported month, the one before it and the same month of last year, as far as the firm's log reaches. */
export function monthComparisons(
  reported: ReportMonth,
  { firstDay, total, compared, months }: MonthlyCounts,
  shown: (n: number) => Shown,
): MonthComparison[] {
  const own = lineOf(reported.month, reported.period, shown(total));
  if (firstDay === null) return [own];
  const { previous, lastYear } = comparedMonths(reported.month);
  const others = [previous, lastYear].flatMap((month) => {
    const days = comparableDays(reported, month, firstDay);
    if (!days) return [];
    const n = compared.get(month) ?? 0;
    // Its own report tells of the whole month: the days that are left out here must not be few.
    const isTold = shown((months.get(month) ?? n) - n) !== null;
    const line = lineOf(month, days, isTold ? shown(n) : null);
    return [{ ...line, ratio: ratioOf(own, line) }];
  });
  return [own, ...others];
}

function lineOf(month: Month, days: Period, n: Shown): MonthComparison {
  return { month, days, n, perDay: n === null ? null : n / lengthOf(days), ratio: null };
}

function ratioOf(own: MonthComparison, other: MonthComparison): number | null {
  if (own.perDay === null || other.perDay === null || (other.n ?? 0) < leastForRatio) return null;
  return own.perDay / other.perDay;
}
