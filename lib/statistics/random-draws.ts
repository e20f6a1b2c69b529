import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import type { Random } from "./seeded-random";

/** Counts up to this mean are drawn in one go; larger ones are drawn as sums of such. */
const LARGEST_POISSON_STEP = 30;

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
 * Method: multiplied even numbers until they fall below exp(-mean), in steps of at most 30.
 * Refuses: throws a RangeError for a mean that is negative or not finite.
 */
export function drawPoisson(random: Random, mean: number): number {
  if (!(mean >= 0 && mean < Number.POSITIVE_INFINITY)) throw new RangeError(`Not a mean: ${mean}`);
  let count = 0;
  for (let rest = mean; rest > 0; rest -= LARGEST_POISSON_STEP) {
    const limit = Math.exp(-Math.min(rest, LARGEST_POISSON_STEP));
    for (let product = random(); product > limit; product *= random()) count++;
  }
  return count;
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
