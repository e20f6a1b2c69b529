import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { answerTo, csvOf, eventArgs, seriesFile } from "./analyse-for-test";
import type { TermFigures } from "./event-figures";

interface Fit {
  readonly coefficients: number[];
  readonly standardErrors: number[];
}
interface Design {
  readonly n: number;
  readonly negativeBinomial: Fit & {
    readonly theta: number;
    readonly thetaStandardError: number;
    readonly logLikelihood: number;
  };
  readonly quasiPoisson: Fit & { readonly dispersion: number };
  readonly poisson: Fit;
  readonly halfLife?: number;
}
interface Series {
  readonly first: string;
  readonly event: string;
  readonly counts: (number | null)[];
}
interface Reference {
  readonly daily: Series & { readonly until: string; readonly exposure: number[] } & Record<
      "windows" | "step" | "pulse" | "decay",
      Design
    >;
  readonly weekly: Series & Record<"windows" | "step", Design>;
  readonly monthly: Series & Record<"step" | "decay", Design>;
}

const R: Reference = JSON.parse(
  readFileSync(new URL("../../../lib/statistics/reference/analyse.reference.json", import.meta.url), "utf8"),
);

function expectClose(found: number | null | undefined, expected: number | undefined, relative: number) {
  expect(Math.abs((found ?? Number.NaN) / (expected ?? Number.NaN) - 1)).toBeLessThan(relative);
}

function expectFit(terms: readonly TermFigures[], { coefficients, standardErrors }: Fit) {
  expect(terms).toHaveLength(coefficients.length);
  terms.forEach((term, place) => {
    expectClose(term.coefficient, coefficients[place], 1e-6);
    expectClose(term.modelStandardError, standardErrors[place], 1e-6);
    expectClose(term.coefficientRatio, Math.exp(coefficients[place] ?? Number.NaN), 1e-6);
  });
}

function expectDesign(design: Design, args: readonly string[]) {
  const ask = (family: string) => answerTo(...args, "--season", "annual", "--force", "--family", family);
  const nb = ask("nb");
  expect(nb.n).toBe(design.n);
  expect(nb.family).toEqual({ asked: "negative-binomial", used: "negative-binomial" });
  expectFit(nb.terms, design.negativeBinomial);
  expectClose(nb.dispersion.theta, design.negativeBinomial.theta, 1e-4);
  expectClose(nb.dispersion.standardError, design.negativeBinomial.thetaStandardError, 1e-4);
  expectClose(nb.logLikelihood, design.negativeBinomial.logLikelihood, 1e-8);
  if (design.halfLife !== undefined) {
    expect(nb.terms[0].halfLife.best).toBe(design.halfLife);
    return;
  }
  const quasi = ask("quasipoisson");
  expect(quasi.family.used).toBe("quasi-poisson");
  expectFit(quasi.terms, design.quasiPoisson);
  expectClose(quasi.dispersion.phi, design.quasiPoisson.dispersion, 1e-6);
  const poisson = ask("poisson");
  expect(poisson.family.used).toBe("poisson");
  expectFit(poisson.terms, design.poisson);
}

describe("the design of an event, as anyone would write it in R", () => {
  const { daily, weekly, monthly } = R;
  const days = seriesFile(daily.first, daily.counts, { exposure: daily.exposure });
  const dailyArgs = eventArgs(days, daily.event, "--exposure", "exposure");

  it("agrees on days, with windows", () => {
    expectDesign(daily.windows, [...dailyArgs, "--shape", "windows"]);
  });
  it("agrees on days, with a lasting step", () => {
    expectDesign(daily.step, [...dailyArgs, "--shape", "step"]);
  });
  it("agrees on days, with a step that ends", () => {
    expectDesign(daily.pulse, [...dailyArgs, "--shape", "step", "--until", daily.until]);
  });
  it("agrees on days, with a fading surge and its half-life", () => {
    expectDesign(daily.decay, [...dailyArgs, "--shape", "decay"]);
  });

  it("agrees on weeks", () => {
    const file = seriesFile(weekly.first, weekly.counts, { stepDays: 7 });
    const args = eventArgs(file, weekly.event);
    expect(answerTo(...args).rows).toBe("week");
    expectDesign(weekly.windows, [...args, "--shape", "windows"]);
    expectDesign(weekly.step, [...args, "--shape", "step"]);
  });

  it("agrees on months", () => {
    const month = (row: number) =>
      `${2012 + Math.floor(row / 12)}-${String((row % 12) + 1).padStart(2, "0")}`;
    const file = csvOf([["date", "count"], ...monthly.counts.map((count, row) => [month(row), count])]);
    const args = eventArgs(file, monthly.event);
    expect(answerTo(...args)).toMatchObject({ rows: "month", shape: "step" });
    expectDesign(monthly.step, args);
    expectDesign(monthly.decay, [...args, "--shape", "decay"]);
  });
});
