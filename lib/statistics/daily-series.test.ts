import { describe, expect, it } from "vitest";
import { dailyPeriods, weeklyPeriods } from "./count-periods";
import { toDailySeries } from "./daily-series";
import { dateOfDayNumber, dayNumber, weekdayOfDayNumber } from "./day-number";

describe("days by number", () => {
  it("turn back into the same date, leap days included", () => {
    for (const date of ["1969-12-31", "1970-01-01", "2000-02-29", "2016-11-09", "2026-12-31"]) {
      expect(dateOfDayNumber(dayNumber(date))).toBe(date);
    }
    expect(dayNumber("2016-11-09") - dayNumber("2016-11-08")).toBe(1);
    expect(dayNumber("2017-01-01") - dayNumber("2016-01-01")).toBe(366);
  });

  it("know their weekday: 9 November 2016 was a Wednesday", () => {
    expect(weekdayOfDayNumber(dayNumber("2016-11-09"))).toBe(2);
    expect(weekdayOfDayNumber(dayNumber("1969-12-29"))).toBe(0);
    expect(weekdayOfDayNumber(dayNumber("1969-12-28"))).toBe(6);
  });

  it.each(["2023-02-30", "2023-2-3", "09/11/2016", "", "2023-13-01", "20231-01-01"])(
    "do not accept %j",
    (date) => {
      expect(() => dayNumber(date)).toThrow(RangeError);
    },
  );
});

describe("a daily series", () => {
  const rows = [
    { date: "2024-01-05", count: 2 },
    { date: "2024-01-01", count: 3 },
    { date: "2024-01-02", count: null },
    { date: "2024-01-04", count: 0 },
  ];

  it("lies on an unbroken calendar; a day without a row was not observed", () => {
    const series = toDailySeries(rows);
    expect(series.firstDay).toBe(dayNumber("2024-01-01"));
    expect([...series.counts]).toEqual([3, 0, 0, 0, 2]);
    expect([...series.observed]).toEqual([1, 0, 0, 1, 1]);
  });

  it("does not accept a day twice, a part of an inquiry, or nothing", () => {
    expect(() => toDailySeries([...rows, { date: "2024-01-05", count: 2 }])).toThrow("twice");
    expect(() => toDailySeries([{ date: "2024-01-05", count: 1.5 }])).toThrow("Not a count");
    expect(() => toDailySeries([{ date: "2024-01-05", count: -1 }])).toThrow("Not a count");
    expect(() => toDailySeries([])).toThrow(RangeError);
  });

  it("keeps its days as periods", () => {
    const periods = dailyPeriods(toDailySeries(rows));
    expect(periods.periodDays).toBe(1);
    expect([...periods.openDays]).toEqual([1, 0, 0, 1, 1]);
    expect([...periods.days].map(dateOfDayNumber)).toEqual(
      rows
        .map((row) => row.date)
        .concat("2024-01-03")
        .sort(),
    );
  });

  it("gathers into whole weeks that begin on the anchor's weekday, losing only the ends", () => {
    const days = Array.from({ length: 30 }, (_, index) => ({
      date: dateOfDayNumber(19_723 + index),
      count: 1,
    }));
    const series = toDailySeries(days.filter((_, index) => index !== 9));
    const weeks = weeklyPeriods(series, 19_723 + 16);
    expect([...weeks.days]).toEqual([19_725, 19_732, 19_739, 19_746]);
    expect([...weeks.counts]).toEqual([7, 6, 7, 7]);
    expect([...weeks.openDays]).toEqual([7, 6, 7, 7]);
    expect([...weeks.observed]).toEqual([1, 1, 1, 1]);
  });
});
