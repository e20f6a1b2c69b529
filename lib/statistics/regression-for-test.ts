import { expect } from "vitest";
import type { CountData } from "./count-regression";
import { negativeBinomialRegression } from "./negative-binomial-regression";
import { quasiPoissonRegression } from "./quasi-poisson-regression";
import { sparseRows } from "./sparse-rows";

export interface Regression {
  readonly counts: number[];
  readonly columns: number[][];
  readonly offset: number[];
  readonly coefficients: number[];
  readonly standardErrors: number[];
}
export interface NegativeBinomial extends Regression {
  readonly theta: number;
  readonly thetaStandardError: number;
  readonly logLikelihood: number;
}
export interface QuasiPoisson extends Regression {
  readonly dispersion: number;
}

export function dataOf({ counts, columns, offset }: Regression): CountData {
  const everyRow = new Uint8Array(counts.length).fill(1);
  return {
    rows: sparseRows(
      columns.map((column) => Float64Array.from(column)),
      everyRow,
    ),
    counts: Float64Array.from(counts),
    offset: Float64Array.from(offset),
  };
}

/** Agreement to a share of the value, or of 0.1 for values nearer to 0. */
export function expectClose(found: ArrayLike<number>, expected: readonly number[], relative: number) {
  expect(found).toHaveLength(expected.length);
  expected.forEach((value, index) => {
    const error = Math.abs((found[index] ?? Number.NaN) - value);
    expect(error).toBeLessThan(relative * Math.max(0.1, Math.abs(value)));
  });
}

export function errorsOf(covariance: Float64Array, size: number): number[] {
  return Array.from({ length: size }, (_, place) =>
    Math.sqrt(covariance[place * size + place] ?? Number.NaN),
  );
}

export function expectNegativeBinomial(reference: NegativeBinomial) {
  const fit = negativeBinomialRegression(dataOf(reference));
  if (fit === null) throw new Error("did not converge");
  expectClose(fit.coefficients, reference.coefficients, 1e-6);
  expectClose(errorsOf(fit.covariance, reference.columns.length), reference.standardErrors, 1e-6);
  expectClose([fit.theta, fit.thetaStandardError], [reference.theta, reference.thetaStandardError], 1e-4);
  expectClose([fit.logLikelihood], [reference.logLikelihood], 1e-8);
  return fit;
}

export function expectQuasiPoisson(reference: QuasiPoisson) {
  const fit = quasiPoissonRegression(dataOf(reference));
  if (fit === null) throw new Error("did not converge");
  expectClose(fit.coefficients, reference.coefficients, 1e-6);
  expectClose(errorsOf(fit.covariance, reference.columns.length), reference.standardErrors, 1e-6);
  expectClose([fit.measuredDispersion], [reference.dispersion], 1e-6);
  return fit;
}
