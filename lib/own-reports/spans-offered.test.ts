import { expect, it } from "vitest";
import { spanAsked, spansOffered } from "./spans-offered";

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
  const offered = spansOffered("quarter", "2026-03-31", today);
  expect(spanAsked(offered, "")?.key).toBe("2026-Q3");
  expect(spanAsked(offered, "2026-Q1")?.key).toBe("2026-Q1");
  expect(spanAsked(offered, "2025-Q4")).toBeNull();
  expect(spanAsked(offered, "2026-07")).toBeNull();
  expect(spanAsked(spansOffered("year", "2026-02-01", today), "")?.key).toBe("2026");
});
