import { describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/statistics/seeded-random";
import { type Relation, solver } from "@/lib/suppression/bounds-for-test";
import { tellsNoMonth } from "./tells-no-month";

const threshold = 5;

describe("the number of a span beside those of its months", () => {
  it.each([
    ["a month of enough", [5], true],
    ["a month of few", [4], false],
    ["a month of none", [0], true],
    ["a quarter of many months", [30, 31, 40], true],
    ["a quarter with one month of few", [30, 31, 2], false],
    ["a quarter with two that can be several", [30, 1, 3], true],
    ["a quarter with two of one each", [30, 1, 1], false],
    ["a quarter with two of the most that is few", [30, 4, 4], false],
    ["a quarter of few", [1, 1, 1], false],
    ["a quarter so far, whose last month has just begun", [30, 31, 1], false],
    ["a year whose only small month its quarter withholds", [9, 9, 9, 9, 9, 9, 9, 9, 9, 30, 31, 2], false],
    ["a year of which two quarters withhold one each", [9, 9, 3, 9, 9, 9, 9, 9, 9, 30, 31, 2], true],
  ])("is told or not: %s", (_, months, isTold) => {
    expect(tellsNoMonth(months, threshold)).toBe(isTold);
  });

  it("leaves every withheld month at least two numbers that it can be, whichever reports are added up", () => {
    const random = seededRandom(7);
    let [told, withheld] = [0, 0];
    for (let round = 0; round < 300; round++) {
      const months = Array.from({ length: 12 }, () => Math.floor(random() ** 3 * 20));
      const small = months.flatMap((n, place) => (n > 0 && n < threshold ? [`${place}`] : []));
      const relations: Relation[] = small.map((key) => ({
        terms: [[key, 1]],
        comes: "at most to",
        number: threshold - 1,
      }));
      for (const [from, to] of [
        [0, 3],
        [3, 6],
        [6, 9],
        [9, 12],
        [0, 12],
      ] as const) {
        const span = months.slice(from, to);
        if (!tellsNoMonth(span, threshold)) continue;
        told += 1;
        const hidden = small.filter((key) => Number(key) >= from && Number(key) < to);
        const number = hidden.reduce((sum, key) => sum + (months[Number(key)] ?? 0), 0);
        if (hidden.length > 0)
          relations.push({ terms: hidden.map((key) => [key, 1] as const), comes: "to", number });
      }
      const bounds = solver(new Map(small.map((key) => [key, 1])), relations);
      for (const key of small) {
        withheld += 1;
        const { least, most } = bounds(key);
        expect(Math.floor(most + 1e-6), `${months}`).toBeGreaterThan(Math.ceil(least - 1e-6));
      }
    }
    expect(told).toBeGreaterThan(300);
    expect(withheld).toBeGreaterThan(300);
  });
});
