import { describe, expect, it } from "vitest";
import { newcombeDifference } from "./newcombe-difference";

function difference(a: number, m: number, b: number, n: number) {
  const result = newcombeDifference({ successes: a, n: m }, { successes: b, n });
  if (result.kind === "refused") throw new Error("refused");
  return result;
}

describe("the difference of two shares", () => {
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [10, 10, 0, 20, 0.6791, 1],
  ])("gives Newcombe's published interval for %i/%i less %i/%i", (a, m, b, n, lower, upper) => {
    const result = difference(a, m, b, n);
    expect(result.lower).toBeCloseTo(lower, 4);
    expect(result.upper).toBeCloseTo(upper, 4);
  });

  it("changes its sign, and nothing else, when the groups change places", () => {
    const forward = difference(56, 70, 48, 80);
    const backward = difference(48, 80, 56, 70);
    expect(backward.difference).toBeCloseTo(-forward.difference, 12);
    expect(backward.lower).toBeCloseTo(-forward.upper, 12);
    expect(backward.upper).toBeCloseTo(-forward.lower, 12);
  });

  it("refuses when one group is empty", () => {
    expect(newcombeDifference({ successes: 1, n: 2 }, { successes: 0, n: 0 }).kind).toBe("refused");
    expect(newcombeDifference({ successes: 0, n: 0 }, { successes: 1, n: 2 }).kind).toBe("refused");
  });
});
