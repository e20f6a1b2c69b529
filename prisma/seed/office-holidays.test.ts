import { expect, it } from "vitest";
import { officeHolidays } from "./office-holidays";

it("knows the holidays that move", () => {
  expect(officeHolidays(2026)).toEqual([
    "2026-01-01",
    "2026-02-16",
    "2026-04-03",
    "2026-05-18",
    "2026-07-01",
    "2026-08-03",
    "2026-09-07",
    "2026-10-12",
    "2026-12-25",
    "2026-12-26",
  ]);
  expect(officeHolidays(2016)).toEqual(expect.arrayContaining(["2016-03-25", "2016-05-23", "2016-02-15"]));
  expect(officeHolidays(2025)).toEqual(expect.arrayContaining(["2025-04-18", "2025-05-19", "2025-10-13"]));
});
