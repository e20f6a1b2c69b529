import { predictedQuantile, sizeOfTotal } from "./count-distribution";
import type { ObservedPeriods } from "./count-periods";
import type { EventModel } from "./event-model";
import type { PlannedWindow } from "./event-plan";
import { type Refusal, refuse } from "./refusal";
import type { OrdinaryDays, RunVariability } from "./run-variability";
import {
  intervalFactor,
  pValueOf,
  smallestVisibleRatio,
  type WindowError,
  windowError,
} from "./window-error";

const LEAST_USUAL = 10;

/** What came in one window of an event, against what would have been usual. */
export interface WindowEffect extends WindowError {
  readonly kind: "estimate";
  readonly observed: number;
  readonly usual: number;
  /** Between these counts an ordinary window of this length would lie, 19 times in 20. */
  readonly ordinaryLower: number;
  readonly ordinaryUpper: number;
  readonly ratio: number;
  readonly lower: number;
  readonly upper: number;
  readonly pValue: number;
  readonly smallestVisibleRatio: number;
  /** exp of the regression's own coefficient, for comparison with other software. */
  readonly coefficientRatio: number;
  readonly openDays: number;
}

/**
 * The effect in one window of a fitted event model.
 *
 * Question: how many times the usual number came in this window?
 * Method: the observed count over the sum of the model's means without events, on the window's observed days; a t interval
 * with the calibrated error. If nothing at all came, the lower end is 0 and half an inquiry carries the upper one.
 * Units: counts, ratios, log-scale errors.
 * Assumptions: those of `eventEffect`.
 * Refuses: windows that cannot be told from competing events, under 10 usual, or longer than any ordinary stretch.
 */
export function windowEffect(
  planned: PlannedWindow,
  model: EventModel<ObservedPeriods>,
  days: OrdinaryDays,
  variability: RunVariability | undefined,
): WindowEffect | Refusal {
  if (planned.refusal !== null) return planned.refusal;
  const { usual } = totalsOf(planned, model);
  if (usual < LEAST_USUAL) return refuse("too-few-usual", LEAST_USUAL, usual);
  return measureWindow(planned, model, days, variability);
}

/**
 * As `windowEffect`, however few the inquiries and whether or not the window is over.
 *
 * Refuses: only what no arithmetic can give: windows that cannot be told from competing events, or longer than any ordinary
 * stretch.
 */
export function measureWindow(
  planned: Pick<PlannedWindow, "name" | "places">,
  model: EventModel<ObservedPeriods>,
  days: OrdinaryDays,
  variability: RunVariability | undefined,
): WindowEffect | Refusal {
  const totals = totalsOf(planned, model);
  const coefficient = model.ownPlaces.get(planned.name);
  if (coefficient === undefined) return refuse("competing-event-nearby", 1, 0);
  if (variability === undefined) return refuse("too-few-ordinary-runs", 1, 0);
  const variance = coefficientVariance(model, coefficient, totals);
  if (variance === Number.POSITIVE_INFINITY) return refuse("competing-event-nearby", 1, 0);
  const error = windowError(model, days, planned.places, variance, variability);
  return {
    ...error,
    ...ratioOf(totals, error),
    ...ordinaryRange(totals, error),
    kind: "estimate",
    observed: totals.observed,
    usual: totals.usual,
    smallestVisibleRatio: smallestVisibleRatio(error),
    coefficientRatio: Math.exp(model.fit.coefficients[coefficient] ?? 0),
    openDays: totals.openDays,
  };
}

function ratioOf({ observed, usual }: WindowTotals, error: WindowError) {
  // With nothing observed the log ratio has no place to stand: half an inquiry carries the upper end.
  const carried = Math.max(observed, 0.5) / usual;
  return {
    ratio: observed / usual,
    lower: observed / usual / intervalFactor(error),
    upper: carried * intervalFactor(error),
    pValue: pValueOf(Math.log(carried), error),
  };
}

/** An ordinary count, whose variance holds that of days, of whole stretches, and of the usual level itself. */
function ordinaryRange({ usual, usualVariance }: WindowTotals, { cSquared, usualLevelError }: WindowError) {
  const variance = cSquared * (usualVariance + (usual * usualLevelError) ** 2);
  const ordinary = { mean: usual, size: sizeOfTotal(usual, variance, 1), logMeanError: 0 };
  return {
    ordinaryLower: predictedQuantile(0.025, ordinary),
    ordinaryUpper: predictedQuantile(0.975, ordinary),
  };
}

interface WindowTotals {
  readonly observed: number;
  readonly usual: number;
  /** The model's variance of an ordinary count of this window. */
  readonly usualVariance: number;
  readonly openDays: number;
}

function totalsOf(
  { places }: Pick<PlannedWindow, "places">,
  { periods, usual, fit }: EventModel<ObservedPeriods>,
): WindowTotals {
  const totals = { observed: 0, usual: 0, usualVariance: 0, openDays: 0 };
  for (const place of places) {
    if (!periods.observed[place]) continue;
    const mean = usual[place] ?? 0;
    totals.observed += periods.counts[place] ?? 0;
    totals.usual += mean;
    totals.usualVariance += fit.dispersion * (mean + mean ** 2 / fit.theta);
    totals.openDays += periods.openDays[place] ?? 0;
  }
  return totals;
}

/** The regression's variance of the window's coefficient; without any inquiry, that of half a one. */
function coefficientVariance(
  { fit }: EventModel<ObservedPeriods>,
  place: number,
  { observed }: WindowTotals,
): number {
  const size = fit.coefficients.length;
  return observed === 0 ? 2 * fit.dispersion : fit.dispersion * (fit.covariance[place * size + place] ?? 0);
}
