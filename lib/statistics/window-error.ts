import tCdf from "@stdlib/stats-base-dists-t-cdf";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { choleskyFactor, invertCholesky, quadraticForm } from "./cholesky";
import type { ObservedPeriods } from "./count-periods";
import type { EventModel } from "./event-model";
import type { OrdinaryDays, RunVariability } from "./run-variability";
import { sparseRows, weightedSquares } from "./sparse-rows";

/** The error of a window's log ratio, with every figure that leads to it. */
export interface WindowError {
  /** Error of the window's coefficient as the regression believes it. */
  readonly modelStandardError: number;
  /** Error that the usual count of such a window has, were it an ordinary one. */
  readonly baselineStandardError: number;
  /** The calibrated error, from which the interval comes. */
  readonly standardError: number;
  /** Error of the log of the usual level alone, before scaling. */
  readonly usualLevelError: number;
  readonly cSquared: number;
  readonly degreesOfFreedom: number;
}

/**
 * The ordinary days of a fitted event model, ready for `runVariability`.
 *
 * Question: how far were the days outside all events' windows from what the model expected?
 * Method: scores and weights of the log-linear model at its fitted means, 0 inside windows (`inWindow` = 1) and where
 * nothing was observed; the covariance is that of the base columns on the ordinary days alone.
 * Refuses: `null` when the ordinary days cannot carry the base columns.
 */
export function ordinaryDaysOf(
  model: EventModel<ObservedPeriods>,
  inWindow: Uint8Array,
): OrdinaryDays | null {
  const { periods, means } = model;
  const ordinary = periods.observed.map((seen, place) => (seen && !inWindow[place] ? 1 : 0));
  const weight = Float64Array.from(ordinary, (is, place) => (is ? weightOf(model, means[place] ?? 0) : 0));
  const score = Float64Array.from(ordinary, (is, place) => {
    const mean = means[place] ?? 0;
    return is ? (((periods.counts[place] ?? 0) - mean) * weightOf(model, mean)) / mean : 0;
  });
  const columns = model.base.map((column) => column.values);
  const rows = sparseRows(columns, ordinary);
  const weights = weight.filter((_, place) => ordinary[place] === 1);
  const factor = choleskyFactor(weightedSquares(rows, weights), columns.length);
  return factor === null ? null : { score, weight, columns, covariance: invertCholesky(factor) };
}

/**
 * The calibrated error of one window.
 *
 * Question: how sure is the ratio of what came to what was usual?
 * Method: the regression's own variance, plus the variance that runs of ordinary days of the same length show beyond
 * the model's (c² - 1), times what the model gives an ordinary window in this place. A window's own days cannot tell this:
 * a regression fits their total exactly.
 * Shapes: `places` are the window's periods; `coefficientVariance` is the regression's variance of its coefficient. An effect
 * that fades has a `strength` in each place, 1 at its start.
 * Units: log scale.
 * Assumptions: as `runVariability`.
 * Source: docs/statistics.md, with its calibration.
 */
export function windowError(
  model: EventModel<ObservedPeriods>,
  days: OrdinaryDays,
  places: readonly number[],
  coefficientVariance: number,
  { cSquared, degreesOfFreedom }: RunVariability,
  strength: (place: number) => number = () => 1,
): WindowError {
  let weight = 0;
  const columns = new Float64Array(days.columns.length);
  for (const place of places) {
    const full = model.periods.observed[place] ? weightOf(model, model.usual[place] ?? 0) : 0;
    const own = full * strength(place);
    weight += own * strength(place);
    days.columns.forEach((column, index) => {
      columns[index] = (columns[index] ?? 0) + own * (column[place] ?? 0);
    });
  }
  const levelVariance = quadraticForm(days.covariance, columns) / weight ** 2;
  const baselineVariance = 1 / weight + levelVariance;
  return {
    modelStandardError: Math.sqrt(coefficientVariance),
    baselineStandardError: Math.sqrt(baselineVariance),
    standardError: Math.sqrt(coefficientVariance + (cSquared - 1) * baselineVariance),
    usualLevelError: Math.sqrt(levelVariance),
    cSquared,
    degreesOfFreedom,
  };
}

/** The factor by which a ratio is multiplied and divided to give its 95 % interval. */
export function intervalFactor({ standardError, degreesOfFreedom }: WindowError): number {
  return Math.exp(tQuantile(0.975, degreesOfFreedom) * standardError);
}

/** The chance of a ratio at least as far from 1, either way, if nothing had changed. */
export function pValueOf(logRatio: number, { standardError, degreesOfFreedom }: WindowError): number {
  return 2 * tCdf(-Math.abs(logRatio) / standardError, degreesOfFreedom);
}

/** The smallest ratio that would be told from 1 in four of five such windows. */
export function smallestVisibleRatio(error: WindowError): number {
  const { baselineStandardError, cSquared, degreesOfFreedom } = error;
  const quantiles = tQuantile(0.975, degreesOfFreedom) + tQuantile(0.8, degreesOfFreedom);
  return Math.exp(quantiles * Math.sqrt(cSquared) * baselineStandardError);
}

/** The weight of a period in the log-linear model: its mean squared over its variance. */
function weightOf({ fit }: EventModel<ObservedPeriods>, mean: number): number {
  return mean / (1 + mean / fit.theta) / fit.dispersion;
}
