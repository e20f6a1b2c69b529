import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import type { ShareCount } from "./wilson-interval";

/**
 * The two-sided score test of equal shares.
 *
 * Question: would two groups with one common share differ this much by chance?
 * Method: the difference of the shares over its standard error under the common share, against the normal distribution.
 * Shape: two counts of disjoint groups, neither empty; 1 where everybody or nobody did.
 * Assumptions: people are independent of each other; some twenty in each group.
 * Source: K. Pearson (1900); it is the chi-square test of a two by two table without continuity correction.
 */
export function equalSharesPValue(first: ShareCount, second: ShareCount): number {
  const pooled = (first.successes + second.successes) / (first.n + second.n);
  const variance = pooled * (1 - pooled) * (1 / first.n + 1 / second.n);
  if (variance === 0) return 1;
  const distance = Math.abs(first.successes / first.n - second.successes / second.n);
  return 2 * normalCdf(-distance / Math.sqrt(variance), 0, 1);
}
