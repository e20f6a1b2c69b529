import { expect, it } from "vitest";
import { firmDay, instantAt, weekdayOf, workingDay } from "./firm-clock";

it("reads the firm's clock in winter, in summer and on the days that clocks change", () => {
  expect(instantAt("2026-01-15", 9 * 60).toISOString()).toBe("2026-01-15T14:00:00.000Z");
  expect(instantAt("2026-07-15", 9 * 60).toISOString()).toBe("2026-07-15T13:00:00.000Z");
  expect(instantAt("2026-03-08", 9 * 60).toISOString()).toBe("2026-03-08T13:00:00.000Z");
  expect(instantAt("2026-11-01", 9 * 60).toISOString()).toBe("2026-11-01T14:00:00.000Z");
});

it("changes the day at the firm's midnight", () => {
  expect(firmDay(new Date("2026-11-01T03:59:00Z"))).toBe("2026-10-31");
  expect(firmDay(new Date("2026-11-01T04:00:00Z"))).toBe("2026-11-01");
});

it("moves a weekend to its Monday", () => {
  expect(["2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23"].map(workingDay)).toEqual([
    "2026-11-20",
    "2026-11-23",
    "2026-11-23",
    "2026-11-23",
  ]);
  expect(weekdayOf("2026-11-23")).toBe(0);
});
