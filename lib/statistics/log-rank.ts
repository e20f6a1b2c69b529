import chiSquareCdf from "@stdlib/stats-base-dists-chisquare-cdf";
import { choleskyFactor, solveCholesky } from "./cholesky";
import { eventTimes, type FollowedTime } from "./kaplan-meier";

/** The result of a log-rank test. */
export interface LogRank {
  readonly chiSquare: number;
  readonly degreesOfFreedom: number;
  readonly pValue: number;
}

/**
 * The log-rank test.
 *
 * Question: do the groups differ in how soon it happens?
 * Method: on each day on which it happened to anyone, each group's events are compared with its share of those at risk; the
 * summed differences, squared against their hypergeometric covariance, follow a chi-square distribution.
 * Shapes: one list of people per group, at least two groups.
 * Assumptions: leaving without the event says nothing about when it would have come; hazards do not cross.
 * Refuses: `null` with fewer than two groups, or when nothing happened in a way that could tell them apart.
 * Source: N. Mantel (1966), Cancer Chemotherapy Reports 50, 163-170; checked against R's `survdiff`.
 */
export function logRank(groups: readonly (readonly FollowedTime[])[]): LogRank | null {
  const degreesOfFreedom = groups.length - 1;
  if (degreesOfFreedom < 1) return null;
  const difference = new Float64Array(degreesOfFreedom);
  const covariance = new Float64Array(degreesOfFreedom ** 2);
  for (const { days, atRisk, happened } of eventTimes(groups.flat())) {
    const risks = groups.map((group) => group.filter((person) => person.days >= days).length);
    const chance = atRisk > 1 ? (happened * (atRisk - happened)) / (atRisk - 1) : 0;
    for (let row = 0; row < degreesOfFreedom; row++) {
      const own = (risks[row] ?? 0) / atRisk;
      const events = groups[row]?.filter((person) => person.days === days && person.happened).length ?? 0;
      difference[row] = (difference[row] ?? 0) + events - happened * own;
      for (let column = 0; column < degreesOfFreedom; column++) {
        const place = row * degreesOfFreedom + column;
        const shared = Number(row === column) - (risks[column] ?? 0) / atRisk;
        covariance[place] = (covariance[place] ?? 0) + chance * own * shared;
      }
    }
  }
  const factor = choleskyFactor(covariance, degreesOfFreedom);
  if (factor === null) return null;
  const solved = solveCholesky(factor, difference);
  const chiSquare = difference.reduce((sum, value, row) => sum + value * (solved[row] ?? 0), 0);
  return { chiSquare, degreesOfFreedom, pValue: 1 - chiSquareCdf(chiSquare, degreesOfFreedom) };
}
