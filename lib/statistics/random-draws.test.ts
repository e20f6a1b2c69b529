import { describe, expect, it } from "vitest";
import { drawGamma, drawNegativeBinomial, drawNormal, drawPoisson } from "./random-draws";
import { seededRandom } from "./seeded-random";

const DRAWS = 40_000;

/** Mean and variance of many draws. */
function moments(draw: () => number) {
  const values = Array.from({ length: DRAWS }, draw);
  const mean = values.reduce((sum, value) => sum + value, 0) / DRAWS;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / DRAWS;
  return { mean, variance };
}

function expectMoments(draw: () => number, mean: number, variance: number) {
  const found = moments(draw);
  expect(Math.abs(found.mean - mean)).toBeLessThan(4.5 * Math.sqrt(variance / DRAWS));
  expect(found.variance / variance).toBeGreaterThan(0.93);
  expect(found.variance / variance).toBeLessThan(1.07);
}

describe("seeded draws", () => {
  const random = seededRandom(11);

  it("have the mean and variance of their distribution", () => {
    expectMoments(() => random(), 1 / 2, 1 / 12);
    expectMoments(() => drawNormal(random), 0, 1);
    for (const shape of [0.4, 1, 7]) expectMoments(() => drawGamma(random, shape), shape, shape);
    for (const mean of [0.3, 12, 31, 400]) expectMoments(() => drawPoisson(random, mean), mean, mean);
    expectMoments(() => drawNegativeBinomial(random, 6, 3), 6, 18);
    expectMoments(() => drawNegativeBinomial(random, 6, Number.POSITIVE_INFINITY), 6, 6);
  });

  it("repeat with their seed and differ with another", () => {
    const draws = (seed: number) => {
      const own = seededRandom(seed);
      return Array.from({ length: 20 }, () => drawPoisson(own, 50));
    };
    expect(draws(3)).toEqual(draws(3));
    expect(draws(3)).not.toEqual(draws(4));
  });

  it("do not accept what has no distribution", () => {
    expect(() => drawPoisson(random, -1)).toThrow(RangeError);
    expect(() => drawPoisson(random, Number.POSITIVE_INFINITY)).toThrow(RangeError);
    expect(() => drawGamma(random, 0)).toThrow(RangeError);
    expect(drawPoisson(random, 0)).toBe(0);
  });
});
