import { describe, expect, it } from "vitest";
import type { DailyCount } from "./daily-series";
import { dateOfDayNumber, dayNumber } from "./day-number";
import { eventEffect } from "./event-effect";
import { ask, day, FIRST_FULL_DAY, firm, windowOf } from "./event-effect.fixture";
import type { EventQuestion } from "./event-question";
import { seededRandom } from "./seeded-random";

function reasonOf(rows: readonly DailyCount[], question: Partial<EventQuestion> = {}) {
  const result = eventEffect({ rows, firstFullDay: FIRST_FULL_DAY, ...question });
  return result.kind === "refused" ? result : null;
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

describe("what changes nothing but labels", () => {
  const moved = surge.map((row) => ({ ...row, date: dateOfDayNumber(dayNumber(row.date) + 7 * 104) }));

  // The year is not made of whole weeks: the season's waves begin elsewhere, but span the same curves.
  it("is another date of the same weekday", () => {
    const [here, there] = [ask(surge), ask(moved, { firstFullDay: day(7 * 104) })];
    expect(there.firstFullDay).toBe(day(7 * 104));
    expect({ ...there, windows: [], dispersion: 0 }).toEqual({
      ...{ ...here, windows: [], dispersion: 0, firstFullDay: day(7 * 104), dataUntil: day(199 + 7 * 104) },
      usualPerDay: expect.closeTo(here.usualPerDay, 8),
      lagOneAutocorrelation: expect.closeTo(here.lagOneAutocorrelation, 8),
    });
    here.windows.forEach((window, place) => {
      const twin = there.windows[place];
      if (window.kind === "refused" || twin?.kind !== "estimate") throw new Error("refused");
      const { observed, ratio, lower, upper, pValue } = window;
      expect(twin.observed).toBe(observed);
      expect([twin.ratio, twin.lower, twin.upper]).toEqual(
        [ratio, lower, upper].map((one) => expect.closeTo(one, 8)),
      );
      expect(twin.pValue).toBeCloseTo(pValue, 8);
    });
  });
});

describe("twice as many inquiries on every day", () => {
  const twice = (rows: readonly DailyCount[]) =>
    rows.map((row) => ({ ...row, count: row.count === null ? null : 2 * row.count }));
  const full = firm({ effects: [{ fromDay: 0, toDay: 6, ratio: 5 }], theta: 8, perDay: 15 });

  // Doubled counts vary more than ones drawn anew: theta falls, days are weighed a little differently, and the usual moves by
  // a small part of its own error. Nothing makes the ratios move further.
  it("have the same ratios, within a tenth of their errors", () => {
    for (const place of [0, 1, 2, 3]) {
      const [once, doubled] = [windowOf(full, place), windowOf(twice(full), place)];
      expect(doubled.observed).toBe(2 * once.observed);
      expect(Math.abs(Math.log(doubled.ratio / once.ratio))).toBeLessThan(0.1 * once.standardError);
    }
  });
});

describe("windows of unequal length", () => {
  it("split what one window holds, and never lose a day", () => {
    const whole = windowOf(surge, 0, { windows: [{ fromDay: 0, toDay: 40 }] });
    const windows = [
      { fromDay: 0, toDay: 2 },
      { fromDay: 3, toDay: 40 },
    ];
    const [short, long] = [windowOf(surge, 0, { windows }), windowOf(surge, 1, { windows })];
    expect(short.observed + long.observed).toBe(whole.observed);
    expect(short.openDays + long.openDays).toBe(whole.openDays);
    expect((short.usual + long.usual) / whole.usual).toBeCloseTo(1, 2);
    expect(Math.min(short.ratio, long.ratio)).toBeLessThan(whole.ratio);
    expect(Math.max(short.ratio, long.ratio)).toBeGreaterThan(whole.ratio);
    expect(short.standardError).toBeGreaterThan(long.standardError);
    expect(long.cSquared).toBeGreaterThanOrEqual(short.cSquared);
  });
});

describe("days on which nothing comes", () => {
  const isSunday = (row: DailyCount) => new Date(`${row.date}T00:00Z`).getUTCDay() === 0;
  const sundaysAs = (count: number | null) => surge.map((row) => (isSunday(row) ? { ...row, count } : row));

  it("say as little, every Sunday, as Sundays that are closed", () => {
    const [silent, closed] = [windowOf(sundaysAs(0), 0), windowOf(sundaysAs(null), 0)];
    expect(silent.observed).toBe(closed.observed);
    expect(silent.usual).toBeCloseTo(closed.usual, 6);
    expect(Math.abs(silent.upper / closed.upper - 1)).toBeLessThan(0.005);
  });

  it("have no usual rate when there are no others", () => {
    const before = surge.map((row) => (row.date < FIRST_FULL_DAY ? { ...row, count: 0 } : row));
    const always = surge.map((row) => ({ ...row, count: 0 }));
    for (const rows of [before, always])
      expect(reasonOf(rows)).toMatchObject({ reason: "too-few-usual", needed: 10, found: 0 });
  });
});

describe("a single huge day", () => {
  const withHuge = (offset: number) =>
    surge.map((row) => (row.date === day(offset) ? { ...row, count: 5000 } : row));

  it("inside a window moves that window alone", () => {
    const huge = withHuge(3);
    expect(windowOf(huge, 0).ratio).toBeGreaterThan(100);
    for (const place of [1, 2, 3]) {
      const [with5000, without] = [windowOf(huge, place), windowOf(surge, place)];
      expect(Math.abs(Math.log(with5000.ratio / without.ratio))).toBeLessThan(0.1 * without.standardError);
    }
  });

  it("among ordinary days makes the model unsure, not the surge larger", () => {
    const [huge, calm] = [ask(withHuge(-100)), windowOf(withHuge(-100), 0)];
    expect(huge.dispersion.kind).toBe("negative-binomial");
    expect(calm.standardError).toBeGreaterThan(2 * windowOf(surge, 0).standardError);
    expect(calm.lower).toBeLessThan(1);
    expect(calm.ratio).toBeLessThan(1.2 * windowOf(surge, 0).ratio);
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

  it("never show a figure that is not a number, however poor the data", { timeout: 60_000 }, () => {
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
