import { describe, expect, it } from "vitest";
import { benjaminiHochberg } from "./benjamini-hochberg";

const PUBLISHED = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
  0.759, 1,
];

describe("findings among many comparisons", () => {
  it("keeps four of the fifteen published comparisons at 0.05, where Bonferroni keeps three", () => {
    expect(benjaminiHochberg(PUBLISHED).filter((p) => p <= 0.05)).toHaveLength(4);
    expect(PUBLISHED.filter((p) => p * PUBLISHED.length <= 0.05)).toHaveLength(3);
  });

  it("gives each p-value its own answer, whatever the order", () => {
    const shuffled = [...PUBLISHED].reverse();
    expect(benjaminiHochberg(shuffled)).toEqual(benjaminiHochberg(PUBLISHED).reverse());
  });

  it("never makes a p-value smaller, never passes 1, and never changes the ranking", () => {
    const adjusted = benjaminiHochberg(PUBLISHED);
    adjusted.forEach((value, index) => {
      expect(value).toBeGreaterThanOrEqual(PUBLISHED[index] ?? 2);
      expect(value).toBeLessThanOrEqual(1);
      expect(value).toBeGreaterThanOrEqual(adjusted[index - 1] ?? 0);
    });
  });

  it("leaves a single comparison as it is and has nothing to say about none", () => {
    expect(benjaminiHochberg([0.03])).toEqual([0.03]);
    expect(benjaminiHochberg([])).toEqual([]);
  });

  it("does not accept what is not a p-value", () => {
    expect(() => benjaminiHochberg([0.1, Number.NaN])).toThrow(RangeError);
    expect(() => benjaminiHochberg([1.2])).toThrow(RangeError);
  });
});
