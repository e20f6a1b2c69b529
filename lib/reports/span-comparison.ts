import { monthOf } from "@/lib/calendar/month";
import type { Shown } from "@/lib/dashboard/dashboard";
import { lengthOf, type Period } from "@/lib/dashboard/period";
import type { MonthlyCounts } from "./monthly-counts";
import { comparableDays, comparedSpans, monthsOfSpan, type ReportSpan, type SpanName } from "./report-span";
import { tellsNoMonth } from "./tells-no-month";

/** A span beside the reported one, which is the first of them itself. Months differ in length: what is compared is a day. */
export type SpanComparison = SpanName & {
  days: Period;
  n: Shown;
  perDay: Shown;
  /** How many times as many a day came in the reported span; none where too few came to say so. */
  ratio: number | null;
};

/** A ratio is said from this many inquiries on. */
export const leastForRatio = 20;

/** How many came in the reported span, where that may be told beside its months. */
export function spanTotal(
  { unit, month, period }: ReportSpan,
  { total, months }: MonthlyCounts,
  threshold: number,
): Shown {
  return tellsNoMonth(partsOf({ unit, month }, period, total, months), threshold) ? total : null;
}

/** The reported span, of which `total` is told, the one before it and the same one of last year, as far as the firm's log reaches. */
export function spanComparisons(
  reported: ReportSpan,
  { firstDay, compared, months }: MonthlyCounts,
  total: Shown,
  threshold: number,
): SpanComparison[] {
  const own = lineOf(reported, reported.period, total);
  if (firstDay === null) return [own];
  const others = comparedSpans(reported).flatMap((span) => {
    const days = comparableDays(reported, span, firstDay);
    if (!days) return [];
    const n = compared.get(span.key) ?? 0;
    // Its own report tells of all of it: the days that are left out here must not be few.
    const whole = monthsOfSpan(span).reduce((sum, month) => sum + (months.get(month) ?? 0), 0);
    const isTold =
      tellsNoMonth([Math.max(0, whole - n)], threshold) &&
      tellsNoMonth(partsOf(span, days, n, months), threshold);
    const line = lineOf(span, days, isTold ? n : null);
    return [{ ...line, ratio: ratioOf(own, line) }];
  });
  return [own, ...others];
}

/** The months of a span of which `n` came in these days; the last one as far as the days go. */
function partsOf(
  span: Pick<SpanName, "unit" | "month">,
  days: Period,
  n: number,
  months: MonthlyCounts["months"],
): number[] {
  const before = monthsOfSpan(span)
    .filter((month) => month < monthOf(days.to))
    .map((month) => months.get(month) ?? 0);
  return [...before, n - before.reduce((sum, one) => sum + one, 0)];
}

function lineOf({ unit, key, month, lastMonth }: SpanName, days: Period, n: Shown): SpanComparison {
  return {
    unit,
    key,
    month,
    lastMonth,
    days,
    n,
    perDay: n === null ? null : n / lengthOf(days),
    ratio: null,
  };
}

function ratioOf(own: SpanComparison, other: SpanComparison): number | null {
  if (own.perDay === null || other.perDay === null || (other.n ?? 0) < leastForRatio) return null;
  return own.perDay / other.perDay;
}
