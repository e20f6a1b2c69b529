import { describe, expect, it } from "vitest";
import type { DailyCount } from "./daily-series";
import { dateOfDayNumber, dayNumber } from "./day-number";
import { drawNegativeBinomial } from "./random-draws";
import { type RateRatio, rateComparison } from "./rate-comparison";
import { type Random, seededRandom } from "./seeded-random";

const FIRST_FULL_DAY = "2023-07-05";

interface MadeFirm {
  readonly random: Random;
  readonly perDay?: number;
  readonly size?: number;
  readonly ratio?: number;
  readonly daysBefore?: number;
  readonly daysAfter?: number;
}

function madeFirm({
  random,
  perDay = 4,
  size = Infinity,
  ratio = 1,
  daysBefore = 400,
  daysAfter = 60,
}: MadeFirm) {
  const start = dayNumber(FIRST_FULL_DAY);
  return Array.from({ length: daysBefore + daysAfter }, (_, index): DailyCount => {
    const mean = perDay * (index < daysBefore ? 1 : ratio);
    const count = drawNegativeBinomial(random, mean, size);
    return { date: dateOfDayNumber(start + index - daysBefore), count: random() < 0.1 ? null : count };
  });
}

function compare(rows: readonly DailyCount[], firstFullDay = FIRST_FULL_DAY) {
  const result = rateComparison(rows, firstFullDay);
  if (result.kind === "refused") throw new Error(result.reason);
  return result;
}

function estimates(rows: readonly DailyCount[]): RateRatio[] {
  return compare(rows).windows.filter((window): window is RateRatio => window.kind === "estimate");
}

const rows = madeFirm({ random: seededRandom(1), ratio: 3 });

describe("a rate after an event against the rate before", () => {
  it("counts what came against what would have been usual on as many observed days", () => {
    const even = rows.map(({ date }, index) => ({ date, count: index < 400 ? 4 : 8 }));
    const [first] = estimates(even);
    expect(first).toMatchObject({ observed: 56, usual: 28, ratio: 2, observedDays: 7 });
    const closed = even.map((row, index) => (index === 401 || index === 402 ? { ...row, count: null } : row));
    expect(estimates(closed)[0]).toMatchObject({ observed: 40, usual: 20, ratio: 2, observedDays: 5 });
  });

  it("says where an ordinary stretch would lie, whatever came, and nearly always finds it there", () => {
    const more = rows.map((row, day) => ({ ...row, count: row.count && row.count * (day < 400 ? 1 : 5) }));
    const [range, sameRange] = [rows, more].map((some) => estimates(some)[0]);
    expect(range?.ordinaryLower).toBeLessThan(range?.usual ?? 0);
    expect([range?.ordinaryLower, range?.ordinaryUpper]).toEqual([
      sameRange?.ordinaryLower,
      sameRange?.ordinaryUpper,
    ]);
    const weeks = Array.from({ length: 300 }, (_, seed) => {
      const [first] = estimates(madeFirm({ random: seededRandom(seed + 1), size: 5 }));
      if (!first) throw new Error("no estimate");
      return first.observed >= first.ordinaryLower && first.observed <= first.ordinaryUpper;
    });
    const inside = weeks.filter(Boolean).length / weeks.length;
    expect(inside).toBeGreaterThan(0.9);
    expect(inside).toBeLessThan(0.99);
  });

  it("says what it does not adjust for", () => {
    expect(compare(rows).notAdjustedFor).toEqual(["season", "trend", "weekday"]);
  });

  it("does not depend on the order of the rows", () => {
    expect(compare([...rows].reverse())).toEqual(compare(rows));
  });

  it("does not change when every date moves", () => {
    const later = rows.map((row) => ({ ...row, date: dateOfDayNumber(dayNumber(row.date) + 1000) }));
    expect(compare(later, dateOfDayNumber(dayNumber(FIRST_FULL_DAY) + 1000))).toEqual(compare(rows));
  });

  it("keeps its ratios when every count doubles", () => {
    const doubled = rows.map((row) => ({ ...row, count: row.count === null ? null : 2 * row.count }));
    const ratios = estimates(rows).map((window) => window.ratio);
    expect(estimates(doubled).map((window) => window.ratio)).toEqual(ratios);
  });

  it("grows less sure, and stays finite, when one ordinary day was huge", () => {
    const withHugeDay = rows.map((row, index) => (index === 200 ? { ...row, count: 400 } : row));
    const [calm] = estimates(rows);
    const [uneasy] = estimates(withHugeDay);
    expect(uneasy?.overdispersion).toBeGreaterThan(10);
    expect((uneasy?.upper ?? 0) / (uneasy?.lower ?? 1)).toBeGreaterThan(
      (calm?.upper ?? 0) / (calm?.lower ?? 1),
    );
    expect(uneasy?.upper).toBeLessThan(Number.POSITIVE_INFINITY);
  });

  it("has an upper end, and no lower one, when nothing came at all", () => {
    const silent = rows.map((row, index) => (index >= 400 ? { ...row, count: 0 } : row));
    const [first] = estimates(silent);
    expect(first).toMatchObject({ observed: 0, ratio: 0, lower: 0 });
    expect(first?.upper).toBeGreaterThan(0);
    expect(first?.upper).toBeLessThan(1);
  });

  it("ignores what is more than a year before the event", () => {
    const longer = madeFirm({ random: seededRandom(2), daysBefore: 600 });
    expect(compare(longer)).toEqual(compare(longer.slice(236)));
  });
});

describe("a comparison that is refused", () => {
  const random = seededRandom(3);
  it.each([
    ["half a year before", madeFirm({ random, daysBefore: 181 }), "too-few-weeks-before", 26, 25],
    ["two weeks after", madeFirm({ random, daysAfter: 13 }), "too-few-weeks-after", 2, 1],
    ["any inquiry before", madeFirm({ random, perDay: 0 }), "too-few-usual", 10, 0],
    ["any row", [], "too-few-weeks-before", 26, 0],
  ])("without %s", (_, given, reason, needed, found) => {
    expect(rateComparison(given, FIRST_FULL_DAY)).toEqual({ kind: "refused", reason, needed, found });
  });

  it("covers only the windows that are too thin or not over", () => {
    const thin = rateComparison(madeFirm({ random, perDay: 0.5, daysAfter: 30 }), FIRST_FULL_DAY);
    const reasons =
      thin.kind === "refused" ? [] : thin.windows.map((one) => one.kind === "refused" && one.reason);
    expect(reasons).toEqual(["too-few-usual", "too-few-usual", "too-few-usual", "window-not-over"]);
  });

  it("never holds a figure that is not a number", () => {
    for (let trial = 0; trial < 60; trial++) {
      const firm = madeFirm({
        random,
        perDay: 5 * random(),
        size: 0.3,
        daysBefore: 180 + trial,
        daysAfter: trial,
      });
      expect(JSON.stringify(rateComparison(firm, FIRST_FULL_DAY))).not.toContain("null");
    }
  });
});

describe("the share of made firms whose true ratio lies within the interval", () => {
  it.each([
    ["independent days", { perDay: 4, ratio: 1 }],
    ["independent days and a surge", { perDay: 4, ratio: 5 }],
    ["days that differ much", { perDay: 6, size: 2, ratio: 1 }],
    ["days that differ much and a surge", { perDay: 6, size: 2, ratio: 2.5 }],
  ])("is near 95 %% with %s", { timeout: 60_000 }, (_, firm) => {
    const random = seededRandom(20161108);
    const all = Array.from({ length: 150 }, () => estimates(madeFirm({ random, ...firm }))).flat();
    const covered = all.filter(({ lower, upper }) => lower <= firm.ratio && firm.ratio <= upper);
    expect(all.length).toBeGreaterThan(594);
    expect(covered.length / all.length).toBeGreaterThan(0.9);
    expect(covered.length / all.length).toBeLessThan(0.985);
  });
});
