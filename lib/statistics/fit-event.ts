import { type EventGroup, groupEvents } from "./competing-events";
import { type DailySeries, toDailySeries } from "./daily-series";
import { type EventModel, fitEventModel } from "./event-model";
import { type EventPlan, planEventModel } from "./event-plan";
import type { EventQuestion } from "./event-question";
import { type Refusal, refuse } from "./refusal";
import { type OrdinaryDays, type VariabilityOfLengths, variabilityOfLengths } from "./run-variability";
import { ordinaryDaysOf } from "./window-error";

const LEAST_DAYS_BEFORE = 182;
const LEAST_DAYS_AFTER = 14;
/** Without inquiries before the event, nothing could be called usual. */
export const LEAST_INQUIRIES_BEFORE = 10;

/** An event's model, fitted once, from which its effect, excess, half-life and placebo are read. */
export interface FittedEvent {
  readonly kind: "fitted";
  readonly question: EventQuestion;
  readonly series: DailySeries;
  readonly group: EventGroup;
  readonly plan: EventPlan;
  readonly model: EventModel;
  readonly days: OrdinaryDays;
  /** How variable runs of ordinary days are; lengths in periods. */
  readonly variability: VariabilityOfLengths;
}

/**
 * Fits the model of one event.
 *
 * Question: what would have been usual around this event, and how variable are ordinary days?
 * Method: plan, regression, ordinary days, in that order; see `planEventModel`, `fitEventModel`, `runVariability`.
 * Assumptions: those of `eventEffect`.
 * Refuses: under 26 weeks before, under 2 full weeks after, under 10 inquiries before, or when no regression settles.
 */
export function fitEvent(question: EventQuestion): FittedEvent | Refusal {
  if (question.rows.length === 0) return refuse("too-few-weeks-before", LEAST_DAYS_BEFORE / 7, 0);
  const series = toDailySeries(question.rows);
  const group = groupEvents(question.firstFullDay, question.otherEvents ?? []);
  const refusal = refuseSpan(series, group);
  if (refusal !== null) return refusal;
  const plan = planEventModel(series, group, question);
  const model = fitEventModel(plan.periods, plan.columns);
  const days = model === null ? null : ordinaryDaysOf(model, plan.inWindow);
  if (model === null || days === null) return refuse("model-did-not-converge", 1, 0);
  return {
    kind: "fitted",
    question,
    series,
    group,
    plan,
    model,
    days,
    variability: variabilityOfLengths(days),
  };
}

function refuseSpan(series: DailySeries, { firstDay }: EventGroup): Refusal | null {
  const before = firstDay - series.firstDay;
  const after = series.length - before;
  const weeks = (days: number) => Math.max(0, Math.floor(days / 7));
  if (before < LEAST_DAYS_BEFORE) return refuse("too-few-weeks-before", LEAST_DAYS_BEFORE / 7, weeks(before));
  if (after < LEAST_DAYS_AFTER) return refuse("too-few-weeks-after", LEAST_DAYS_AFTER / 7, weeks(after));
  const inquiries = series.counts.subarray(0, before).reduce((total, count) => total + count, 0);
  return inquiries < LEAST_INQUIRIES_BEFORE
    ? refuse("too-few-usual", LEAST_INQUIRIES_BEFORE, inquiries)
    : null;
}
