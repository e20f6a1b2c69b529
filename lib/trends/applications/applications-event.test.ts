import { describe, expect, it } from "vitest";
import type { PoliticalEvent } from "@/lib/political-events/queries";
import { eventChoices, othersInPulse, pulseMonthsOf, usualEvent } from "./applications-event";

function event(id: string, firstFullDay: string, change: Partial<PoliticalEvent> = {}): PoliticalEvent {
  return {
    ...{ id, firstFullDay, occurredOn: firstFullDay, country: "CA", category: "immigration_rule" },
    ...{ moves: "applications", titleEn: id, titleFr: id, citation: "", origin: "reference", version: 1 },
    ...change,
  } as PoliticalEvent;
}
const election = (day: string) =>
  event(`election ${day}`, day, {
    country: "US",
    category: "election",
    moves: "inquiries",
    titleEn: "US presidential election",
  });
const [in2016, in2024] = [election("2016-11-09"), election("2024-11-06")];
const rally = event("rally", "2024-12-01", { moves: "inquiries" });
const rule = event("rule", "2025-03-25");
const cut = event("cut", "2024-10-24", { moves: "both" });
const later = event("later", "2025-04-29", { moves: "both" });
const all = [later, rule, cut, rally, in2024, in2016];

describe("the events that applications are held against", () => {
  it("are those that can move them, and the elections of the United States", () => {
    expect(eventChoices(all).map(({ id }) => id)).toEqual(["later", "rule", "cut", in2024.id, in2016.id]);
  });

  it("are the election of the months looked at, unless another one is named", () => {
    expect(usualEvent(all, "around_2016")).toBe(in2016);
    expect(usualEvent(all, "since_2023")).toBe(in2024);
    expect(usualEvent(all, "all")).toBe(in2024);
    expect(usualEvent([rule], "all")).toBeNull();
  });

  it("have five months, the first that of their first full day", () => {
    expect(pulseMonthsOf(in2024)).toEqual(["2024-11", "2024-12", "2025-01", "2025-02", "2025-03"]);
  });

  it("are not alone: others of the same months are named, too", () => {
    expect(othersInPulse(in2024, all).map(({ id }) => id)).toEqual(["cut", "rule"]);
  });
});
