import { describe, expect, it } from "vitest";
import { linearScale, logScale, niceTicks, ratioTicks } from "./scales";

describe("marks along an axis", () => {
  it.each([0, 1, 3, 7, 12, 99, 100, 101, 412, 9744, 123_456, 0.4])("begin at zero and reach %d", (max) => {
    const ticks = niceTicks(max, 4);
    expect(ticks[0]).toBe(0);
    expect(ticks.at(-1)).toBeGreaterThanOrEqual(max);
    expect(ticks.length).toBeLessThanOrEqual(7);
  });

  it("are whole where people are counted", () => {
    for (let max = 1; max < 50; max += 1)
      expect(niceTicks(max, 4).every((tick) => tick % 0.5 === 0)).toBe(true);
    expect(niceTicks(2, 4)).toEqual([0, 1, 2]);
  });

  it("of ratios are doublings that hold the range and the line of as usual", () => {
    for (const [low, high] of [
      [0.9, 1.1],
      [0.2, 1.2],
      [1.5, 9.6],
      [0.07, 60],
    ] as const) {
      const ticks = ratioTicks(low, high);
      expect(ticks).toContain(1);
      expect(ticks[0]).toBeLessThanOrEqual(low);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(high);
    }
  });
});

describe("places along an axis", () => {
  it("lie between the ends", () => {
    expect(linearScale([0, 10], [100, 0])(2.5)).toBe(75);
    expect(linearScale([5, 5], [0, 100])(5)).toBe(0);
  });

  it("give half and double the same room", () => {
    const x = logScale([1 / 8, 8], [0, 60]);
    expect(x(2) - x(1)).toBeCloseTo(x(1) - x(0.5));
    expect(x(1)).toBeCloseTo(30);
  });
});
