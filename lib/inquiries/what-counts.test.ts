import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/calendar/calendar-date";
import { classifyContact } from "./what-counts";

const last = { inquiryId: "first", receivedOn: "2026-02-01" };

describe("what counts as an inquiry", () => {
  it("counts a first contact", () => {
    expect(classifyContact("automatic", "2026-02-01", null).classification).toBe("inquiry");
  });

  it("counts a person again only after more than 30 days", () => {
    const counted = (days: number) =>
      classifyContact("automatic", addDays(last.receivedOn, days), last).classification === "inquiry";
    expect([0, 1, 29, 30].some(counted)).toBe(false);
    expect([31, 365].every(counted)).toBe(true);
  });

  it("ties a repeat to the inquiry that it follows", () => {
    expect(classifyContact("automatic", "2026-02-20", last)).toEqual({
      classification: "repeat",
      repeatOfId: "first",
    });
  });

  it("never counts spam, wrong numbers or clients about their own matter", () => {
    for (const kind of ["spam", "wrong_number", "existing_client"] as const) {
      expect(classifyContact(kind, "2026-02-01", null)).toEqual({ classification: kind, repeatOfId: null });
    }
  });
});
