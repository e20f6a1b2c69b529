import { describe, expect, it } from "vitest";
import { ask, day, firm, windowOf } from "./event-effect.fixture";

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
