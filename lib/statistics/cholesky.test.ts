import { describe, expect, it } from "vitest";
import { choleskyFactor, invertCholesky, quadraticForm, solveCholesky } from "./cholesky";

const MATRIX = Float64Array.of(4, 2, 0.6, 2, 1e6, 300, 0.6, 300, 5);

function factor(matrix = MATRIX, size = 3) {
  const found = choleskyFactor(matrix, size);
  if (found === null) throw new Error("singular");
  return found;
}

function times(matrix: Float64Array, vector: Float64Array): number[] {
  return Array.from(vector, (_, row) =>
    vector.reduce((sum, value, column) => sum + (matrix[row * vector.length + column] ?? 0) * value, 0),
  );
}

describe("symmetric systems of equations", () => {
  it("are solved, columns of very different size included", () => {
    const right = Float64Array.of(1, -2000, 3);
    times(MATRIX, solveCholesky(factor(), right)).forEach((value, row) => {
      expect(value).toBeCloseTo(right[row] ?? Number.NaN, 6);
    });
  });

  it("are inverted", () => {
    const inverse = invertCholesky(factor());
    const product = [0, 1, 2].flatMap((column) =>
      times(
        MATRIX,
        Float64Array.from([0, 1, 2], (row) => inverse[row * 3 + column] ?? 0),
      ),
    );
    [1, 0, 0, 0, 1, 0, 0, 0, 1].forEach((value, place) => {
      expect(product[place]).toBeCloseTo(value, 9);
    });
  });

  it("have a quadratic form", () => {
    const vector = Float64Array.of(2, 0, -1);
    const expected = times(MATRIX, vector).reduce((sum, value, row) => sum + value * (vector[row] ?? 0), 0);
    expect(quadraticForm(MATRIX, vector)).toBeCloseTo(expected, 10);
  });

  it("have no answer when a column is empty or a mixture of others", () => {
    expect(choleskyFactor(Float64Array.of(1, 0, 0, 0), 2)).toBeNull();
    expect(choleskyFactor(Float64Array.of(1, 2, 2, 4), 2)).toBeNull();
    expect(choleskyFactor(Float64Array.of(1, 3, 3, 4), 2)).toBeNull();
  });

  it("can leave such columns out: the others are solved, and of those nothing is known", () => {
    const twice = Float64Array.of(4, 4, 2, 4, 4, 2, 2, 2, 9);
    const found = choleskyFactor(twice, 3, { skipDependent: true });
    if (found === null) throw new Error("singular");
    const solution = solveCholesky(found, Float64Array.of(8, 8, 4));
    expect(Array.from(solution)).toEqual([expect.closeTo(2, 12), 0, expect.closeTo(0, 12)]);
    expect(invertCholesky(found)[4]).toBe(Number.POSITIVE_INFINITY);
    expect(invertCholesky(found)[0]).toBeLessThan(1);
  });
});
