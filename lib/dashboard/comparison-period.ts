import { addDays } from "@/lib/calendar/calendar-date";
import { lengthOf, type Period } from "./period";

/** What a period is held against. */
export const comparisons = ["last_year", "previous"] as const;
export type Comparison = (typeof comparisons)[number];

const yearDays = 364;

/**
 * The period to compare with, as long as the period itself. The same weeks of last year lie 52 weeks back, so that both
 * have the same weekdays; a period longer than that goes back as many whole weeks as it takes not to meet itself.
 */
export function comparisonPeriod(period: Period, comparison: Comparison): Period {
  const length = lengthOf(period);
  const daysBack = comparison === "previous" ? length : Math.max(yearDays, Math.ceil(length / 7) * 7);
  return { from: addDays(period.from, -daysBack), to: addDays(period.to, -daysBack) };
}
