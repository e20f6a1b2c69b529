import { type CountData, covarianceOfMeans, fitMeans, type MeanFit } from "./count-regression";

/** A log-linear model of counts whose variance is dispersion times mean. */
export interface QuasiPoissonFit extends MeanFit {
  readonly kind: "quasi-poisson";
  /** Covariance of the coefficients at dispersion 1, row by row. */
  readonly covariance: Float64Array;
  /** Pearson's dispersion, before the floor of 1. */
  readonly measuredDispersion: number;
  /** Pearson's dispersion, 1 at least: by it the covariance is to be multiplied. */
  readonly dispersion: number;
  readonly theta: typeof Number.POSITIVE_INFINITY;
}

/**
 * Quasi-Poisson regression with a log link.
 *
 * Question: as negative binomial regression, for monthly totals, and for days that vary no more than independent counts.
 * Method: Poisson means; the dispersion is Pearson's sum of squared residuals over the degrees of freedom, never below 1,
 * so that a lucky calm series cannot look surer than independent counts would be.
 * Shapes and units: `CountData`. `covariance` is that of the Poisson model: multiply it by `dispersion`.
 * Assumptions: the log of the mean is linear in the columns; the variance grows with the mean.
 * Refuses: `null` when the columns cannot be told apart, or when no degree of freedom is left.
 * Source: P. McCullagh and J. A. Nelder, Generalized Linear Models, section 6.2.3; checked against R's `glm`.
 */
export function quasiPoissonRegression(data: CountData): QuasiPoissonFit | null {
  const degreesOfFreedom = data.rows.rowCount - data.rows.columnCount;
  if (degreesOfFreedom < 1) return null;
  const fit = fitMeans(data, Number.POSITIVE_INFINITY);
  const covariance = fit === null ? null : covarianceOfMeans(data, Number.POSITIVE_INFINITY, fit.means);
  if (fit === null || covariance === null) return null;
  let squares = 0;
  fit.means.forEach((mean, row) => {
    squares += ((data.counts[row] ?? 0) - mean) ** 2 / mean;
  });
  const measuredDispersion = squares / degreesOfFreedom;
  return {
    ...fit,
    kind: "quasi-poisson",
    covariance,
    measuredDispersion,
    dispersion: Math.max(1, measuredDispersion),
    theta: Number.POSITIVE_INFINITY,
  };
}
