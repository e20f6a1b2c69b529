import { describe, expect, it } from "vitest";
import { type Relation, solver } from "./bounds-for-test";

const to = (number: number, ...keys: string[]): Relation => ({
  terms: keys.map((key) => [key, 1]),
  comes: "to",
  number,
});
const atLeast = (least: number, ...keys: string[]) => new Map(keys.map((key) => [key, least]));

describe("what a reader makes of relations between counts", () => {
  it("is a range, where two share what is left", () => {
    const bounds = solver(atLeast(1, "a", "b"), [to(19, "a", "b")]);
    expect(bounds("a")).toEqual({ least: 1, most: 18 });
  });

  it("is one number, where two can only be one each, or where lines give it together", () => {
    expect(solver(atLeast(1, "a", "b"), [to(2, "a", "b")])("b")).toEqual({ least: 1, most: 1 });
    const bounds = solver(atLeast(1, "a", "b", "c"), [to(9, "a", "b"), to(8, "b", "c"), to(11, "a", "c")]);
    expect([bounds("a").least, bounds("a").most]).toEqual([6, 6]);
  });

  it("takes account of what is larger and smaller, and of lines that say the same twice", () => {
    const bounds = solver(atLeast(0, "a", "b"), [
      to(10, "a", "b"),
      {
        terms: [
          ["a", 2],
          ["b", 2],
        ],
        comes: "to",
        number: 20,
      },
      { terms: [["a", 1]], comes: "at least to", number: 3 },
      {
        terms: [
          ["b", 1],
          ["a", -1],
        ],
        comes: "at least to",
        number: 0,
      },
    ]);
    expect([bounds("a"), bounds("b")]).toEqual([
      { least: 3, most: 5 },
      { least: 5, most: 7 },
    ]);
    expect(solver(atLeast(1, "a"), [])("a").most).toBe(Number.POSITIVE_INFINITY);
  });
});
