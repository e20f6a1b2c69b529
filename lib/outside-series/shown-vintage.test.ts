import { expect, it } from "vitest";
import { shownVintage } from "./shown-vintage";

const vintages = [{ id: "may" }, { id: "april" }, { id: "march" }];

it("shows the latest file unless another one is wanted, beside the one before it", () => {
  expect(shownVintage(vintages)).toEqual({ shown: { id: "may" }, before: { id: "april" } });
  expect(shownVintage(vintages, "april")).toEqual({ shown: { id: "april" }, before: { id: "march" } });
  expect(shownVintage(vintages, "march")).toEqual({ shown: { id: "march" }, before: undefined });
  expect(shownVintage(vintages, "of another series")).toEqual({
    shown: { id: "may" },
    before: { id: "april" },
  });
  expect(shownVintage([])).toEqual({ shown: undefined, before: undefined });
});
