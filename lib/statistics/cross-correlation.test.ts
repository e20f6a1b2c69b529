import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { autocorrelation, crossCorrelation, prewhitenedCrossCorrelation } from "./cross-correlation";

interface Reference {
  readonly driver: number[];
  readonly follower: number[];
  readonly ar: number;
  readonly lags: number[];
  readonly raw: number[];
  readonly prewhitened: number[];
  readonly autocorrelation: number[];
}
const R: Reference = JSON.parse(
  readFileSync(new URL("reference/correlation.reference.json", import.meta.url), "utf8"),
);

function expectClose(found: readonly number[], expected: readonly number[]) {
  expect(found).toHaveLength(expected.length);
  found.forEach((value, index) => {
    expect(value).toBeCloseTo(expected[index] ?? Number.NaN, 8);
  });
}

describe("correlations over time", () => {
  it("agree with R's acf and ccf", () => {
    expectClose(autocorrelation(R.driver, 8), R.autocorrelation);
    const raw = crossCorrelation(R.follower, R.driver, 8);
    expect(raw.map(({ lag }) => lag)).toEqual(R.lags);
    expectClose(
      raw.map(({ correlation }) => correlation),
      R.raw,
    );
  });

  it("agree with R after the driver's memory is taken out", () => {
    const { lags, memory } = prewhitenedCrossCorrelation(R.follower, R.driver, 8);
    expect(memory).toBeCloseTo(R.ar, 8);
    expectClose(
      lags.map(({ correlation }) => correlation),
      R.prewhitened,
    );
  });

  it("find the true delay of two periods, and only that, once pre-whitened", () => {
    const { lags, limit } = prewhitenedCrossCorrelation(R.follower, R.driver, 8);
    const beyond = (correlations: typeof lags) =>
      correlations.filter((one) => Math.abs(one.correlation) > 2 * limit);
    expect(beyond(lags).map(({ lag }) => lag)).toEqual([2]);
    expect(beyond(crossCorrelation(R.follower, R.driver, 8)).length).toBeGreaterThan(1);
  });

  it("are none for a series that does not vary, and not asked of unequal lengths", () => {
    expect(autocorrelation([3, 3, 3, 3], 2)).toEqual([0, 0, 0]);
    expect(() => crossCorrelation([1, 2], [1, 2, 3], 1)).toThrow(RangeError);
  });
});
