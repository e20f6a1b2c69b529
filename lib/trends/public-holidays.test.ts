import { expect, it } from "vitest";
import { publicHolidays, publicHolidaysBetween } from "./public-holidays";

it("finds the holidays of a year, movable ones too", () => {
  expect(publicHolidays(2016)).toEqual([
    "2016-01-01",
    "2016-03-25",
    "2016-05-23",
    "2016-07-01",
    "2016-09-05",
    "2016-10-10",
    "2016-12-25",
    "2016-12-26",
  ]);
  expect([2018, 2019, 2024, 2026].map((year) => publicHolidays(year)[1])).toEqual([
    "2018-03-30",
    "2019-04-19",
    "2024-03-29",
    "2026-04-03",
  ]);
  expect([2020, 2025, 2026].map((year) => publicHolidays(year)[2])).toEqual([
    "2020-05-18",
    "2025-05-19",
    "2026-05-18",
  ]);
});

it("keeps to the days asked for", () => {
  expect(publicHolidaysBetween("2016-12-26", "2017-01-01")).toEqual(["2016-12-26", "2017-01-01"]);
});
