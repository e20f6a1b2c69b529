import { type OtherEvent, overlappingEvents } from "./competing-events";
import { dateOfDayNumber } from "./day-number";
import { type EventModel, pearsonResiduals } from "./event-model";
import type { EventPlan } from "./event-plan";
import type { Adjustment, EventQuestion, EventShape } from "./event-question";
import type { EventWindow } from "./event-window";
import { type FittedEvent, fitEvent } from "./fit-event";
import { lagOneAutocorrelation } from "./lag-one-autocorrelation";
import type { Refusal } from "./refusal";
import { type WindowEffect, windowEffect } from "./window-effect";

/** The effect of one event, window by window, with all that a reader needs to judge it. */
export interface EventEffect {
  readonly kind: "estimate";
  readonly shape: EventShape;
  /** First full day of the event, or of the earliest of the events that cannot be told apart. */
  readonly firstFullDay: string;
  readonly togetherWith: readonly OtherEvent[];
  readonly unit: "day" | "week";
  /** Fitted rows. */
  readonly n: number;
  readonly usualPerDay: number;
  readonly dispersion:
    | { readonly kind: "negative-binomial"; readonly theta: number; readonly standardError: number }
    | { readonly kind: "quasi-poisson"; readonly phi: number };
  readonly lagOneAutocorrelation: number;
  readonly adjustments: readonly Adjustment[];
  readonly competingEvents: readonly OtherEvent[];
  readonly presumedMissing: readonly string[];
  readonly dataUntil: string;
  readonly windows: readonly EffectInWindow[];
}

/** One window of an effect: shown, or refused with a reason. */
export type EffectInWindow = {
  readonly window: EventWindow;
  /** Competing events whose windows share days with this one. */
  readonly overlappingEvents: readonly OtherEvent[];
} & (WindowEffect | Refusal);

/**
 * M1: the effect of an event on the rate of inquiries.
 *
 * Question: about how many times as many inquiries came after the event as would have been usual?
 * Method: a log-linear model of the daily counts (weekly under one a day) with trend, weekday, season, public holidays, the
 * event's windows and those of competing events; the ratio is what was observed over what the model without events
 * expects; its error is calibrated on runs of ordinary days (`windowError`).
 * Shapes and units: ratios without unit, windows in days from the first full day.
 * Assumptions: effects multiply, the season repeats, the trend is steady, ordinary days vary as the window would have.
 * With a lasting step, a slow drift cannot be told from a lasting change.
 * Refuses: under 26 weeks before or 2 full weeks after; windows under 10 usual, not over, past day 27 with under 52 weeks before,
 * or not to be told from a competing event. Events within 14 days are answered together.
 * Source: docs/statistics.md, M1; the worked example in reference/.
 */
export function eventEffect(question: EventQuestion): EventEffect | Refusal {
  const fitted = fitEvent(question);
  return fitted.kind === "refused" ? fitted : effectOfFittedEvent(fitted);
}

/** As `eventEffect`, for an event that is fitted already because more than its effect is asked. */
export function effectOfFittedEvent({ plan, group, model, days, variability }: FittedEvent): EventEffect {
  const judged = variability(plan.windows.map((window) => window.runPeriods));
  return {
    kind: "estimate",
    shape: plan.shape,
    firstFullDay: dateOfDayNumber(group.firstDay),
    togetherWith: group.togetherWith,
    unit: model.periods.periodDays === 1 ? "day" : "week",
    n: model.fit.means.length,
    usualPerDay: usualPerDay(model, plan),
    dispersion: dispersionOf(model),
    lagOneAutocorrelation: lagOneAutocorrelation(pearsonResiduals(model)),
    adjustments: plan.adjustments,
    competingEvents: group.competing,
    presumedMissing: model.presumedMissing.map(dateOfDayNumber),
    dataUntil: dateOfDayNumber(plan.lastDay),
    windows: plan.windows.map((planned) => ({
      window: planned.window,
      overlappingEvents: overlappingEvents(group, planned.window, plan.registered),
      ...windowEffect(planned, model, days, judged.get(planned.runPeriods)),
    })),
  };
}

function dispersionOf({ fit }: EventModel): EventEffect["dispersion"] {
  if (fit.kind === "quasi-poisson") return { kind: fit.kind, phi: fit.dispersion };
  return { kind: fit.kind, theta: fit.theta, standardError: fit.thetaStandardError };
}

/** The usual rate per open day over the days of the windows that are shown. */
function usualPerDay({ periods, usual }: EventModel, { windows }: EventPlan): number {
  let inquiries = 0;
  let openDays = 0;
  for (const place of new Set(windows.flatMap((window) => window.places))) {
    if (!periods.observed[place]) continue;
    inquiries += usual[place] ?? 0;
    openDays += periods.openDays[place] ?? 0;
  }
  return openDays === 0 ? 0 : inquiries / openDays;
}
