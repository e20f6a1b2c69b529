import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/calendar/calendar-date";
import { weekdayOf } from "@/lib/calendar/week";
import { monthPeriod } from "./period";
import { unitsOf, volumeSpan } from "./volume-span";

const today = "2026-11-22";
const firstDay = "2015-01-02";

describe("the chart of inquiries", () => {
  it("shows a month at the end of the year before it, by week", () => {
    const span = volumeSpan(monthPeriod("2016-11"), firstDay, today);
    expect(span).toEqual({ unit: "week", from: "2015-12-07", to: "2016-12-04" });
    expect(unitsOf(span)).toHaveLength(52);
  });

  it("shows a few days within eight weeks, and more than three years by month", () => {
    const days = volumeSpan({ from: "2026-11-15", to: "2026-11-21" }, firstDay, today);
    expect([days.unit, unitsOf(days).length]).toEqual(["day", 56]);
    const years = volumeSpan({ from: "2015-01-01", to: today }, firstDay, today);
    expect([years.unit, unitsOf(years).length]).toEqual(["month", 143]);
  });

  it("does not begin before the firm's log, nor go on after today", () => {
    const span = volumeSpan(monthPeriod("2015-03"), firstDay, today);
    expect(span.from).toBe("2014-12-29");
    expect(volumeSpan({ from: "2026-11-01", to: today }, firstDay, today).to).toBe(today);
  });

  it.each([
    ["2016-11-01", "2016-11-07"],
    ["2016-02-29", "2016-03-31"],
    ["2016-01-01", "2018-12-31"],
    ["2015-01-01", "2026-11-22"],
  ])("leaves no day out and counts none twice, from %s to %s", (from, to) => {
    const span = volumeSpan({ from, to }, firstDay, today);
    const units = unitsOf(span);
    expect(units[0]?.from).toBe(span.from);
    expect(units.at(-1)?.to).toBe(span.to);
    units.slice(1).forEach((unit, index) => {
      expect(unit.from).toBe(addDays(units[index]?.to ?? "", 1));
    });
    if (span.unit === "week") expect(units.every((unit) => weekdayOf(unit.from) === 0)).toBe(true);
  });
});
