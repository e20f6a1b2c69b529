import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { CountData } from "./count-regression";
import { negativeBinomialRegression } from "./negative-binomial-regression";
import { quasiPoissonRegression } from "./quasi-poisson-regression";
import { sparseRows } from "./sparse-rows";

interface Regression {
  readonly counts: number[];
  readonly columns: number[][];
  readonly offset: number[];
  readonly coefficients: number[];
  readonly standardErrors: number[];
}
interface NegativeBinomial extends Regression {
  readonly theta: number;
  readonly thetaStandardError: number;
  readonly logLikelihood: number;
}
interface QuasiPoisson extends Regression {
  readonly dispersion: number;
}
interface MadeData {
  readonly overdispersed: NegativeBinomial;
  readonly sparse: NegativeBinomial;
  readonly large: NegativeBinomial;
  readonly monthly: QuasiPoisson;
  readonly calm: QuasiPoisson;
}
interface DataOfR {
  readonly quine: NegativeBinomial;
  readonly quineSmall: NegativeBinomial;
  readonly vans: QuasiPoisson;
  readonly drivers: QuasiPoisson;
  readonly driversNegativeBinomial: NegativeBinomial;
}

const made: MadeData = JSON.parse(
  readFileSync(new URL("reference/regression.reference.json", import.meta.url), "utf8"),
);
/** Written only where R is installed: none of R's own data sets is part of this repository. */
const LOCAL = new URL("reference/r-data-sets.local.json", import.meta.url);

function dataOf({ counts, columns, offset }: Regression): CountData {
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
function expectClose(found: ArrayLike<number>, expected: readonly number[], relative: number) {
  expect(found).toHaveLength(expected.length);
  expected.forEach((value, index) => {
    const error = Math.abs((found[index] ?? Number.NaN) - value);
    expect(error).toBeLessThan(relative * Math.max(0.1, Math.abs(value)));
  });
}

function errorsOf(covariance: Float64Array, size: number): number[] {
  return Array.from({ length: size }, (_, place) =>
    Math.sqrt(covariance[place * size + place] ?? Number.NaN),
  );
}

function expectNegativeBinomial(reference: NegativeBinomial) {
  const fit = negativeBinomialRegression(dataOf(reference));
  if (fit === null) throw new Error("did not converge");
  expectClose(fit.coefficients, reference.coefficients, 1e-6);
  expectClose(errorsOf(fit.covariance, reference.columns.length), reference.standardErrors, 1e-6);
  expectClose([fit.theta, fit.thetaStandardError], [reference.theta, reference.thetaStandardError], 1e-4);
  expectClose([fit.logLikelihood], [reference.logLikelihood], 1e-8);
  return fit;
}

function expectQuasiPoisson(reference: QuasiPoisson) {
  const fit = quasiPoissonRegression(dataOf(reference));
  if (fit === null) throw new Error("did not converge");
  expectClose(fit.coefficients, reference.coefficients, 1e-6);
  expectClose(errorsOf(fit.covariance, reference.columns.length), reference.standardErrors, 1e-6);
  expectClose([fit.measuredDispersion], [reference.dispersion], 1e-6);
  return fit;
}

describe("regressions of counts, on made data", () => {
  it.each(["overdispersed", "sparse", "large"] as const)("agree with R's glm.nb: %s counts", (name) => {
    expectNegativeBinomial(made[name]);
  });

  it("agree with R's quasi-Poisson glm", () => {
    expect(expectQuasiPoisson(made.monthly).dispersion).toBeGreaterThan(1);
  });

  it("never claim to be surer than independent counts", () => {
    const fit = expectQuasiPoisson(made.calm);
    expect(fit.measuredDispersion).toBeLessThan(1);
    expect(fit.dispersion).toBe(1);
  });

  it("have no negative binomial answer for counts that vary less than independent ones", () => {
    expect(negativeBinomialRegression(dataOf(made.calm))).toBeNull();
  });

  it("have no answer when two columns say the same", () => {
    const twice = { ...made.monthly, columns: [...made.monthly.columns, made.monthly.columns[1] ?? []] };
    expect(quasiPoissonRegression(dataOf(twice))).toBeNull();
    expect(negativeBinomialRegression(dataOf(twice))).toBeNull();
  });

  it("double the rate, and nothing else, when the exposure halves", () => {
    const half = { ...made.monthly, offset: made.monthly.offset.map((offset) => offset - Math.log(2)) };
    const [constant = 0, ...others] = made.monthly.coefficients;
    const fit = quasiPoissonRegression(dataOf(half));
    expectClose(fit?.coefficients ?? [], [constant + Math.log(2), ...others], 1e-6);
  });
});

describe.skipIf(!existsSync(LOCAL))("regressions of counts, on data sets of R", () => {
  const read = (): DataOfR => JSON.parse(readFileSync(LOCAL, "utf8"));

  it("agree with MASS on the days that pupils were absent", () => {
    const fit = expectNegativeBinomial(read().quine);
    expect(fit.theta).toBeCloseTo(1.597991, 5);
    expect(fit.thetaStandardError).toBeCloseTo(0.212865, 5);
    expect(2 * fit.logLikelihood).toBeCloseTo(-1063.025, 3);
    expect(fit.coefficients[0]).toBeCloseTo(3.019188, 5);
    expect(expectNegativeBinomial(read().quineSmall).theta).toBeCloseTo(1.147356, 5);
  });

  it("agree with R on the seat belt law", () => {
    const vans = expectQuasiPoisson(read().vans);
    expect(Math.exp(vans.coefficients[1] ?? 0)).toBeCloseTo(0.7804, 4);
    expect(vans.measuredDispersion).toBeCloseTo(0.8845, 4);
    const drivers = expectQuasiPoisson(read().drivers);
    expect(drivers.coefficients[1]).toBeCloseTo(-0.166781, 5);
    expect(drivers.measuredDispersion).toBeCloseTo(12.135, 3);
    const sameDrivers = expectNegativeBinomial(read().driversNegativeBinomial);
    expect(sameDrivers.coefficients[1]).toBeCloseTo(-0.16851, 5);
    expect(sameDrivers.theta).toBeCloseTo(163.056, 2);
  });
});
