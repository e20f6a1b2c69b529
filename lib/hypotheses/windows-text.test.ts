import { expect, test } from "vitest";
import { DEFAULT_WINDOWS } from "@/lib/statistics/event-window";
import { parseWindows, windowsText } from "./windows-text";

test("windows are written and read back", () => {
  expect(windowsText(DEFAULT_WINDOWS)).toBe("0-6 7-13 14-27 28-55");
  expect(parseWindows(windowsText(DEFAULT_WINDOWS))).toEqual(DEFAULT_WINDOWS);
  expect(parseWindows(" 0–13, 14-55 ")).toEqual([
    { fromDay: 0, toDay: 13 },
    { fromDay: 14, toDay: 55 },
  ]);
});

test.each([
  ["nothing", ""],
  ["words", "the first week"],
  ["a window that ends before it begins", "6-0"],
  ["windows that overlap", "0-6 6-13"],
  ["windows out of order", "7-13 0-6"],
  ["more than a year", "0-365"],
  ["half a window", "0-6 7-"],
  ["too many", "0-0 1-1 2-2 3-3 4-4 5-5 6-6"],
])("%s is refused", (_, text) => {
  expect(parseWindows(text)).toBeNull();
});
