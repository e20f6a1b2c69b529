import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/calendar/calendar-date";
import { translatorFor } from "@/lib/i18n/translator";
import type { PoliticalEvent } from "@/lib/political-events/queries";
import { monthPeriod } from "./period";
import { usualWeeks } from "./usual-weeks";
import { volumeOf } from "./volume";
import { eventsToDraw } from "./volume-chart";
import { volumeFinding } from "./volume-finding";

const en = translatorFor("en");
const firstDay = "2015-01-01";
/** One inquiry on the Monday of each week, two in every second week, and a surge where told. */
function weekly(surge: Record<string, number> = {}) {
  const counts = new Map<string, number>();
  for (let week = 0; week < 160; week++) counts.set(addDays("2015-01-05", 7 * week), 10 + (week % 5));
  for (const [monday, n] of Object.entries(surge)) counts.set(monday, n);
  return counts;
}

describe("ordinary weeks", () => {
  it("are those of the year before, without the lowest and highest twentieth", () => {
    const usual = usualWeeks(weekly({ "2016-03-07": 90, "2016-03-14": 80 }), firstDay, "2016-11-01");
    expect(usual).toEqual({ expected: 12, low: 10, high: 14, inside: 50, weeks: 52 });
  });

  it("do not learn from the period itself", () => {
    const surge = { "2016-11-07": 500, "2016-10-31": 400 };
    expect(usualWeeks(weekly(surge), firstDay, "2016-11-01")?.high).toBe(14);
  });

  it("are not told from less than half a year", () => {
    expect(usualWeeks(weekly(), "2016-05-09", "2016-11-01")).toBeNull();
    expect(usualWeeks(weekly(), "2016-05-02", "2016-11-01")?.weeks).toBe(26);
  });
});

describe("inquiries over time", () => {
  it("name the week of the period that stands out, or say that none does", () => {
    const november = monthPeriod("2016-11");
    const surge = volumeOf(weekly({ "2016-11-07": 75 }), november, firstDay, "2026-11-22");
    expect(volumeFinding(en, surge, november)).toBe(
      "The week from 7 November 2016 stands out with 75 inquiries",
    );
    const calm = volumeOf(weekly(), november, firstDay, "2026-11-22");
    expect(volumeFinding(en, calm, november)).toMatch(/^No week of this period left/);
  });

  it("mark the week that is not over", () => {
    const running = volumeOf(weekly(), { from: "2016-11-01", to: "2016-11-16" }, firstDay, "2016-11-16");
    expect(running.unfinishedFrom).toBe("2016-11-14");
    expect(volumeOf(weekly(), monthPeriod("2016-10"), firstDay, "2016-11-16").unfinishedFrom).toBeNull();
  });
});

describe("events in the chart", () => {
  const volume = volumeOf(weekly(), monthPeriod("2016-11"), firstDay, "2026-11-22");
  const event = (occurredOn: string, changes: Partial<PoliticalEvent> = {}) =>
    ({ occurredOn, moves: "inquiries", category: "court", ...changes }) as PoliticalEvent;

  it("are those of its time that can move inquiries", () => {
    const events = [
      event("2016-11-08"),
      event("2016-11-19", { moves: "applications" }),
      event("2014-01-01"),
      event("2016-06-12", { moves: "both" }),
    ];
    expect(eventsToDraw(events, volume).drawn.map(({ occurredOn }) => occurredOn)).toEqual([
      "2016-06-12",
      "2016-11-08",
    ]);
  });

  it("are the elections alone where there are too many, and how many there were is known", () => {
    const many = Array.from({ length: 13 }, (_, index) => event(addDays("2016-06-01", index)));
    const { drawn, found } = eventsToDraw([...many, event("2016-11-08", { category: "election" })], volume);
    expect([drawn.length, found]).toEqual([1, 14]);
  });
});
