import { describe, expect, it } from "vitest";
import { independentColumns } from "./independent-columns";
import { lagOneAutocorrelation } from "./lag-one-autocorrelation";
import { drawPoisson } from "./random-draws";
import { type OrdinaryDays, runVariability, variabilityOfLengths } from "./run-variability";
import { seededRandom } from "./seeded-random";

/** Days with a known mean, seen by a model with a constant alone. */
function ordinaryDays(counts: readonly (number | null)[]): OrdinaryDays {
  const present = counts.filter((count) => count !== null);
  const mean = present.reduce((sum, count) => sum + count, 0) / present.length;
  return {
    score: Float64Array.from(counts, (count) => (count === null ? 0 : count - mean)),
    weight: Float64Array.from(counts, (count) => (count === null ? 0 : mean)),
    columns: [new Float64Array(counts.length).fill(1)],
    covariance: Float64Array.of(1 / (mean * present.length)),
  };
}

function independent(length: number, mean = 4): number[] {
  const random = seededRandom(9);
  return Array.from({ length }, () => drawPoisson(random, mean));
}

describe("how variable runs of ordinary days are", () => {
  it("is about as the model says for independent days", () => {
    const found = runVariability(ordinaryDays(independent(1400)), 7);
    expect(found?.cSquared).toBeLessThan(1.25);
    expect(found?.runs).toBe(1394);
    expect(found?.degreesOfFreedom).toBeCloseTo((1394 / 7) * (1 - 7 / 1400), 6);
  });

  it("is seven times as much when each day repeats the week", () => {
    const weeks = independent(300).flatMap((count) => new Array<number>(7).fill(count));
    const found = runVariability(ordinaryDays(weeks), 7);
    expect(found?.cSquared).toBeGreaterThan(4);
    expect(found?.cSquared).toBeLessThan(7);
  });

  it("never falls below the model, however even the days", () => {
    expect(runVariability(ordinaryDays(new Array(200).fill(4)), 7)?.cSquared).toBe(1);
  });

  it("leaves out runs with less than half their days", () => {
    const counts = independent(100).map((count, day) => (day >= 40 && day < 50 ? null : count));
    const found = runVariability(ordinaryDays(counts), 7);
    // 94 runs, of which those beginning on days 37 to 46 have at most three observed days.
    expect(found?.runs).toBe(84);
  });

  it("has no answer without a run of that length", () => {
    expect(runVariability(ordinaryDays(independent(20)), 28)).toBeNull();
    expect(variabilityOfLengths(ordinaryDays(independent(20)))([7, 28, 56]).has(28)).toBe(false);
  });

  it("grows, and becomes less sure, with the length", () => {
    const days = ordinaryDays(independent(700));
    const judged = variabilityOfLengths(days)([28, 7, 14, 7]);
    const inOrder = [7, 14, 28].map((length) => judged.get(length));
    expect(judged.size).toBe(3);
    expect(inOrder.map((one) => one?.cSquared)).toEqual(inOrder.map((one) => one?.cSquared).sort());
    const freedom = inOrder.map((one) => one?.degreesOfFreedom ?? 0);
    expect(freedom).toEqual([...freedom].sort((a, b) => b - a));
  });
});

describe("the autocorrelation of residuals with gaps", () => {
  it("counts only pairs of adjacent periods", () => {
    expect(lagOneAutocorrelation([1, null, 1, null, -1])).toBe(0);
    expect(lagOneAutocorrelation([1, 1, null, -1, -1])).toBe(1);
    expect(lagOneAutocorrelation([1, -1, 1, -1])).toBe(-1);
    expect(lagOneAutocorrelation([])).toBe(0);
  });
});

describe("columns that days can tell apart", () => {
  const observed = Uint8Array.of(1, 1, 1, 1, 0);
  const column = (...values: number[]) => Float64Array.from(values);

  it("are kept in the order of precedence", () => {
    const columns = [
      column(1, 1, 1, 1, 1),
      column(1, 0, 0, 0, 0),
      column(0, 1, 1, 1, 1),
      column(0, 0, 1, 1, 1),
    ];
    expect(independentColumns(columns, observed)).toEqual([true, true, false, true]);
  });

  it("are not those that are empty on observed days", () => {
    expect(independentColumns([column(0, 0, 0, 0, 1), column(1, 2, 3, 4, 5)], observed)).toEqual([
      false,
      true,
    ]);
  });
});
