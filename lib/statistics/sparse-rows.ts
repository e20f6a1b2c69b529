/** The rows of a model's columns, keeping only what is not zero. */
export interface SparseRows {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Row r holds the entries from `starts[r]` up to, not including, `starts[r + 1]`. */
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

/**
 * Turns full columns into rows without zeros.
 *
 * Question: how can a model with a hundred window columns, each nearly empty, be fitted in milliseconds?
 * Method: only the rows with `keep` = 1 remain, and of them only entries that are not 0.
 * Shape: every column has one value per place of `keep`.
 */
export function sparseRows(fullColumns: readonly Float64Array[], keep: Uint8Array): SparseRows {
  const starts = [0];
  const columns: number[] = [];
  const values: number[] = [];
  keep.forEach((kept, place) => {
    if (!kept) return;
    fullColumns.forEach((column, index) => {
      const value = column[place] ?? 0;
      if (value === 0) return;
      columns.push(index);
      values.push(value);
    });
    starts.push(columns.length);
  });
  return {
    rowCount: starts.length - 1,
    columnCount: fullColumns.length,
    starts: Int32Array.from(starts),
    columns: Int32Array.from(columns),
    values: Float64Array.from(values),
  };
}

/** The product of each row with the coefficients. */
export function timesCoefficients(rows: SparseRows, coefficients: Float64Array): Float64Array {
  const { rowCount, starts, columns, values } = rows;
  const products = new Float64Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    let product = 0;
    const end = starts[row + 1] ?? 0;
    for (let entry = starts[row] ?? 0; entry < end; entry++) {
      product += (values[entry] ?? 0) * (coefficients[columns[entry] ?? 0] ?? 0);
    }
    products[row] = product;
  }
  return products;
}

/** The lower triangle of the sum over rows of weight · x · x', in a full square, row by row. */
export function weightedSquares(rows: SparseRows, weights: Float64Array): Float64Array {
  const { rowCount, columnCount, starts, columns, values } = rows;
  const squares = new Float64Array(columnCount * columnCount);
  for (let row = 0; row < rowCount; row++) {
    const weight = weights[row] ?? 0;
    const start = starts[row] ?? 0;
    const end = starts[row + 1] ?? 0;
    for (let first = start; first < end; first++) {
      const line = (columns[first] ?? 0) * columnCount;
      const scaled = weight * (values[first] ?? 0);
      for (let second = start; second <= first; second++) {
        const place = line + (columns[second] ?? 0);
        squares[place] = (squares[place] ?? 0) + scaled * (values[second] ?? 0);
      }
    }
  }
  return squares;
}

/** The sum over rows of weight · x. */
export function weightedSum(rows: SparseRows, weights: Float64Array): Float64Array {
  const { rowCount, columnCount, starts, columns, values } = rows;
  const sums = new Float64Array(columnCount);
  for (let row = 0; row < rowCount; row++) {
    const weight = weights[row] ?? 0;
    const end = starts[row + 1] ?? 0;
    for (let entry = starts[row] ?? 0; entry < end; entry++) {
      const column = columns[entry] ?? 0;
      sums[column] = (sums[column] ?? 0) + weight * (values[entry] ?? 0);
    }
  }
  return sums;
}
