import { choleskyFactor, invertCholesky, solveCholesky } from "./cholesky";
import { type SparseRows, timesCoefficients, weightedSquares, weightedSum } from "./sparse-rows";

/** Means outside exp(-30) to exp(30) mean nothing for inquiries and would only lose digits. */
const LARGEST_LOG_MEAN = 30;
const MOST_STEPS = 100;
const MOST_HALVINGS = 12;
/** Ordinary series need fewer; with a day of a thousand times the usual, scoring alone would creep. */
const SCORING_STEPS = 12;
const CONVERGED = 1e-13;
/** A step may lose this share of the likelihood to rounding. */
const ROUNDING = 1e-13;

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
  /** The part of the log-likelihood that depends on the means. */
  readonly logLikelihoodKernel: number;
}

/**
 * A log-linear mean of counts with variance mean + mean² / theta, for a theta already known.
 *
 * Question: which coefficients make these counts most likely?
 * Method: iteratively reweighted least squares with step halving, by the expected information first and by the observed one
 * (which is positive for every theta) where that does not settle soon; an infinite theta is the Poisson regression.
 * Shapes: one count, and one offset if any, per row. `precision` is the gain in log-likelihood, as a share of it, below which
 * a step is the last one.
 * Assumptions: the log of the mean is linear in the columns; rows are independent given the columns.
 * Refuses: `null` when columns are empty or mixtures of each other, or when the steps do not settle.
 * Source: P. McCullagh and J. A. Nelder, Generalized Linear Models, chapter 2.
 */
export function fitMeans(
  data: CountData,
  theta: number,
  start?: Float64Array,
  precision = CONVERGED,
): MeanFit | null {
  const first = start ?? new Float64Array(data.rows.columnCount);
  let position = positionAt(
    data,
    theta,
    first,
    start === undefined ? startingLogMeans(data) : logMeansOf(data, first),
  );
  let kernel = start === undefined ? Number.NEGATIVE_INFINITY : position.kernel;
  for (let step = 0; step < MOST_STEPS; step++) {
    const fromCounts = start === undefined && step === 0;
    const proposed = fromCounts
      ? firstStep(data, position, theta)
      : scoringStep(data, position, theta, step >= SCORING_STEPS);
    if (proposed === null) return null;
    position = improve(data, theta, position.coefficients, proposed, kernel);
    const gain = position.kernel - kernel;
    kernel = position.kernel;
    if (Math.abs(gain) > precision * (Math.abs(kernel) + 1)) continue;
    return { coefficients: position.coefficients, means: position.means, logLikelihoodKernel: kernel };
  }
  return null;
}

/**
 * The covariance of the coefficients of a fitted mean.
 *
 * Question: how sure are the coefficients, if the model is right?
 * Method: the inverse of the expected information, at dispersion 1.
 * Shape: row by row, one row and column per coefficient; the variance is infinite for a column that these means leave
 * nothing to tell of.
 */
export function covarianceOfMeans(
  { rows }: CountData,
  theta: number,
  means: Float64Array,
): Float64Array | null {
  const weights = means.map((mean) => mean / (1 + mean / theta));
  const squares = weightedSquares(rows, weights);
  const factor = choleskyFactor(squares, rows.columnCount, { skipDependent: true });
  return factor === null ? null : invertCholesky(factor);
}

interface Position {
  readonly coefficients: Float64Array;
  readonly logMeans: Float64Array;
  readonly means: Float64Array;
  readonly kernel: number;
}

function positionAt(
  { counts }: CountData,
  theta: number,
  coefficients: Float64Array,
  logMeans: Float64Array,
): Position {
  const means = new Float64Array(logMeans.length);
  let kernel = 0;
  for (let row = 0; row < logMeans.length; row++) {
    const count = counts[row] ?? 0;
    const logMean = logMeans[row] ?? 0;
    const mean = Math.exp(logMean);
    means[row] = mean;
    kernel += count * logMean;
    kernel -= theta === Number.POSITIVE_INFINITY ? mean : (count + theta) * Math.log1p(mean / theta);
  }
  return { coefficients, logMeans, means, kernel };
}

/** The first step from the counts alone: the weighted least squares of the working response. */
function firstStep(data: CountData, { logMeans, means }: Position, theta: number): Float64Array | null {
  const weights = means.map((mean) => mean / (1 + mean / theta));
  const weighted = weights.map((weight, row) => {
    const linear = (logMeans[row] ?? 0) - (data.offset?.[row] ?? 0);
    return weight * (linear + (data.counts[row] ?? 0) / (means[row] ?? 1) - 1);
  });
  const factor = choleskyFactor(weightedSquares(data.rows, weights), data.rows.columnCount);
  return factor === null ? null : solveCholesky(factor, weightedSum(data.rows, weighted));
}

/**
 * Where one step of Fisher's scoring would go, or of Newton's, by the observed information. The mean of a window in which nothing came fades towards 0, and with it
 * all that its days could tell: such columns keep their coefficient from then on.
 */
function scoringStep(
  data: CountData,
  { coefficients, means }: Position,
  theta: number,
  observed: boolean,
): Float64Array | null {
  const weights = new Float64Array(means.length);
  const scores = new Float64Array(means.length);
  for (let row = 0; row < means.length; row++) {
    const mean = means[row] ?? 0;
    const count = data.counts[row] ?? 0;
    const expected = mean / (1 + mean / theta);
    weights[row] = observed ? (expected * (1 + count / theta)) / (1 + mean / theta) : expected;
    scores[row] = (count - mean) / (1 + mean / theta);
  }
  const squares = weightedSquares(data.rows, weights);
  const factor = choleskyFactor(squares, data.rows.columnCount, { skipDependent: true });
  if (factor === null) return null;
  const step = solveCholesky(factor, weightedSum(data.rows, scores));
  return step.map((change, column) => change + (coefficients[column] ?? 0));
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
    const reached = positionAt(data, theta, coefficients, logMeansOf(data, coefficients));
    const good = reached.kernel >= kernel - ROUNDING * Math.abs(kernel);
    if (good || halving === MOST_HALVINGS) return reached;
    coefficients = coefficients.map((value, column) => (value + (from[column] ?? 0)) / 2);
  }
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
