import { choleskyFactor, solveCholesky } from "./cholesky";
import type { ModelColumn } from "./model-columns";
import { monthlyRegression } from "./monthly-regression";
import { sparseRows, weightedSquares, weightedSum } from "./sparse-rows";

const SHORTEST_SHIFT = 6;

/** How often shifted inquiries went with applications as closely as the real ones. */
export interface LinkPlacebo {
  readonly asLarge: number;
  readonly shifts: number;
  readonly pValue: number;
}

/**
 * M6's placebo: inquiries moved to months where they cannot have mattered.
 *
 * Question: would inquiries of quite other months have fitted the applications as well?
 * Method: the lag columns are freed of everything that the other columns explain, shifted around the circle by 6 up to n - 6 months,
 * and fitted again; the absolute t values of the total are compared with the real one; p = (r + 1) / (m + 1).
 * Shapes: `weights` pick the total among the coefficients of all columns, lag columns last.
 * Assumptions: shifted residual inquiries are as plausible as the real ones if there is no link.
 * Refuses: `null` when a fit fails or no shift is possible.
 */
export function linkPlacebo(
  others: readonly ModelColumn[],
  lags: readonly ModelColumn[],
  applications: Float64Array,
  weights: Float64Array,
): LinkPlacebo | null {
  const residual = lags.map((column) => residualOf(column, others));
  const tOf = (shift: number) => {
    const shifted = residual.map((column) => rotate(column, shift));
    const fit = monthlyRegression([...others, ...shifted], applications);
    if (fit === null) return null;
    const total = fit.coefficients.reduce((sum, value, place) => sum + value * (weights[place] ?? 0), 0);
    return Math.abs(total) / fit.errorOf(weights);
  };
  const real = tOf(0);
  if (real === null) return null;
  let asLarge = 0;
  let shifts = 0;
  for (let shift = SHORTEST_SHIFT; shift <= applications.length - SHORTEST_SHIFT; shift++) {
    const placebo = tOf(shift);
    if (placebo === null) continue;
    shifts++;
    if (placebo >= real) asLarge++;
  }
  return shifts === 0 ? null : { asLarge, shifts, pValue: (asLarge + 1) / (shifts + 1) };
}

/** What the other columns do not explain of a column, by least squares. */
function residualOf(column: ModelColumn, others: readonly ModelColumn[]): ModelColumn {
  const length = column.values.length;
  const rows = sparseRows(
    others.map((other) => other.values),
    new Uint8Array(length).fill(1),
  );
  const factor = choleskyFactor(weightedSquares(rows, new Float64Array(length).fill(1)), others.length);
  if (factor === null) return column;
  const slopes = solveCholesky(factor, weightedSum(rows, column.values));
  const values = column.values.map((value, month) =>
    others.reduce((rest, other, place) => rest - (slopes[place] ?? 0) * (other.values[month] ?? 0), value),
  );
  return { name: column.name, values };
}

function rotate({ name, values }: ModelColumn, shift: number): ModelColumn {
  return { name, values: values.map((_, month) => values[(month + shift) % values.length] ?? 0) };
}
