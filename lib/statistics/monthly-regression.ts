import { quadraticForm } from "./cholesky";
import { lagOneAutocorrelation } from "./lag-one-autocorrelation";
import type { ModelColumn } from "./model-columns";
import { type QuasiPoissonFit, quasiPoissonRegression } from "./quasi-poisson-regression";
import { sparseRows } from "./sparse-rows";

const LARGEST_CORRELATION = 0.8;

/** A log-linear model of monthly counts, with errors that allow for months resembling their neighbours. */
export interface MonthlyFit {
  readonly n: number;
  readonly degreesOfFreedom: number;
  /** Pearson's dispersion, 1 at least. Applications by month have about 14. */
  readonly dispersion: number;
  readonly lagOneAutocorrelation: number;
  readonly coefficients: Float64Array;
  /** Error of a sum of coefficients, each taken as often as its weight says. */
  readonly errorOf: (weights: Float64Array) => number;
}

/**
 * Quasi-Poisson regression of monthly counts with autocorrelated residuals.
 *
 * Question: which columns go with more applications, month by month?
 * Method: `quasiPoissonRegression`; errors are multiplied by √((1+r)/(1-r)), where r is the residuals' lag-1
 * autocorrelation, raised by (columns / months) for what the fit has flattened, and kept between 0 and 0.8.
 * Shapes: one value per month in every column; months without gaps.
 * Assumptions: residuals resemble a first-order autoregression.
 * Refuses: `null` when the columns cannot be told apart or no degree of freedom is left.
 * Source: docs/statistics.md, M6, with its calibration.
 */
export function monthlyRegression(
  columns: readonly ModelColumn[],
  applications: Float64Array,
): MonthlyFit | null {
  const n = applications.length;
  const everyMonth = new Uint8Array(n).fill(1);
  const rows = sparseRows(
    columns.map((column) => column.values),
    everyMonth,
  );
  const fit = quasiPoissonRegression({ rows, counts: applications });
  if (fit === null) return null;
  const lagOne = lagOneAutocorrelation(pearsonResiduals(fit, applications));
  const correlation = Math.min(LARGEST_CORRELATION, Math.max(0, lagOne + columns.length / n));
  const inflation = (1 + correlation) / (1 - correlation);
  return {
    n,
    degreesOfFreedom: n - columns.length,
    dispersion: fit.dispersion,
    lagOneAutocorrelation: lagOne,
    coefficients: fit.coefficients,
    errorOf: (weights) => Math.sqrt(fit.dispersion * inflation * quadraticForm(fit.covariance, weights)),
  };
}

function pearsonResiduals({ means, dispersion }: QuasiPoissonFit, counts: Float64Array): number[] {
  return Array.from(means, (mean, month) => ((counts[month] ?? 0) - mean) / Math.sqrt(dispersion * mean));
}
