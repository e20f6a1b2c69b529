import { describe, expect, it } from "vitest";
import { equalSharesPValue } from "./equal-shares";

describe("the test of equal shares", () => {
  it("agrees with the chi-square test without correction", () => {
    // R: prop.test(c(15, 5), c(50, 50), correct = FALSE)$p.value
    expect(equalSharesPValue({ successes: 15, n: 50 }, { successes: 5, n: 50 })).toBeCloseTo(0.01241933, 7);
  });

  it("finds nothing between groups of which nobody or everybody did", () => {
    expect(equalSharesPValue({ successes: 0, n: 20 }, { successes: 0, n: 30 })).toBe(1);
    expect(equalSharesPValue({ successes: 20, n: 20 }, { successes: 30, n: 30 })).toBe(1);
  });
});
