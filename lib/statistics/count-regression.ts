import { choleskyFactor, invertCholesky, solveCholesky } from "./cholesky";
import { type SparseRows, timesCoefficients, weightedSquares, weightedSum } from "./sparse-rows";

/** Means outside exp(-30) to exp(30) mean nothing for inquiries and would only lose digits. */
const LARGEST_LOG_MEAN = 30;
const MOST_STEPS = 100;
const MOST_HALVINGS = 12;
const CONVERGED = 1e-13;

/** What a count regression is fitted to. */
export interface CountData {
  readonly rows: SparseRows;
  /** One whole number per row. */
  readonly counts: Float64Array;
  /** The logarithm of each row's exposure, if rows are exposed unequally. */
  readonly offset?: Float64Array;
}

/** A fitted log-linear mean. */
export interface MeanFit {
  readonly coefficients: Float64Array;
  readonly means: Float64Array;
  /** Inverse of the expected information, row by row, at dispersion 1. */
  readonly covariance: Float64Array;
  /** The part of the log-likelihood that depends on the means. */
  readonly logLikelihoodKernel: number;
}

/**
 * A log-linear mean of counts with variance mean + mean² / theta, for a theta already known.
 *
 * Question: which coefficients make these counts most likely?
 * Method: iteratively reweighted least squares with step halving; an infinite theta is the Poisson regression.
 * Shapes: one count, and one offset if any, per row.
 * Assumptions: the log of the mean is linear in the columns; rows are independent given the columns.
 * Refuses: `null` when columns are empty or mixtures of each other, or when the steps do not settle.
 * Source: P. McCullagh and J. A. Nelder, Generalized Linear Models, chapter 2.
 */
export function fitMeans(data: CountData, theta: number, start?: Float64Array): MeanFit | null {
  let logMeans = start === undefined ? startingLogMeans(data) : logMeansOf(data, start);
  let coefficients = start ?? new Float64Array(data.rows.columnCount);
  let kernel = start === undefined ? Number.NEGATIVE_INFINITY : kernelOf(data.counts, logMeans, theta);
  for (let step = 0; step < MOST_STEPS; step++) {
    const proposed = scoringStep(data, logMeans, theta);
    if (proposed === null) return null;
    const taken = improve(data, theta, coefficients, proposed, kernel);
    const gain = taken.kernel - kernel;
    ({ coefficients, logMeans, kernel } = taken);
    if (Math.abs(gain) <= CONVERGED * (Math.abs(kernel) + 1)) return finish(data, theta, taken);
  }
  return null;
}

interface Position {
  readonly coefficients: Float64Array;
  readonly logMeans: Float64Array;
  readonly kernel: number;
}

/** The weighted least squares of the working response: where one step would go. */
function scoringStep(data: CountData, logMeans: Float64Array, theta: number): Float64Array | null {
  const weights = new Float64Array(logMeans.length);
  const weighted = new Float64Array(logMeans.length);
  for (let row = 0; row < logMeans.length; row++) {
    const logMean = logMeans[row] ?? 0;
    const mean = Math.exp(logMean);
    const weight = mean / (1 + mean / theta);
    weights[row] = weight;
    const response = logMean - (data.offset?.[row] ?? 0) + ((data.counts[row] ?? 0) - mean) / mean;
    weighted[row] = weight * response;
  }
  const factor = choleskyFactor(weightedSquares(data.rows, weights), data.rows.columnCount);
  return factor === null ? null : solveCholesky(factor, weightedSum(data.rows, weighted));
}

/** Takes the step, or half of it, or a quarter, until the likelihood does not fall. */
function improve(
  data: CountData,
  theta: number,
  from: Float64Array,
  proposed: Float64Array,
  kernel: number,
): Position {
  let coefficients = proposed;
  for (let halving = 0; ; halving++) {
    const logMeans = logMeansOf(data, coefficients);
    const reached = kernelOf(data.counts, logMeans, theta);
    const good = reached >= kernel - CONVERGED * Math.abs(kernel);
    if (good || halving === MOST_HALVINGS) return { coefficients, logMeans, kernel: reached };
    coefficients = coefficients.map((value, column) => (value + (from[column] ?? 0)) / 2);
  }
}

function finish(
  data: CountData,
  theta: number,
  { coefficients, logMeans, kernel }: Position,
): MeanFit | null {
  const means = logMeans.map(Math.exp);
  const weights = means.map((mean) => mean / (1 + mean / theta));
  const factor = choleskyFactor(weightedSquares(data.rows, weights), data.rows.columnCount);
  if (factor === null || !Number.isFinite(kernel)) return null;
  return { coefficients, means, covariance: invertCholesky(factor), logLikelihoodKernel: kernel };
}

function startingLogMeans({ counts }: CountData): Float64Array {
  return counts.map((count) => Math.log(count === 0 ? 1 / 6 : count));
}

function logMeansOf({ rows, offset }: CountData, coefficients: Float64Array): Float64Array {
  const logMeans = timesCoefficients(rows, coefficients);
  for (let row = 0; row < logMeans.length; row++) {
    const logMean = (logMeans[row] ?? 0) + (offset?.[row] ?? 0);
    logMeans[row] = Math.min(LARGEST_LOG_MEAN, Math.max(-LARGEST_LOG_MEAN, logMean));
  }
  return logMeans;
}

function kernelOf(counts: Float64Array, logMeans: Float64Array, theta: number): number {
  let kernel = 0;
  for (let row = 0; row < counts.length; row++) {
    const count = counts[row] ?? 0;
    const logMean = logMeans[row] ?? 0;
    const mean = Math.exp(logMean);
    if (theta === Number.POSITIVE_INFINITY) kernel += count * logMean - mean;
    else kernel += count * logMean - (count + theta) * Math.log1p(mean / theta);
  }
  return kernel;
}
