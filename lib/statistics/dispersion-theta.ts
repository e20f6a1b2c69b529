const MOST_STEPS = 200;
const CONVERGED = 1e-12;
/** Beyond this, counts cannot be told from independent ones. */
export const LARGEST_THETA = 10_000;

/** The dispersion of negative binomial counts; the variance is mean + mean² / theta. */
export interface ThetaEstimate {
  readonly theta: number;
  readonly standardError: number;
}

/**
 * The dispersion theta by maximum likelihood, the means being known.
 *
 * Question: how much more do these counts vary around their means than independent counts would?
 * Method: Newton's steps on the derivative of the log-likelihood. Since counts are whole, the digamma differences are
 * finite sums of 1 / (theta + k) over the counts above k, exact for every theta. The standard error comes from the
 * curvature at the top, as in MASS's `theta.ml`.
 * Shapes: one mean per count.
 * Refuses: `null` when theta grows past 10,000 or does not settle: such counts are no more variable than independent ones.
 * Source: W. N. Venables and B. D. Ripley, Modern Applied Statistics with S, section 7.4.
 */
export function estimateTheta(
  counts: Float64Array,
  means: Float64Array,
  start?: number,
): ThetaEstimate | null {
  const above = countsAbove(counts);
  let theta = start ?? momentTheta(counts, means);
  for (let step = 0; step < MOST_STEPS; step++) {
    const { slope, curvature } = slopeAt(theta, above, counts, means);
    const next = nextTheta(theta, slope, curvature);
    if (!(next <= LARGEST_THETA)) return null;
    const settled = Math.abs(next - theta) <= CONVERGED * theta;
    theta = next;
    if (settled)
      return { theta, standardError: Math.sqrt(1 / slopeAt(theta, above, counts, means).curvature) };
  }
  return null;
}

/** For each k from 0, how many counts are larger than k. */
export function countsAbove(counts: Float64Array): Float64Array {
  const largest = counts.reduce((most, count) => Math.max(most, count), 0);
  const above = new Float64Array(largest);
  for (const count of counts) if (count > 0) above[count - 1] = (above[count - 1] ?? 0) + 1;
  for (let k = largest - 2; k >= 0; k--) above[k] = (above[k] ?? 0) + (above[k + 1] ?? 0);
  return above;
}

/** Newton's step where the likelihood is concave; a doubling or halving uphill where it is not. */
function nextTheta(theta: number, slope: number, curvature: number): number {
  const newton = curvature > 0 ? theta + slope / curvature : Number.NaN;
  if (newton > theta / 2 && newton < theta * 2) return newton;
  return slope > 0 ? theta * 2 : theta / 2;
}

/** First derivative of the log-likelihood in theta, and the second with its sign turned. */
function slopeAt(theta: number, above: Float64Array, counts: Float64Array, means: Float64Array) {
  let slope = 0;
  let curvature = 0;
  above.forEach((number, k) => {
    slope += number / (theta + k);
    curvature += number / (theta + k) ** 2;
  });
  for (let row = 0; row < counts.length; row++) {
    const mean = means[row] ?? 0;
    const both = theta + mean;
    const excess = (mean - (counts[row] ?? 0)) / both;
    slope += excess - Math.log1p(mean / theta);
    curvature += (excess - mean / theta) / both;
  }
  return { slope, curvature };
}

function momentTheta(counts: Float64Array, means: Float64Array): number {
  let squares = 0;
  counts.forEach((count, row) => {
    squares += (count / (means[row] ?? 1) - 1) ** 2;
  });
  return Math.min(LARGEST_THETA, Math.max(1e-3, counts.length / squares));
}
