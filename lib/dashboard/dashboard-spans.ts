import { addDays, type CalendarDate } from "@/lib/calendar/calendar-date";
import { earlierOf } from "@/lib/calendar/order";
import { comparisonPeriod } from "./comparison-period";
import { conversionCohort } from "./conversion-cohort";
import { type Period, periodOf } from "./period";
import type { DashboardQuestion } from "./schema";

/** The times that a dashboard looks at. */
export type DashboardSpans = {
  period: Period;
  comparison: Period;
  cohort: Period;
  /** From the earliest day that anything is compared with to the last one that is drawn. */
  counted: Period;
};

/** A usual week is learned from a year, and a chart may reach back a year before a short period. */
const daysLookedBack = 372;

/** The times that follow from a question. */
export function dashboardSpans(question: DashboardQuestion, today: CalendarDate): DashboardSpans {
  const period = periodOf(question, today);
  const comparison = comparisonPeriod(period, question.compare);
  const from = earlierOf(addDays(period.from, -daysLookedBack), comparison.from);
  // A month's or week's bar is drawn whole where its days are known.
  const counted = { from, to: addDays(period.to, 31) };
  return { period, comparison, cohort: conversionCohort(period, today), counted };
}
