import { describe, expect, it } from "vitest";
import { competingColumns } from "./competing-events";
import { dailyPeriods } from "./count-periods";
import { toDailySeries } from "./daily-series";
import { ask, day, firm, windowOf } from "./event-effect.fixture";
import { DEFAULT_WINDOWS } from "./event-window";
import { seededRandom } from "./seeded-random";

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

  it("are still told from a quiet time when there are eighty of them", () => {
    const random = seededRandom(20);
    const others = Array.from({ length: 80 }, (_, index) => ({
      id: `event-${index}`,
      firstFullDay: day(-1900 + Math.floor(2000 * random())),
    }));
    const effects = [{ fromDay: 0, toDay: 6, ratio: 5 }];
    const long = firm({ daysBefore: 3000, perDay: 1.5, theta: 3, missingShare: 0.1, effects });
    const window = windowOf(long, 0, { otherEvents: others });
    expect(window.lower).toBeGreaterThan(1);
    expect(window.lower).toBeLessThan(5);
    expect(window.upper).toBeGreaterThan(5);
  });

  it("share their windows with those within 14 days of them", () => {
    const later = [30, 35, 44].map((offset) => ({ id: `day-${offset}`, firstFullDay: day(offset) }));
    const apart = { id: "day-45", firstFullDay: day(45) };
    const { days } = dailyPeriods(toDailySeries(both));
    const columnsOf = (events: typeof later) => competingColumns(events, DEFAULT_WINDOWS, days, 1);
    expect(columnsOf(later)).toHaveLength(5);
    expect(columnsOf([...later, apart])).toHaveLength(9);
    const covered = days.filter((_, place) => columnsOf(later).some(({ values }) => values[place] === 1));
    expect(covered.length).toBe(44 + 56 - 30);
  });

  it("are refused where a window is exactly made of another event's windows", () => {
    const windows = ask(both, { otherEvents: [{ id: "later", firstFullDay: day(28) }] }).windows;
    expect(windows[3]).toMatchObject({ kind: "refused", reason: "competing-event-nearby" });
    expect(windows[0]).toMatchObject({ kind: "estimate" });
  });
});
