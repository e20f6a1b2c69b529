import { expect, it } from "vitest";
import { mondayOf, weekdayOf } from "./week";

it("begins weeks on Monday", () => {
  expect(weekdayOf("2016-11-08")).toBe(1);
  expect(["2016-11-07", "2016-11-09", "2016-11-13"].map(mondayOf)).toEqual(Array(3).fill("2016-11-07"));
  expect(mondayOf("1969-12-31")).toBe("1969-12-29");
});
