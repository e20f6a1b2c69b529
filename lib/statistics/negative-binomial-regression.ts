import { type CountData, covarianceOfMeans, fitMeans, type MeanFit } from "./count-regression";
import { countsAbove, estimateTheta } from "./dispersion-theta";

const MOST_ROUNDS = 200;
const CONVERGED = 1e-10;

/** A log-linear model of counts whose variance is mean + mean² / theta. */
export interface NegativeBinomialFit extends MeanFit {
  readonly kind: "negative-binomial";
  /** Covariance of the coefficients, row by row. */
  readonly covariance: Float64Array;
  readonly theta: number;
  readonly thetaStandardError: number;
  readonly logLikelihood: number;
  /** Always 1: the covariance needs no further scaling. */
  readonly dispersion: 1;
}

/**
 * Negative binomial regression with a log link.
 *
 * Question: how does the expected number of inquiries depend on the columns, when days vary more than independent
 * counts would?
 * Method: the means for a given theta and theta for the given means, in turn, until neither moves; both by maximum
 * likelihood, the covariance of the coefficients from the expected information.
 * Shapes and units: `CountData`; coefficients are differences of the log mean.
 * Assumptions: rows are independent given the columns; `run-variability` is for when they are not.
 * Refuses: `null` when theta exceeds 10,000 or does not settle (fit `quasiPoissonRegression` then), or when the columns
 * cannot be told apart.
 * Source: J. F. Lawless (1987), Canadian Journal of Statistics 15, 209-225; checked against MASS's `glm.nb`.
 */
export function negativeBinomialRegression(data: CountData): NegativeBinomialFit | null {
  let fit = fitMeans(data, Number.POSITIVE_INFINITY);
  if (fit === null) return null;
  let estimate = estimateTheta(data.counts, fit.means);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (estimate === null || fit === null) return null;
    fit = fitMeans(data, estimate.theta, fit.coefficients);
    if (fit === null) return null;
    const next = estimateTheta(data.counts, fit.means, estimate.theta);
    if (next === null) return null;
    const settled = Math.abs(next.theta - estimate.theta) <= CONVERGED * estimate.theta;
    estimate = next;
    if (settled) return finish(data, fit, estimate.theta, estimate.standardError);
  }
  return null;
}

function finish(
  data: CountData,
  fit: MeanFit,
  theta: number,
  standardError: number,
): NegativeBinomialFit | null {
  const covariance = covarianceOfMeans(data, theta, fit.means);
  if (covariance === null) return null;
  return {
    ...fit,
    kind: "negative-binomial",
    covariance,
    theta,
    thetaStandardError: standardError,
    logLikelihood: fit.logLikelihoodKernel + constantPart(data.counts, theta),
    dispersion: 1,
  };
}

/** The part of the log-likelihood in which the means do not occur. */
function constantPart(counts: Float64Array, theta: number): number {
  return countsAbove(counts).reduce(
    (total, number, k) => total + number * (Math.log1p(k / theta) - Math.log(k + 1)),
    0,
  );
}
