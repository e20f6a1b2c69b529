import { describe, expect, it } from "vitest";
import { dayNumber } from "@/lib/calendar/calendar-date";
import { middleDay, stretches, usualStep } from "./time-series";

const at = (date: string, value: number | null) => ({ date, value });

describe("gaps in a series", () => {
  it("a week that is said to be missing breaks the line", () => {
    const runs = stretches([
      at("2016-11-07", 3),
      at("2016-11-14", null),
      at("2016-11-21", 4),
      at("2016-11-28", 5),
    ]);
    expect(runs.map((run) => run.map(({ value }) => value))).toEqual([[3], [4, 5]]);
  });

  it("a week that is simply left out breaks it, too", () => {
    const runs = stretches([
      at("2016-11-07", 3),
      at("2016-11-14", 4),
      at("2016-11-21", 5),
      at("2016-12-12", 6),
    ]);
    expect(runs.map((run) => run.map(({ value }) => value))).toEqual([[3, 4, 5], [6]]);
  });

  it("what is said to be missing breaks it even between points that stand close", () => {
    const uneven = [at("2016-11-01", 1), at("2016-11-08", 2), at("2016-11-10", null), at("2016-11-15", 3)];
    expect(stretches(uneven)).toHaveLength(2);
  });

  it("none is a value, not a gap", () => {
    expect(stretches([at("2016-11-07", 3), at("2016-11-14", 0), at("2016-11-21", 4)])).toHaveLength(1);
  });

  it("months of 28 to 31 days belong together", () => {
    const months = ["2016-12-01", "2017-01-01", "2017-02-01", "2017-03-01", "2017-04-01"];
    expect(stretches(months.map((month) => at(month, 1)))).toHaveLength(1);
  });

  it("nothing known draws nothing", () => {
    expect(stretches([at("2016-11-07", null)])).toEqual([]);
    expect(stretches([])).toEqual([]);
    expect(usualStep([])).toBe(1);
  });
});

describe("a value that covers several days", () => {
  it("stands in their middle, so that an event within a week is drawn before the week's number is seen to rise", () => {
    const weeks = [
      { date: "2016-10-31", days: 7, value: 20 },
      { date: "2016-11-07", days: 7, value: 75 },
    ];
    expect(weeks.map(middleDay)).toEqual([dayNumber("2016-11-03"), dayNumber("2016-11-10")]);
    expect(stretches(weeks)).toHaveLength(1);
    expect(middleDay({ date: "2016-11-08" })).toBe(dayNumber("2016-11-08"));
  });
});
