/** A pivot below this share of its column's own size means that the column is a mixture of earlier ones. */
const LEAST_PIVOT = 1e-11;

/** The lower triangle of a factorised symmetric matrix, with the scale that each column was divided by. */
export interface CholeskyFactor {
  readonly size: number;
  readonly lower: Float64Array;
  readonly scale: Float64Array;
}

/**
 * Factorises a symmetric positive definite matrix.
 *
 * Question: can this system of equations be solved, and by what triangle?
 * Method: every column is first scaled to a unit diagonal, so that years and counts do not fight over digits; then
 * Cholesky's factorisation, row by row.
 * Shape: `matrix` is size x size, row by row; only its lower triangle is read.
 * Refuses: `null` when a column is empty or a mixture of earlier ones; with `skipDependent`, such columns get an infinite
 * pivot instead, and their part of every solution is 0.
 * Source: G. H. Golub and C. F. Van Loan, Matrix Computations, section 4.2.
 */
export function choleskyFactor(
  matrix: Float64Array,
  size: number,
  { skipDependent = false }: { readonly skipDependent?: boolean } = {},
): CholeskyFactor | null {
  const lower = new Float64Array(size * size);
  const scale = new Float64Array(size);
  for (let i = 0; i < size; i++) scale[i] = Math.sqrt(Math.max(0, at(matrix, i * size + i))) || 1;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = at(matrix, i * size + j) / (at(scale, i) * at(scale, j));
      for (let k = 0; k < j; k++) rest -= at(lower, i * size + k) * at(lower, j * size + k);
      if (j < i) lower[i * size + j] = rest / at(lower, j * size + j);
      else if (rest > LEAST_PIVOT) lower[i * size + i] = Math.sqrt(rest);
      else if (skipDependent) lower[i * size + i] = Number.POSITIVE_INFINITY;
      else return null;
    }
  }
  return { size, lower, scale };
}

/** Solves the system for one right-hand side: the vector b with matrix · b = `right`. */
export function solveCholesky({ size, lower, scale }: CholeskyFactor, right: Float64Array): Float64Array {
  const solution = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    let rest = at(right, i) / at(scale, i);
    for (let k = 0; k < i; k++) rest -= at(lower, i * size + k) * at(solution, k);
    solution[i] = rest / at(lower, i * size + i);
  }
  for (let i = size - 1; i >= 0; i--) {
    let rest = at(solution, i);
    for (let k = i + 1; k < size; k++) rest -= at(lower, k * size + i) * at(solution, k);
    solution[i] = rest / at(lower, i * size + i);
  }
  for (let i = 0; i < size; i++) solution[i] = at(solution, i) / at(scale, i);
  return solution;
}

/**
 * The whole inverse, row by row: the covariance matrix where the matrix is an information matrix. A skipped column knows
 * nothing: its variance is infinite.
 */
export function invertCholesky(factor: CholeskyFactor): Float64Array {
  const { size, lower } = factor;
  const inverse = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    const unit = new Float64Array(size);
    unit[column] = 1;
    const solved = solveCholesky(factor, unit);
    for (let row = 0; row < size; row++) inverse[row * size + column] = at(solved, row);
    const place = column * size + column;
    if (lower[place] === Number.POSITIVE_INFINITY) inverse[place] = Number.POSITIVE_INFINITY;
  }
  return inverse;
}

/** The number x' · matrix · x, for a symmetric matrix given row by row. */
export function quadraticForm(matrix: Float64Array, vector: Float64Array): number {
  const size = vector.length;
  let total = 0;
  for (let i = 0; i < size; i++) {
    const own = at(vector, i);
    if (own === 0) continue;
    let row = 0.5 * at(matrix, i * size + i) * own;
    for (let j = 0; j < i; j++) row += at(matrix, i * size + j) * at(vector, j);
    total += 2 * own * row;
  }
  return total;
}

function at(values: Float64Array, position: number): number {
  return values[position] ?? 0;
}
