import { expect, it } from "vitest";
import { lastWholeSpan, spanAsked, spansOffered } from "./spans-offered";

const today = "2026-11-22";

it("offers every span that the log touches, newest first", () => {
  const keys = (unit: "month" | "quarter" | "year", firstDay: string | null) =>
    spansOffered(unit, firstDay, today).map(({ key }) => key);
  expect(keys("year", "2024-12-31")).toEqual(["2026", "2025", "2024"]);
  expect(keys("quarter", "2026-03-31")).toEqual(["2026-Q4", "2026-Q3", "2026-Q2", "2026-Q1"]);
  expect(keys("month", "2026-09-30")).toEqual(["2026-11", "2026-10", "2026-09"]);
  expect(keys("month", null)).toEqual(["2026-11"]);
});

it("shows the last that is over unless told, and none that is not offered", () => {
  const asked = (unit: "month" | "quarter" | "year", firstDay: string | null, key: string) =>
    spanAsked(spansOffered(unit, firstDay, today), key, lastWholeSpan(unit, today))?.key ?? null;
  expect(asked("quarter", "2026-03-31", "")).toBe("2026-Q3");
  expect(asked("quarter", "2026-03-31", "2026-Q1")).toBe("2026-Q1");
  expect(asked("quarter", "2026-03-31", "2025-Q4")).toBeNull();
  expect(asked("quarter", "2026-03-31", "2026-07")).toBeNull();
  expect(asked("year", "2026-02-01", "")).toBe("2026");
});

it("has the last whole span for whoever was sent it, though the log began after it", () => {
  for (const [unit, key] of [
    ["month", "2026-10"],
    ["quarter", "2026-Q3"],
    ["year", "2025"],
  ] as const) {
    const lastWhole = lastWholeSpan(unit, today);
    expect([lastWhole.key, lastWhole.isOver]).toEqual([key, true]);
    expect(spanAsked(spansOffered(unit, null, today), key, lastWhole)?.key).toBe(key);
    expect(spanAsked(spansOffered(unit, null, today), "2025-01", lastWhole)).toBeNull();
  }
});
