import { describe, expect, it } from "vitest";
import { dayNumber } from "@/lib/calendar/calendar-date";
import { dayTicks } from "./day-axis";

const names = { month: (day: string) => day.slice(5, 7), day: (day: string) => day.slice(5) };
const ticks = (from: string, to: string, width = 860, room = 76) =>
  dayTicks(dayNumber(from), dayNumber(to), width, room, names);

describe("dates along an axis", () => {
  it("names months, and the year once at its first mark", () => {
    const shown = ticks("2016-01-11", "2017-05-08");
    expect(shown.map(({ label }) => label)).toEqual(["03", "05", "07", "09", "11", "01", "03", "05"]);
    expect(shown.map(({ year }) => year).filter(Boolean)).toEqual(["2016", "2017"]);
  });

  it("names years alone over a decade", () => {
    expect(ticks("2015-01-01", "2026-12-31").map(({ label }) => label)).toContain("2020");
    expect(ticks("2015-01-01", "2026-12-31").every(({ year }) => year === undefined)).toBe(true);
  });

  it("names days within two months", () => {
    expect(ticks("2016-11-01", "2016-11-30").map(({ label }) => label)[0]).toBe("11-01");
  });

  it.each([30, 61, 62, 100, 400, 1000, 4000, 20_000])(
    "keeps marks of %d days apart, on any width",
    (days) => {
      for (const width of [230, 400, 860]) {
        const first = dayNumber("2015-02-17");
        const found = dayTicks(first, first + days, width, 52, names);
        const gaps = found
          .slice(1)
          .map((tick, index) => ((tick.day - (found[index]?.day ?? 0)) / days) * width);
        expect(Math.min(...gaps, 99)).toBeGreaterThan(40);
      }
    },
  );
});
