import { describe, expect, it } from "vitest";
import type { DailyCount } from "./daily-series";
import { dateOfDayNumber, dayNumber, weekdayOfDayNumber } from "./day-number";
import { drawPoisson } from "./random-draws";
import { seededRandom } from "./seeded-random";
import { watchHistory } from "./watch-history";

/** Ordinary days from a Wednesday on; the week of `surgeFrom`, if any, brings four times as many. */
function log(length: number, surgeFrom?: string): DailyCount[] {
  const random = seededRandom(7);
  const first = dayNumber("2022-01-05");
  const surge = surgeFrom === undefined ? Number.NaN : dayNumber(surgeFrom);
  return Array.from({ length }, (_, index) => {
    const day = first + index;
    const mean = day >= surge && day < surge + 7 ? 12 : 3;
    return { date: dateOfDayNumber(day), count: drawPoisson(random, mean) };
  });
}

describe("the watch over the last weeks", () => {
  it("lays weeks from Monday to Sunday and leaves out those that are not whole", () => {
    const judged = watchHistory({ rows: log(40 * 7), weeks: 104 });
    expect(judged[0]?.from).toBe("2022-01-10");
    expect(judged.every(({ from }) => weekdayOfDayNumber(dayNumber(from)) === 0)).toBe(true);
    expect(judged).toHaveLength(39);
  });

  it("judges no week before the log was half a year old", () => {
    const judged = watchHistory({ rows: log(40 * 7), weeks: 104 });
    expect(judged.slice(0, 26).every(({ watch }) => watch.kind === "refused")).toBe(true);
    expect(judged[25]?.watch).toMatchObject({ reason: "too-few-weeks-before", needed: 26, found: 25 });
    expect(judged.slice(26).every(({ watch }) => watch.kind === "estimate")).toBe(true);
  });

  it("finds the week of a surge, and only by what was known at its end", () => {
    const rows = log(110 * 7, "2023-09-04");
    const week = (judged: ReturnType<typeof watchHistory>) =>
      judged.find(({ from }) => from === "2023-09-04");
    const found = week(watchHistory({ rows, weeks: 104 }));
    expect(found?.watch).toMatchObject({ kind: "estimate", alarm: true, weeksBefore: 86 });
    const asItWas = rows.filter(({ date }) => date <= "2023-09-10");
    expect(week(watchHistory({ rows: asItWas, weeks: 1 }))).toEqual(found);
  });

  it("tells a week in which no day was observed from one without inquiries", () => {
    const rows = log(60 * 7).map((row) =>
      row.date >= "2023-02-06" && row.date <= "2023-02-12" ? { ...row, count: null } : row,
    );
    const closed = watchHistory({ rows, weeks: 20 }).find(({ from }) => from === "2023-02-06");
    expect(closed).toMatchObject({ count: null, watch: { kind: "refused" } });
  });

  it("has nothing to say of an empty log", () => {
    expect(watchHistory({ rows: [], weeks: 104 })).toEqual([]);
  });
});
