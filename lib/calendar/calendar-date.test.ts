import { describe, expect, it } from "vitest";
import { addDays, calendarDateOf, databaseDate, daysBetween, isCalendarDate } from "./calendar-date";
import { addMonths, lastDayOf, monthOf } from "./month";

describe("calendar dates", () => {
  it("knows the days that do not exist", () => {
    expect(["2024-02-29", "2000-02-29", "2026-12-31"].every(isCalendarDate)).toBe(true);
    expect(["2023-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "26-1-1", ""].some(isCalendarDate)).toBe(
      false,
    );
  });

  it("adds across clock changes and years without shifting", () => {
    expect(addDays("2026-03-07", 2)).toBe("2026-03-09");
    expect(addDays("2026-10-31", 2)).toBe("2026-11-02");
    expect(addDays("2016-12-31", 1)).toBe("2017-01-01");
  });

  it("comes back from the database as it went in", () => {
    for (let day = "2023-12-25"; day < "2024-03-10"; day = addDays(day, 1)) {
      expect(calendarDateOf(databaseDate(day))).toBe(day);
      expect(daysBetween(day, addDays(day, 1))).toBe(1);
    }
  });

  it("ends months on their own last day", () => {
    expect(["2023-02", "2024-02", "2026-12"].map(lastDayOf)).toEqual([
      "2023-02-28",
      "2024-02-29",
      "2026-12-31",
    ]);
    expect(addMonths("2016-11", 2)).toBe("2017-01");
    expect(addMonths("2016-01", -13)).toBe("2014-12");
    expect(monthOf("2016-11-30")).toBe("2016-11");
  });
});
