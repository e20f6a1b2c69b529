import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { eventEffect } from "./event-effect";
import type { WindowEffect } from "./window-effect";

interface WorkedAnswers {
  readonly rows: number;
  readonly theta: number;
  readonly lag1: number;
  readonly coefficient: number[];
  readonly modelStandardError: number[];
  readonly cSquared: number[];
  readonly degreesOfFreedom: number[];
  readonly baselineStandardError: number[];
  readonly standardError: number[];
  readonly observed: number[];
  readonly usual: number[];
  readonly ratio: number[];
  readonly lower: number[];
  readonly upper: number[];
  readonly smallestVisibleRatio: number[];
}

const REFERENCE = new URL("./reference/", import.meta.url);
const answers: WorkedAnswers = JSON.parse(
  readFileSync(new URL("worked_example_answers.json", REFERENCE), "utf8"),
);
const rows = readFileSync(new URL("worked_example_daily.csv", REFERENCE), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [date = "", count = ""] = line.split(",");
    return { date, count: count === "" || count === "NA" ? null : Number(count) };
  });

function effect(question: Partial<Parameters<typeof eventEffect>[0]> = {}) {
  const result = eventEffect({ rows, firstFullDay: "2023-07-05", ...question });
  if (result.kind === "refused") throw new Error(result.reason);
  return result;
}

function shown(question: Partial<Parameters<typeof eventEffect>[0]> = {}): WindowEffect[] {
  return effect(question).windows.filter((window) => window.kind === "estimate");
}

/** Agreement to a share of the value. */
function expectClose(found: readonly number[], expected: readonly number[], relative = 1e-6) {
  expect(found).toHaveLength(expected.length);
  expected.forEach((value, index) => {
    expect(Math.abs((found[index] ?? Number.NaN) / value - 1)).toBeLessThan(relative);
  });
}

describe("the worked example, made outside this project", () => {
  it("has the same rows, dispersion and autocorrelation", () => {
    const found = effect();
    expect(found.n).toBe(answers.rows);
    expect(found.presumedMissing).toEqual([]);
    expect(found.dispersion.kind).toBe("negative-binomial");
    if (found.dispersion.kind === "negative-binomial")
      expectClose([found.dispersion.theta], [answers.theta], 1e-8);
    expectClose([found.lagOneAutocorrelation], [answers.lag1], 1e-6);
  });

  it("has every intermediate figure of every window", () => {
    const windows = shown();
    expectClose(
      windows.map((one) => Math.log(one.coefficientRatio)),
      answers.coefficient,
    );
    expectClose(
      windows.map((one) => one.modelStandardError),
      answers.modelStandardError,
    );
    expectClose(
      windows.map((one) => one.cSquared),
      answers.cSquared,
    );
    expectClose(
      windows.map((one) => one.degreesOfFreedom),
      answers.degreesOfFreedom,
    );
    expectClose(
      windows.map((one) => one.baselineStandardError),
      answers.baselineStandardError,
    );
    expectClose(
      windows.map((one) => one.standardError),
      answers.standardError,
    );
    expectClose(
      windows.map((one) => one.smallestVisibleRatio),
      answers.smallestVisibleRatio,
    );
  });

  it("has the same counts, ratios and intervals", () => {
    const windows = shown();
    expect(windows.map((one) => one.observed)).toEqual(answers.observed);
    expectClose(
      windows.map((one) => one.usual),
      answers.usual,
    );
    expectClose(
      windows.map((one) => one.ratio),
      answers.ratio,
    );
    expectClose(
      windows.map((one) => one.lower),
      answers.lower,
    );
    expectClose(
      windows.map((one) => one.upper),
      answers.upper,
    );
  });
});
