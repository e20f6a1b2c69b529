import { describe, expect, it } from "vitest";
import { negativeBinomialRegression } from "./negative-binomial-regression";
import { quasiPoissonRegression } from "./quasi-poisson-regression";
import { hasDataOfR, readReference } from "./reference-for-test";
import {
  dataOf,
  expectClose,
  expectNegativeBinomial,
  expectQuasiPoisson,
  type NegativeBinomial,
  type QuasiPoisson,
} from "./regression-for-test";

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
  readonly negativeBinomial: Record<"epil" | "warpbreaks", NegativeBinomial>;
  readonly quasiPoisson: Record<"ships" | "insurance" | "discoveries", QuasiPoisson>;
}

const made = readReference<MadeData>("regression.reference.json");

describe("regressions of counts, on made data", () => {
  it.each(["overdispersed", "sparse", "large"] as const)("agree with R's glm.nb: %s counts", (name) => {
    expectNegativeBinomial(made[name]);
  });

  it("agree with it on a day a thousand times as large as the others", () => {
    expectNegativeBinomial(readReference<NegativeBinomial>("huge.reference.json"));
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

describe.skipIf(!hasDataOfR)("regressions of counts, on data sets of R", () => {
  const read = () => readReference<DataOfR>("r-data-sets.local.json");

  it.each(["epil", "warpbreaks"] as const)("agree with glm.nb: %s", (name) => {
    expectNegativeBinomial(read().negativeBinomial[name]);
  });

  it.each(["ships", "insurance", "discoveries"] as const)("agree with quasi-Poisson glm: %s", (name) => {
    expectQuasiPoisson(read().quasiPoisson[name]);
  });

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
