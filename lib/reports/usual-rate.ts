import { addDays, type CalendarDate } from "@/lib/calendar/calendar-date";
import { laterOf } from "@/lib/calendar/order";
import { lengthOf, type Period } from "@/lib/dashboard/period";
import { type RateRatio, rateComparison } from "@/lib/statistics/rate-comparison";
import { observedDays } from "@/lib/trends/observed-days";

/** How far back a usual month is learned from. */
export const daysLookedBack = 364;

/** A period as one window against the year before it, as the dashboard says it; none where that cannot be told. */
export function usualRate(
  days: ReadonlyMap<CalendarDate, number>,
  period: Period,
  firstDay: CalendarDate | null,
): RateRatio | null {
  if (firstDay === null || firstDay >= period.from) return null;
  const from = laterOf(firstDay, addDays(period.from, -daysLookedBack));
  const window = { fromDay: 0, toDay: lengthOf(period) - 1 };
  const result = rateComparison(observedDays(days, from, period.to), period.from, [window]);
  const rate = result.kind === "estimate" ? result.windows[0] : undefined;
  return rate?.kind === "estimate" ? rate : null;
}
