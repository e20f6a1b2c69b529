import { describe, expect, it } from "vitest";
import { autocorrelation, crossCorrelation, prewhitenedCrossCorrelation } from "./cross-correlation";
import { hasDataOfR, readReference } from "./reference-for-test";

interface Reference {
  readonly driver: number[];
  readonly follower: number[];
  readonly ar: number;
  readonly lags: number[];
  readonly raw: number[];
  readonly prewhitened: number[];
  readonly autocorrelation: number[];
}
const R = readReference<Reference>("correlation.reference.json");

function expectClose(found: readonly number[], expected: readonly number[]) {
  expect(found).toHaveLength(expected.length);
  found.forEach((value, index) => {
    expect(value).toBeCloseTo(expected[index] ?? Number.NaN, 8);
  });
}

/** R's acf and ccf, raw and after the driver's memory is taken out. */
function expectMemory(reference: Reference) {
  const longest = reference.autocorrelation.length - 1;
  expectClose(autocorrelation(reference.driver, longest), reference.autocorrelation);
  const raw = crossCorrelation(reference.follower, reference.driver, longest);
  expect(raw.map(({ lag }) => lag)).toEqual(reference.lags);
  expectClose(
    raw.map(({ correlation }) => correlation),
    reference.raw,
  );
  const { lags, memory } = prewhitenedCrossCorrelation(reference.follower, reference.driver, longest);
  expect(memory).toBeCloseTo(reference.ar, 8);
  expectClose(
    lags.map(({ correlation }) => correlation),
    reference.prewhitened,
  );
}

describe("correlations over time", () => {
  it("agree with R's acf and ccf, before and after the driver's memory is taken out", () => {
    expectMemory(R);
  });

  it.each(["short", "rising"] as const)("agree with R on a %s series", (name) => {
    const { memory } = readReference<{ memory: Record<typeof name, Reference> }>("further.reference.json");
    expectMemory(memory[name]);
  });

  it.skipIf(!hasDataOfR).each(["lungDeaths", "huron"] as const)(
    "agree with R on its own data: %s",
    (name) => {
      const { memory } = readReference<{ memory: Record<typeof name, Reference> }>("r-data-sets.local.json");
      expectMemory(memory[name]);
    },
  );

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
