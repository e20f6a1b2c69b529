import { describe, expect, it } from "vitest";
import type { CountPeriods } from "./count-periods";
import { dayNumber } from "./day-number";
import { drawPoisson } from "./random-draws";
import { seededRandom } from "./seeded-random";
import { watchLastWeek } from "./weekly-watch";

function weeks(counts: readonly (number | null)[], openDays = 7): CountPeriods {
  const first = dayNumber("2022-01-03");
  return {
    periodDays: 7,
    days: Int32Array.from(counts, (_, index) => first + 7 * index),
    counts: Float64Array.from(counts, (count) => count ?? 0),
    observed: Uint8Array.from(counts, (count) => Number(count !== null)),
    openDays: Float64Array.from(counts, (count) => (count === null ? 0 : openDays)),
  };
}

function past(length: number, mean: number, seed = 1): number[] {
  const random = seededRandom(seed);
  return Array.from({ length }, () => drawPoisson(random, mean));
}

describe("the watch over a closed week", () => {
  it("raises an alarm for unusually many and says what would be ordinary", () => {
    const found = watchLastWeek(weeks([...past(80, 6), 24]));
    expect(found).toMatchObject({ kind: "estimate", observed: 24, alarm: true, weeksBefore: 80 });
    if (found.kind !== "estimate") return;
    expect(found.ordinaryUpTo).toBeGreaterThan(9);
    expect(found.ordinaryUpTo).toBeLessThan(24);
  });

  it("is silent up to the count that it calls ordinary, and not beyond", () => {
    const before = past(120, 6);
    const quiet = watchLastWeek(weeks([...before, 6]));
    if (quiet.kind === "refused") throw new Error(quiet.reason);
    expect(quiet.alarm).toBe(false);
    expect(watchLastWeek(weeks([...before, quiet.ordinaryUpTo]))).toMatchObject({ alarm: false });
    expect(watchLastWeek(weeks([...before, quiet.ordinaryUpTo + 1]))).toMatchObject({ alarm: true });
  });

  it("never calls fewer than five an alarm", () => {
    expect(watchLastWeek(weeks([...past(80, 0.05), 4]))).toMatchObject({ alarm: false, ordinaryUpTo: 4 });
    expect(watchLastWeek(weeks([...past(80, 0.05), 5]))).toMatchObject({ alarm: true });
  });

  it("expects half as many when the office was open half as long", () => {
    const full = watchLastWeek(weeks([...past(80, 20), 20]));
    const short = weeks([...past(80, 20), 20]);
    short.openDays[80] = 3.5;
    const half = watchLastWeek(short);
    if (full.kind === "refused" || half.kind === "refused") throw new Error("refused");
    expect(half.expected).toBeCloseTo(full.expected / 2, 8);
  });

  it("is refused under 26 observed weeks, and for a week that was closed", () => {
    const thin = [...past(25, 6), null, null, 9];
    expect(watchLastWeek(weeks(thin))).toMatchObject({
      reason: "too-few-weeks-before",
      needed: 26,
      found: 25,
    });
    expect(watchLastWeek(weeks([...past(60, 6), null])).kind).toBe("refused");
  });

  it("is wrong in about one ordinary week of two hundred", { timeout: 60_000 }, () => {
    let alarms = 0;
    let asked = 0;
    for (let seed = 0; seed < 4; seed++) {
      const counts = past(200, 12, seed);
      for (let week = 60; week < 200; week++) {
        const found = watchLastWeek(weeks(counts.slice(0, week + 1)));
        if (found.kind === "estimate") asked++;
        if (found.kind === "estimate" && found.alarm) alarms++;
      }
    }
    expect(asked).toBe(560);
    expect(alarms / asked).toBeLessThan(0.015);
  });
});
