import { expect, it } from "vitest";
import { remember } from "./remember";

it("answers the same question once, a changed one anew, and forgets the oldest first", () => {
  let answered = 0;
  const ask = remember((rows: number[]) => ({ sum: rows.length, time: ++answered }), 2);
  expect([ask([1]), ask([1]), ask([2])].map(({ time }) => time)).toEqual([1, 1, 2]);
  ask([3]);
  expect([ask([3]).time, ask([2]).time, ask([1]).time]).toEqual([3, 2, 4]);
});
