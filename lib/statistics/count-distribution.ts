import betainc from "@stdlib/math-base-special-betainc";
import chiSquareCdf from "@stdlib/stats-base-dists-chisquare-cdf";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";

const LEVELS = 60;

/** What a count may become: its mean, its negative binomial size, and how unsure the log of its mean is. */
export interface PredictedCount {
  readonly mean: number;
  /** Variance is mean + mean² / size; infinite for independent counts. */
  readonly size: number;
  readonly logMeanError: number;
}

/**
 * The chance of at least `count` from a negative binomial distribution.
 *
 * Question: how surprising is a count this large?
 * Method: the regularised incomplete beta function; for an infinite size, the Poisson tail by the incomplete gamma
 * function.
 * Shape: `count` is a whole number; 0 or less is certain.
 */
export function chanceOfAtLeast(count: number, mean: number, size: number): number {
  if (count <= 0) return 1;
  if (mean <= 0) return 0;
  // Beyond this size the beta function loses digits that the Poisson tail keeps.
  if (size > 1e8) return chiSquareCdf(2 * mean, 2 * count);
  return betainc(mean / (mean + size), count, size);
}

/**
 * The chance of at least `count` when the mean itself is not known exactly.
 *
 * Question: how surprising is this count, given a prediction?
 * Method: the mean of the chance over 60 evenly spaced normal quantiles of the log mean's error.
 * Assumptions: the error of the log mean is normal.
 */
export function predictedChanceOfAtLeast(count: number, predicted: PredictedCount): number {
  if (predicted.logMeanError === 0) return chanceOfAtLeast(count, predicted.mean, predicted.size);
  let total = 0;
  for (let level = 0; level < LEVELS; level++) {
    const quantile = normalQuantile((level + 0.5) / LEVELS, 0, 1);
    total += chanceOfAtLeast(
      count,
      predicted.mean * Math.exp(predicted.logMeanError * quantile),
      predicted.size,
    );
  }
  return total / LEVELS;
}

/**
 * The least count whose chance of being reached or stayed under is at least `share`.
 *
 * Question: between which numbers would an ordinary week lie?
 * Method: bisection on `predictedChanceOfAtLeast`.
 * Shape: `share` between 0 and 1, both excluded.
 */
export function predictedQuantile(share: number, predicted: PredictedCount): number {
  const reached = (count: number) => 1 - predictedChanceOfAtLeast(count + 1, predicted) >= share;
  let above = Math.max(1, Math.ceil(predicted.mean));
  while (!reached(above)) above *= 2;
  let below = -1;
  while (above - below > 1) {
    const middle = Math.floor((above + below) / 2);
    if (reached(middle)) above = middle;
    else below = middle;
  }
  return above;
}

/**
 * The size of a negative binomial total whose variance is the model's, scaled.
 *
 * Question: how variable is the count of a whole window of ordinary days?
 * Method: m² / (c²·variance - m), with m the mean of the total; infinite if the scaled variance does not exceed the mean.
 */
export function sizeOfTotal(mean: number, modelVariance: number, cSquared: number): number {
  const excess = cSquared * modelVariance - mean;
  return excess > 0 ? mean ** 2 / excess : Number.POSITIVE_INFINITY;
}
