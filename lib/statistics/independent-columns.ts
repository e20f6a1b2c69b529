import { sparseRows, weightedSquares } from "./sparse-rows";

/** A column whose part that earlier columns do not explain is below this share of its size adds nothing. */
const LEAST_OWN_SHARE = 1e-9;

/**
 * Which columns say something that earlier ones do not.
 *
 * Question: which effects can these observed days tell apart?
 * Method: each column in turn is kept only if, over the observed periods, it is neither empty nor a mixture of the kept
 * columns before it (a weekday on which the office never opens, two events on the same day).
 * Shape: one truth per column, in the order given: put the columns that must not give way first.
 */
export function independentColumns(columns: readonly Float64Array[], observed: Uint8Array): boolean[] {
  const size = columns.length;
  const rows = sparseRows(columns, observed);
  const squares = weightedSquares(rows, new Float64Array(rows.rowCount).fill(1));
  const lower = new Float64Array(size * size);
  const at = (i: number, j: number) => lower[i * size + j] ?? 0;
  return columns.map((_, i) => {
    const own = squares[i * size + i] ?? 0;
    let rest = own;
    for (let j = 0; j < i; j++) {
      if (at(j, j) === 0) continue;
      let cross = squares[i * size + j] ?? 0;
      for (let k = 0; k < j; k++) cross -= at(i, k) * at(j, k);
      lower[i * size + j] = cross / at(j, j);
      rest -= at(i, j) ** 2;
    }
    if (own === 0 || rest <= LEAST_OWN_SHARE * own) {
      lower.fill(0, i * size, (i + 1) * size);
      return false;
    }
    lower[i * size + i] = Math.sqrt(rest);
    return true;
  });
}
