import { expect, it } from "vitest";
import { isImmature } from "./immature-months";

it.each([
  ["2026-01", true],
  ["2025-12", true],
  ["2025-11", true],
  ["2025-10", false],
  ["2024-12", false],
])("of a series that ends in January 2026, %s is immature: %s", (month, expected) => {
  expect(isImmature(month, "2026-01")).toBe(expected);
});
