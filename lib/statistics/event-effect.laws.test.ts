import { describe, expect, it } from "vitest";
import type { DailyCount } from "./daily-series";
import { dateOfDayNumber, dayNumber } from "./day-number";
import { eventEffect } from "./event-effect";
import type { EventQuestion } from "./event-question";
import { seededRandom } from "./seeded-random";
import { type SimulatedFirm, simulateFirm } from "./simulated-firm";

const FIRST_FULL_DAY = "2016-11-09";

function firm(options: Partial<SimulatedFirm> = {}): DailyCount[] {
  const random = seededRandom(7);
  return simulateFirm({
    random,
    firstFullDay: FIRST_FULL_DAY,
    daysBefore: 730,
    daysAfter: 200,
    perDay: 5,
    ...options,
  });
}

function ask(rows: readonly DailyCount[], question: Partial<EventQuestion> = {}) {
  const result = eventEffect({ rows, firstFullDay: FIRST_FULL_DAY, ...question });
  if (result.kind === "refused") throw new Error(result.reason);
  return result;
}

function windowOf(rows: readonly DailyCount[], place: number, question: Partial<EventQuestion> = {}) {
  const window = ask(rows, question).windows[place];
  if (window?.kind !== "estimate") throw new Error(window?.reason ?? "no window");
  return window;
}

function reasonOf(rows: readonly DailyCount[], question: Partial<EventQuestion> = {}) {
  const result = eventEffect({ rows, firstFullDay: FIRST_FULL_DAY, ...question });
  return result.kind === "refused" ? result : null;
}

function day(offset: number): string {
  return dateOfDayNumber(dayNumber(FIRST_FULL_DAY) + offset);
}

const surge = firm({ effects: [{ fromDay: 0, toDay: 6, ratio: 5 }], missingShare: 0.1, theta: 8 });

describe("what must not matter", () => {
  it("is the order of the rows", () => {
    expect(ask([...surge].reverse())).toEqual(ask(surge));
  });

  it("is the place on the calendar", () => {
    const moved = surge.map((row) => ({ ...row, date: dateOfDayNumber(dayNumber(row.date) + 900) }));
    const there = windowOf(moved, 0, { firstFullDay: day(900) });
    const here = windowOf(surge, 0);
    expect(there.observed).toBe(here.observed);
    expect(there.ratio).toBeCloseTo(here.ratio, 8);
    expect(there.lower).toBeCloseTo(here.lower, 8);
  });

  it("is a day that was not observed, given as null or not at all", () => {
    expect(ask(surge.filter((row) => row.count !== null || row.date === day(199)))).toEqual(ask(surge));
  });
});

describe("what must matter", () => {
  it("finds a planted surge and its end", () => {
    const found = ask(surge);
    const [during, after] = [windowOf(surge, 0), windowOf(surge, 3)];
    expect(during.lower).toBeLessThan(5);
    expect(during.upper).toBeGreaterThan(5);
    expect(during.lower).toBeGreaterThan(2);
    expect(during.pValue).toBeLessThan(0.001);
    expect(after.lower).toBeLessThan(1);
    expect(after.upper).toBeGreaterThan(1);
    expect(found.usualPerDay).toBeGreaterThan(4);
    expect(found.usualPerDay).toBeLessThan(6.5);
    expect(found.adjustments).toEqual(["trend", "season", "weekday"]);
  });

  it("says between which counts an ordinary window would lie", () => {
    const { usual, ordinaryLower, ordinaryUpper } = windowOf(surge, 0);
    expect(ordinaryLower).toBeLessThan(usual);
    expect(ordinaryUpper).toBeGreaterThan(usual);
    expect(ordinaryUpper).toBeLessThan(3 * usual);
  });

  it("is less sure when ordinary weeks vary more", () => {
    const calm = windowOf(firm(), 3);
    const uneasy = windowOf(firm({ noise: "slow-drift" }), 3);
    expect(uneasy.cSquared).toBeGreaterThan(1.5 * calm.cSquared);
    expect(uneasy.standardError).toBeGreaterThan(1.2 * calm.standardError);
  });

  it("does not take the season for an effect", () => {
    const seasonal = firm({ season: 0.5, perDay: 8 });
    const window = windowOf(seasonal, 3);
    expect(window.lower).toBeLessThan(1);
    expect(window.upper).toBeGreaterThan(1);
  });

  it("takes public holidays out of the usual", () => {
    const quiet = new Set([day(0), day(-365), day(-300), day(-200)]);
    const rows = firm({ perDay: 9 }).map((row) => (quiet.has(row.date) ? { ...row, count: 1 } : row));
    const known = windowOf(rows, 0, { holidays: [...quiet] });
    expect(ask(rows, { holidays: [...quiet] }).adjustments).toContain("public-holiday");
    expect(known.usual).toBeLessThan(windowOf(rows, 0).usual - 4);
  });
});

describe("events near each other", () => {
  const both = firm({
    effects: [
      { fromDay: 0, toDay: 6, ratio: 4 },
      { fromDay: 28, toDay: 34, ratio: 4 },
    ],
  });

  it("are answered together within 14 days, from the earlier one", () => {
    const found = ask(both, { otherEvents: [{ id: "ban", firstFullDay: day(-9) }] });
    expect(found.firstFullDay).toBe(day(-9));
    expect(found.togetherWith.map((event) => event.id)).toEqual(["ban"]);
  });

  it("do not lend each other their surges", () => {
    const other = { id: "later", firstFullDay: day(-40) };
    const rows = firm({ effects: [{ fromDay: -40, toDay: -34, ratio: 6 }] });
    expect(windowOf(rows, 0, { otherEvents: [other] }).cSquared).toBeLessThan(windowOf(rows, 0).cSquared);
    expect(ask(rows, { otherEvents: [other] }).adjustments).toContain("other-events");
  });

  it("are named in the windows that they share", () => {
    const windows = ask(both, { otherEvents: [{ id: "later", firstFullDay: day(30) }] }).windows;
    expect(windows.map((window) => window.overlappingEvents.length)).toEqual([0, 0, 0, 1]);
  });

  it("are refused where a window is exactly made of another event's windows", () => {
    const windows = ask(both, { otherEvents: [{ id: "later", firstFullDay: day(28) }] }).windows;
    expect(windows[3]).toMatchObject({ kind: "refused", reason: "competing-event-nearby" });
    expect(windows[0]).toMatchObject({ kind: "estimate" });
  });
});

describe("a change that lasts", () => {
  const doubled = firm({ effects: [{ fromDay: 0, toDay: 1000, ratio: 2 }] });

  it("is one ratio over all days since", () => {
    const found = ask(doubled, { shape: "lasting-step" });
    const [window] = found.windows;
    expect(found.shape).toBe("lasting-step");
    expect(found.windows).toHaveLength(1);
    if (window?.kind !== "estimate") throw new Error(window?.reason);
    expect(window.lower).toBeLessThan(2);
    expect(window.upper).toBeGreaterThan(2);
    expect(window.openDays).toBe(200);
  });
});

describe("less than one inquiry a day", () => {
  const sparse = firm({ perDay: 0.6, missingShare: 0.1, effects: [{ fromDay: 0, toDay: 55, ratio: 3 }] });

  it("is judged by weeks, with open days as exposure", () => {
    const found = ask(sparse);
    expect(found.unit).toBe("week");
    expect(found.n).toBe(132);
    expect(found.adjustments).not.toContain("weekday");
    expect(found.usualPerDay).toBeGreaterThan(0.35);
    expect(found.usualPerDay).toBeLessThan(0.9);
    expect(found.windows.map((window) => window.kind)).toEqual(["refused", "refused", "refused", "estimate"]);
    expect(windowOf(sparse, 3).lower).toBeGreaterThan(1);
  });
});

describe("days that were not logged", () => {
  it("are told from quiet ones by how unlikely a zero is", () => {
    const lost = new Set([day(-100), day(-99), day(3)]);
    const rows = firm({ perDay: 12 }).map((row) => (lost.has(row.date) ? { ...row, count: 0 } : row));
    expect(ask(rows).presumedMissing).toEqual([day(-100), day(-99), day(3)]);
    expect(windowOf(rows, 0).openDays).toBe(6);
  });

  it("may be every Sunday", () => {
    const rows = firm().filter((row) => new Date(`${row.date}T00:00Z`).getUTCDay() !== 0);
    expect(windowOf(rows, 0).openDays).toBe(6);
  });
});

describe("a window in which nothing came at all", () => {
  it("has the ratio 0, with an upper end", () => {
    const silent = firm().map((row) =>
      row.date >= day(0) && row.date <= day(6) ? { ...row, count: 0 } : row,
    );
    const window = ask(silent).windows[0];
    expect(window).toMatchObject({ kind: "estimate", observed: 0, ratio: 0, lower: 0 });
    if (window?.kind !== "estimate") return;
    expect(window.upper).toBeGreaterThan(0);
    expect(window.upper).toBeLessThan(1);
    expect(window.pValue).toBeGreaterThan(0);
    expect(window.pValue).toBeLessThan(0.05);
  });
});

describe("refusals", () => {
  it("ask for 26 weeks before and 2 after", () => {
    expect(reasonOf([])).toMatchObject({ reason: "too-few-weeks-before", needed: 26, found: 0 });
    expect(reasonOf(firm({ daysBefore: 181 }))).toMatchObject({ reason: "too-few-weeks-before", found: 25 });
    expect(reasonOf(firm({ daysAfter: 13 }))).toMatchObject({
      reason: "too-few-weeks-after",
      needed: 2,
      found: 1,
    });
  });

  it("ask for a year before they look past day 27, and adjust for no season until then", () => {
    const found = ask(firm({ daysBefore: 300 }));
    expect(found.adjustments).toEqual(["weekday"]);
    expect(found.windows[2]).toMatchObject({ kind: "estimate" });
    expect(found.windows[3]).toMatchObject({ reason: "window-needs-a-year-before", needed: 52, found: 42 });
  });

  it("name windows that are not over", () => {
    expect(ask(firm({ daysAfter: 20 })).windows[2]).toMatchObject({
      reason: "window-not-over",
      needed: 28,
      found: 20,
    });
  });

  it("never show a figure that is not a number, however poor the data", () => {
    const random = seededRandom(5);
    for (let trial = 0; trial < 25; trial++) {
      const theta = 0.2 + random();
      const rows = firm({
        random,
        perDay: 3 * random(),
        theta,
        daysAfter: 14 + trial * 3,
        daysBefore: 182 + 15 * trial,
      });
      const silent = rows.map((row) => (row.date >= FIRST_FULL_DAY ? { ...row, count: 0 } : row));
      for (const given of [rows, silent]) {
        const result = eventEffect({ rows: given, firstFullDay: FIRST_FULL_DAY });
        expect(JSON.stringify(result)).not.toMatch(/null|NaN/);
      }
    }
  });
});
