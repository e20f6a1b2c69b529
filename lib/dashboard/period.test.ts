import { describe, expect, it } from "vitest";
import { weekdayOf } from "@/lib/calendar/week";
import { comparisonPeriod } from "./comparison-period";
import { lengthOf, type PeriodQuestion, periodOf } from "./period";

const today = "2026-11-22";
const asked = (question: Partial<PeriodQuestion>) =>
  periodOf({ period: "month", month: null, from: null, to: null, ...question }, today);

describe("a period", () => {
  it("of past days ends yesterday, because today is not over", () => {
    expect(asked({ period: "last_30_days" })).toEqual({ from: "2026-10-23", to: "2026-11-21" });
    expect(lengthOf(asked({ period: "last_90_days" }))).toBe(90);
  });

  it("that is still running ends today", () => {
    expect(asked({ period: "this_month" })).toEqual({ from: "2026-11-01", to: today });
    expect(asked({ period: "this_year" })).toEqual({ from: "2026-01-01", to: today });
    expect(asked({ month: "2026-11" })).toEqual({ from: "2026-11-01", to: today });
  });

  it("of months and years has whole ones", () => {
    expect(asked({ month: "2016-02" })).toEqual({ from: "2016-02-01", to: "2016-02-29" });
    expect(asked({ period: "last_month" })).toEqual({ from: "2026-10-01", to: "2026-10-31" });
    expect(asked({ period: "last_12_months" })).toEqual({ from: "2025-11-01", to: "2026-10-31" });
    expect(asked({ period: "last_year" })).toEqual({ from: "2025-01-01", to: "2025-12-31" });
  });

  it("typed backwards is read forwards", () => {
    const days = { from: "2016-11-08", to: "2017-01-28" };
    expect(asked({ period: "dates", ...days })).toEqual(days);
    expect(asked({ period: "dates", from: days.to, to: days.from })).toEqual(days);
  });

  it("with one day only goes on to today, or is that day", () => {
    expect(asked({ period: "dates", from: "2026-11-01" })).toEqual({ from: "2026-11-01", to: today });
    expect(asked({ period: "dates", to: "2026-11-01" })).toEqual({ from: "2026-11-01", to: "2026-11-01" });
  });
});

describe("what it is compared with", () => {
  const november = { from: "2016-11-01", to: "2016-11-30" };

  it("is the time just before", () => {
    expect(comparisonPeriod(november, "previous")).toEqual({ from: "2016-10-02", to: "2016-10-31" });
  });

  it("is the same weeks of last year", () => {
    expect(comparisonPeriod(november, "last_year")).toEqual({ from: "2015-11-03", to: "2015-12-02" });
  });

  it.each([1, 7, 30, 90, 364, 365, 366, 800])("of %i days is as long and ends before it begins", (length) => {
    const period = periodOf({ period: "dates", month: null, from: "2020-01-01", to: addTo(length) }, today);
    for (const comparison of ["previous", "last_year"] as const) {
      const other = comparisonPeriod(period, comparison);
      expect(lengthOf(other)).toBe(length);
      expect(other.to < period.from).toBe(true);
    }
    expect(weekdayOf(comparisonPeriod(period, "last_year").from)).toBe(weekdayOf(period.from));
  });
});

function addTo(length: number): string {
  return new Date(Date.UTC(2020, 0, length)).toISOString().slice(0, 10);
}
