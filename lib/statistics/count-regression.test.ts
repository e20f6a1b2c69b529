import { describe, expect, it } from "vitest";
import { covarianceOfMeans, fitMeans } from "./count-regression";
import { drawPoisson } from "./random-draws";
import { seededRandom } from "./seeded-random";
import { sparseRows } from "./sparse-rows";

const DAYS = 400;
const random = seededRandom(31);
const counts = Float64Array.from({ length: DAYS }, (_, day) => (day === 108 ? 0 : drawPoisson(random, 6)));

function within(from: number, to: number): Float64Array {
  return Float64Array.from({ length: DAYS }, (_, day) => Number(day >= from && day <= to));
}

function dataOf(columns: readonly Float64Array[]) {
  return { rows: sparseRows(columns, new Uint8Array(DAYS).fill(1)), counts };
}

describe("a log-linear mean", () => {
  it("fits the total of every window exactly", () => {
    const fit = fitMeans(dataOf([within(0, DAYS), within(50, 60)]), Number.POSITIVE_INFINITY);
    const sum = (values: Float64Array, from: number, to: number) =>
      values.subarray(from, to + 1).reduce((total, value) => total + value, 0);
    expect(sum(fit?.means ?? counts.map(() => 0), 50, 60)).toBeCloseTo(sum(counts, 50, 60), 6);
    expect(sum(fit?.means ?? counts.map(() => 0), 0, DAYS)).toBeCloseTo(sum(counts, 0, DAYS), 6);
  });

  it("is not spoiled by two windows that differ only by a day without inquiries", () => {
    const data = dataOf([within(0, DAYS), within(101, 107), within(101, 108)]);
    const fit = fitMeans(data, Number.POSITIVE_INFINITY, undefined, 1e-16);
    if (fit === null) throw new Error("refused");
    expect(fit.means[108]).toBeLessThan(1e-6);
    const mean = counts.subarray(101, 108).reduce((total, count) => total + count, 0) / 7;
    expect(fit.means[104]).toBeCloseTo(mean, 6);
    const covariance = covarianceOfMeans(data, Number.POSITIVE_INFINITY, fit.means);
    expect(covariance?.[0]).toBeGreaterThan(0);
    expect(covariance?.[0]).toBeLessThan(0.001);
  });

  it("is refused when columns say the same from the start", () => {
    expect(fitMeans(dataOf([within(0, DAYS), within(5, 9), within(5, 9)]), 3)).toBeNull();
  });
});
