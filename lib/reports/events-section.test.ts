import { describe, expect, it } from "vitest";
import type { EffectInWindow } from "@/lib/statistics/event-effect";
import { refuse } from "@/lib/statistics/refusal";
import { effectForTest, windowForTest } from "@/lib/trends/event-trend-for-test";
import { effectInMonthForTest, eventForTest } from "./event-for-test";
import type { EventInMonth } from "./events-in-month";
import { documentForTest, many, reportPartsForTest } from "./report-for-test";

const election = eventForTest(7, { titleEn: "An election", titleFr: "Une élection" });
const nearby = eventForTest(12, { titleEn: "A decree", titleFr: "Un décret" });

function answered(windows: EffectInWindow[]): EventInMonth {
  const one = effectInMonthForTest(election);
  if (!one.answer) throw new Error("no answer");
  const analysis = { kind: "estimate", effect: effectForTest(windows) } as typeof one.answer.analysis;
  return { ...one, answer: { ...one.answer, analysis } };
}

function sectionOf(events: EventInMonth[], language: "en" | "fr" = "en", n = 83) {
  const parts = reportPartsForTest({ inquiries: many(n) });
  const document = documentForTest(language, { ...parts, outside: { ...parts.outside, events } });
  const section = document.sections.find(({ key }) => key === "events");
  if (!section) throw new Error("no events");
  const effects = section.table.rows.map((cells) => cells[2]?.text.replaceAll("\u00a0", " "));
  return { effects, notes: section.notes, section };
}

const risen = windowForTest(0, 6, { ratio: 6.13, lower: 5.21, upper: 7.08 });
const back = windowForTest(28, 55, { ratio: 1.04, lower: 0.81, upper: 1.33 });
const unclear = windowForTest(0, 6, { ratio: 1.2, lower: 0.8, upper: 1.7 });
const fallenLater = windowForTest(14, 27, { ratio: 0.5, lower: 0.3, upper: 0.8 });
const fallen = windowForTest(0, 6, { ratio: 0.4, lower: 0.2, upper: 0.7 });

describe("an event of the month", () => {
  it.each([
    [
      [risen, back],
      "About 6.1 times the usual rate from 9 to 15 November 2016 (95 %: 5.2 to 7.1); no longer clearly above it in days 28 to 55.",
    ],
    [[risen], "About 6.1 times the usual rate from 9 to 15 November 2016 (95 %: 5.2 to 7.1)."],
    [[fallen], "About 0.4 times the usual rate from 9 to 15 November 2016 (95 %: 0.2 to 0.7)."],
    [[unclear], "No clear change: 1.2 times the usual rate from 9 to 15 November 2016 (95 %: 0.8 to 1.7)."],
  ])("says its effect with the interval", (windows, said) => {
    expect(sectionOf([answered(windows)]).effects).toEqual([said]);
  });

  it("is told by its first days alone: what stands out later may be another event's", () => {
    const later = windowForTest(28, 55, { ratio: 1.8, lower: 1.1, upper: 3 });
    expect(sectionOf([answered([unclear, later])]).effects).toEqual([
      "No clear change: 1.2 times the usual rate from 9 to 15 November 2016 (95 %: 0.8 to 1.7).",
    ]);
  });

  it("is told by days after it, where those that are told with it began before", () => {
    const later = eventForTest(21, { titleEn: "An order" });
    const one = answered([risen, windowForTest(7, 13, { ratio: 1.1, lower: 0.7, upper: 1.6 }), fallenLater]);
    expect(sectionOf([{ ...one, event: later }]).effects).toEqual([
      "About 0.5 times the usual rate from 23 November to 6 December 2016 (95 %: 0.3 to 0.8).",
    ]);
  });

  it("names the events that fell into the days that are told of it, and no other", () => {
    const overlapping = ["2016-10-20", "2016-11-12", "2016-11-25", "2016-12-10"].map((firstFullDay, place) =>
      eventForTest(place, { id: firstFullDay, firstFullDay, titleEn: `of ${firstFullDay}` }),
    );
    const told = (windows: EffectInWindow[]) => {
      const one = answered(windows);
      const notes = sectionOf([{ ...one, answer: one.answer && { ...one.answer, overlapping } }]).notes;
      return notes.filter((note) => note.includes("fell also"));
    };
    expect(told([risen, back])).toEqual([
      "Into the days told of “An election” fell also: of 2016-11-12; of 2016-12-10.",
    ]);
    expect(told([risen])).toEqual(["Into the days told of “An election” fell also: of 2016-11-12."]);
    expect(told([windowForTest(28, 55, { ratio: 1, lower: 0.8, upper: 1.2 })])[0]).toContain("2016-12-10.");
  });

  it("says why there is no effect, and of one that moves applications that there can be none", () => {
    const one = answered([]);
    if (!one.answer) throw new Error("no answer");
    const analysis = refuse("too-few-weeks-before", 26, 3);
    const { effects } = sectionOf([
      { ...one, answer: { ...one.answer, analysis } },
      { event: nearby, answer: null },
    ]);
    expect(effects).toEqual([
      "Cannot be estimated. It needs at least 26 weeks of inquiries before the event; there are 3.",
      "Can move applications, not inquiries.",
    ]);
  });

  it("tells since when the question stood", () => {
    const { section } = sectionOf([answered([risen])]);
    expect(section.table.rows[0]?.[3]?.text).toBe("changed on 3 February 2026, 13:00 (version 2)");
  });

  it("is named with those that it cannot be told from, once", () => {
    const events = [effectInMonthForTest(election, [nearby]), effectInMonthForTest(nearby, [election])];
    const notes = sectionOf(events, "fr").notes.filter((note) => note.includes("14 jours"));
    expect(notes).toEqual([expect.stringContaining("Une élection, Un décret")]);
  });

  it("has no effect told where too few came to say how many", () => {
    expect(sectionOf([answered([fallen])], "en", 3).effects).toEqual(["withheld"]);
  });
});
