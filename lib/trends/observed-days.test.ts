import { describe, expect, it } from "vitest";
import { observedDays } from "./observed-days";

describe("the days that an estimate sees", () => {
  it("hold zeros where nothing came, and gaps on weekdays when the firm is closed", () => {
    const counts = new Map([
      ["2016-11-07", 3],
      ["2016-11-09", 1],
      ["2016-11-15", 2],
    ]);
    const days = observedDays(counts, "2016-11-07", "2016-11-16");
    expect(days.map(({ count }) => count)).toEqual([3, 0, 1, null, null, null, null, 0, 2, 0]);
    expect([days[0]?.date, days.at(-1)?.date]).toEqual(["2016-11-07", "2016-11-16"]);
  });

  it("are none where the last day comes before the first", () => {
    expect(observedDays(new Map(), "2016-11-07", "2016-11-01")).toEqual([]);
  });
});
