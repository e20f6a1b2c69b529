import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import type { Random } from "./seeded-random";

/** Counts up to this mean are drawn one by one. */
const LARGEST_DIRECT_MEAN = 30;

/**
 * A draw from the standard normal distribution.
 *
 * Question: which value would chance give here?
 * Method: the quantile of an evenly distributed number, kept off 0 and 1.
 */
export function drawNormal(random: Random): number {
  return normalQuantile((random() + 1e-12) / (1 + 2e-12), 0, 1);
}

/**
 * A draw from the gamma distribution with the given shape and scale 1.
 *
 * Question: by how much does chance stretch a rate here?
 * Method: squeeze and rejection from a cubed normal; shapes under 1 are raised by 1 and brought back by a power.
 * Refuses: throws a RangeError for a shape that is not above 0.
 * Source: G. Marsaglia and W. W. Tsang (2000), ACM Transactions on Mathematical Software 26, 363-372.
 */
export function drawGamma(random: Random, shape: number): number {
  if (!(shape > 0)) throw new RangeError(`Not a gamma shape: ${shape}`);
  if (shape < 1) return drawGamma(random, shape + 1) * (random() + 1e-300) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = drawNormal(random);
    const cube = (1 + c * normal) ** 3;
    if (cube <= 0) continue;
    if (Math.log(random()) < 0.5 * normal * normal + d - d * cube + d * Math.log(cube)) return d * cube;
  }
}

/**
 * A draw from the Poisson distribution.
 *
 * Question: how many inquiries would chance give at this mean?
 * Method: up to 30, even numbers are multiplied until they fall below exp(-mean). Above, the waiting time for 7/8 of
 * the mean is drawn at once: if it ends in time the rest is drawn for the rest of the time, otherwise each earlier arrival
 * falls within the time with equal chance.
 * Refuses: throws a RangeError for a mean that is negative or not finite.
 * Source: J. H. Ahrens and U. Dieter (1974), Computing 12, 223-246.
 */
export function drawPoisson(random: Random, mean: number): number {
  if (!(mean >= 0 && mean < Number.POSITIVE_INFINITY)) throw new RangeError(`Not a mean: ${mean}`);
  if (mean > LARGEST_DIRECT_MEAN) {
    const arrivals = Math.floor((7 * mean) / 8);
    const waited = drawGamma(random, arrivals);
    if (waited <= mean) return arrivals + drawPoisson(random, mean - waited);
    return countHits(random, arrivals - 1, mean / waited);
  }
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count++;
  return count;
}

function countHits(random: Random, trials: number, chance: number): number {
  let hits = 0;
  for (let trial = 0; trial < trials; trial++) if (random() < chance) hits++;
  return hits;
}

/**
 * A draw from the negative binomial distribution with variance mean + mean² / size.
 *
 * Question: as `drawPoisson`, when days differ more than independent counts would.
 * Method: a Poisson count whose mean is stretched by a gamma draw; an infinite size is the Poisson distribution.
 */
export function drawNegativeBinomial(random: Random, mean: number, size: number): number {
  if (size === Number.POSITIVE_INFINITY) return drawPoisson(random, mean);
  return drawPoisson(random, (mean * drawGamma(random, size)) / size);
}
