import { describe, expect, it } from "vitest";
import { wilsonInterval } from "./wilson-interval";

function bounds(successes: number, n: number) {
  const result = wilsonInterval({ successes, n });
  if (result.kind === "refused") throw new Error("refused");
  return [result.lower, result.upper];
}

describe("the interval of a share", () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("gives Newcombe's published interval for %i of %i", (successes, n, lower, upper) => {
    const [low, high] = bounds(successes, n);
    expect(low).toBeCloseTo(lower, 4);
    expect(high).toBeCloseTo(upper, 4);
  });

  it("mirrors when successes and failures change places", () => {
    const [low, high] = bounds(15, 148);
    const [mirroredLow, mirroredHigh] = bounds(133, 148);
    expect(1 - (mirroredHigh ?? 0)).toBeCloseTo(low ?? 0, 12);
    expect(1 - (mirroredLow ?? 0)).toBeCloseTo(high ?? 0, 12);
  });

  it("narrows as more people are asked, and always holds the share", () => {
    const small = bounds(3, 10);
    const large = bounds(300, 1000);
    expect((large[1] ?? 0) - (large[0] ?? 0)).toBeLessThan((small[1] ?? 0) - (small[0] ?? 0));
    for (let successes = 0; successes <= 12; successes++) {
      const [low = 1, high = 0] = bounds(successes, 12);
      expect(low).toBeLessThanOrEqual(successes / 12);
      expect(high).toBeGreaterThanOrEqual(successes / 12);
    }
  });

  it("refuses when nobody was counted, and does not accept impossible counts", () => {
    expect(wilsonInterval({ successes: 0, n: 0 })).toEqual({
      kind: "refused",
      reason: "too-few-people",
      needed: 1,
      found: 0,
    });
    expect(() => wilsonInterval({ successes: 3, n: 2 })).toThrow(RangeError);
    expect(() => wilsonInterval({ successes: -1, n: 2 })).toThrow(RangeError);
    expect(() => wilsonInterval({ successes: 0.5, n: 2 })).toThrow(RangeError);
  });
});
