import { describe, expect, it } from "vitest";
import {
  chanceOfAtLeast,
  predictedChanceOfAtLeast,
  predictedQuantile,
  sizeOfTotal,
} from "./count-distribution";
import { hasDataOfR, readReference } from "./reference-for-test";

interface Reference {
  readonly count: number[];
  readonly mean: number[];
  readonly size: number[];
  readonly negativeBinomial: number[];
  readonly poisson: number[];
}

function expectTails({ count, mean, size, negativeBinomial, poisson }: Reference) {
  count.forEach((one, index) => {
    const chance = chanceOfAtLeast(one, mean[index] ?? 0, size[index] ?? 0);
    expect(chance / (negativeBinomial[index] ?? 0)).toBeCloseTo(1, 6);
    const independent = chanceOfAtLeast(one, mean[index] ?? 0, Number.POSITIVE_INFINITY);
    expect(independent / (poisson[index] ?? 0)).toBeCloseTo(1, 8);
  });
}

describe("the chance of a count", () => {
  it("agrees with R's pnbinom and ppois", () => {
    expectTails(readReference<Reference>("distribution.reference.json"));
    const { tails } = readReference<{ tails: Reference[] }>("further.reference.json");
    for (const reference of tails) expectTails(reference);
  });

  it.skipIf(!hasDataOfR)("agrees with them for days absent and discoveries a year", () => {
    const { tails } = readReference<{ tails: Reference[] }>("r-data-sets.local.json");
    for (const reference of tails) expectTails(reference);
  });

  it("is certain for none, and nil for some when none can come", () => {
    expect(chanceOfAtLeast(0, 3, 2)).toBe(1);
    expect(chanceOfAtLeast(1, 0, 2)).toBe(0);
  });

  it("is larger far out when the mean is less sure", () => {
    const sure = { mean: 10, size: 20, logMeanError: 0 };
    expect(predictedChanceOfAtLeast(30, sure)).toBeCloseTo(chanceOfAtLeast(30, 10, 20), 12);
    expect(predictedChanceOfAtLeast(30, { ...sure, logMeanError: 0.3 })).toBeGreaterThan(
      2 * chanceOfAtLeast(30, 10, 20),
    );
  });

  it("names the least count that reaches a share", () => {
    for (const predicted of [
      { mean: 0.2, size: 1, logMeanError: 0 },
      { mean: 9, size: 4, logMeanError: 0.2 },
      { mean: 800, size: Number.POSITIVE_INFINITY, logMeanError: 0.1 },
    ]) {
      for (const share of [0.025, 0.5, 0.995]) {
        const count = predictedQuantile(share, predicted);
        expect(1 - predictedChanceOfAtLeast(count + 1, predicted)).toBeGreaterThanOrEqual(share);
        if (count > 0) expect(1 - predictedChanceOfAtLeast(count, predicted)).toBeLessThan(share);
      }
    }
  });

  it("knows that a total no more variable than independent counts is Poisson", () => {
    expect(sizeOfTotal(20, 20, 1)).toBe(Number.POSITIVE_INFINITY);
    expect(sizeOfTotal(20, 30, 2)).toBe(10);
  });
});
