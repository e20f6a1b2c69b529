import { describe, expect, it } from "vitest";
import { type EstimatedRatio, ratioOfRatios } from "./ratio-of-ratios";

const surge: EstimatedRatio = { ratio: 4, lower: 3, upper: 5.4, standardError: 0.15, degreesOfFreedom: 40 };
const calm: EstimatedRatio = { ratio: 1, lower: 0.8, upper: 1.25, standardError: 0.1, degreesOfFreedom: 40 };

describe("an effect against its control", () => {
  it("is one over the other, and less sure than either", () => {
    const found = ratioOfRatios(surge, calm);
    expect(found?.ratio).toBe(4);
    expect(found?.standardError).toBeCloseTo(Math.hypot(0.15, 0.1), 12);
    expect(found?.degreesOfFreedom).toBeGreaterThan(40);
    expect(found?.degreesOfFreedom).toBeLessThan(80);
    expect(found?.controlMoved).toBe(false);
  });

  it("says so when the control moved too", () => {
    const found = ratioOfRatios(surge, surge);
    expect(found).toMatchObject({ ratio: 1, controlMoved: true });
    expect(found?.lower).toBeLessThan(1);
    expect(found?.upper).toBeGreaterThan(1);
  });

  it("turns over when the two change places", () => {
    const [one, other] = [ratioOfRatios(surge, calm), ratioOfRatios(calm, surge)];
    expect((one?.lower ?? 0) * (other?.upper ?? 0)).toBeCloseTo(1, 12);
  });

  it("has no answer where nothing came at all", () => {
    expect(ratioOfRatios({ ...surge, ratio: 0 }, calm)).toBeNull();
  });
});
