import { describe, expect, it } from "vitest";
import { translatorFor } from "@/lib/i18n/translator";
import { refuse } from "@/lib/statistics/refusal";
import { notAdjustedText } from "./adjustments-text";
import { eventFinding, eventSentences, ratioText } from "./event-finding";
import { effectForTest, windowForTest } from "./event-trend-for-test";
import { refusalText } from "./refusal-text";

const en = translatorFor("en");
const fr = translatorFor("fr");
const event = "US election";

const high = windowForTest(0, 6, { ratio: 6.1, lower: 3.9, upper: 9.6 });
const low = windowForTest(0, 6, { ratio: 0.4, lower: 0.2, upper: 0.8 });
const flat = windowForTest(0, 6, { ratio: 1.1, lower: 0.7, upper: 1.7 });
const lateFlat = windowForTest(28, 55, { ratio: 0.9, lower: 0.7, upper: 1.2 });
const lateHigh = windowForTest(28, 55, { ratio: 1.8, lower: 1.4, upper: 2.5 });
const say = (...windows: Parameters<typeof effectForTest>[0]) =>
  eventFinding(en, event, effectForTest(windows));

describe("the finding about an event", () => {
  it("tells a rise, and whether it went back", () => {
    const rise = "US election: inquiries ran at about 6.1 times the usual rate in the first 7 days";
    expect(say(high, lateFlat)).toBe(`${rise}, and were not clearly above it in days 28 to 55`);
    expect(say(high, lateHigh)).toBe(`${rise}, and were still above it in days 28 to 55`);
    expect(say(high)).toBe(rise);
  });

  it("tells a fall", () => {
    expect(say(low, lateFlat)).toMatch(
      /about 0\.4 times the usual rate in the first 7 days, and were not clearly below it in days 28/,
    );
  });

  it("tells a rise that comes later by its days", () => {
    expect(say(flat, windowForTest(14, 27, { ratio: 2.4, lower: 1.8, upper: 3.3 }))).toMatch(
      /about 2\.4 times the usual rate in days 14 to 27$/,
    );
  });

  it("claims nothing where every interval includes no change", () => {
    expect(say(flat, lateFlat)).toBe("US election: no clear change in inquiries");
    expect(eventSentences(en, effectForTest([flat])).at(-1)).toMatch(/smaller ones than about 1\.9 times/);
  });

  it("says that it cannot be estimated, for the whole or for every window", () => {
    const refused = refuse("window-not-over", 7, 3);
    const window = { window: { fromDay: 0, toDay: 6 }, overlappingEvents: [], ...refused };
    const expected = "US election: an effect on inquiries cannot be estimated";
    expect(eventFinding(en, event, refuse("too-few-weeks-before", 26, 4))).toBe(expected);
    expect(say(window)).toBe(expected);
  });

  it("never says that the event was the cause", () => {
    for (const t of [en, fr]) {
      const text = eventSentences(t, effectForTest([high, lateFlat])).join(" ");
      expect(text).not.toMatch(/caused by|because of|à cause de|a causé/i);
    }
  });
});

describe("the finding in full", () => {
  it("names days, count, usual, ordinary range, ratio and interval", () => {
    expect(eventSentences(en, effectForTest([high, lateFlat])).slice(0, 2)).toEqual([
      "In the 7 days from 9 November 2016 you logged 122 inquiries; about 20 would have been usual (an ordinary stretch of that length: 11 to 31). That is about 6.1 times as many (95\u00a0% interval 3.9 to 9.6).",
      "In days 28 to 55 the number was not clearly different from usual (0.9; 0.7 to 1.2).",
    ]);
    expect(eventSentences(fr, effectForTest([high]))[0]).toContain("122 demandes ont été consignées");
  });
});

describe("words about the method", () => {
  it("give every reason for a refusal in both languages, with what would be needed", () => {
    expect(refusalText(en, refuse("too-few-weeks-before", 26, 4))).toBe(
      "It needs at least 26 weeks of inquiries before the event; there are 4.",
    );
    expect(refusalText(fr, refuse("window-not-over", 56, 18))).toBe(
      "Pas encore terminé\u00a0: jour 18 sur 56.",
    );
    expect(refusalText(en, refuse("too-few-usual", 10, 9.9))).toContain("here it is about 9");
  });

  it("say what was not adjusted for", () => {
    expect(notAdjustedText(en, effectForTest([high], { adjustments: ["weekday"] }))).toBe("trend, season");
    expect(
      notAdjustedText(en, effectForTest([high], { adjustments: ["trend", "season"], unit: "week" })),
    ).toBeNull();
  });

  it("do not round a small ratio to nothing", () => {
    expect([0.04, 0.44, 6.14].map((ratio) => ratioText(en, ratio))).toEqual(["0.04", "0.4", "6.1"]);
  });
});
