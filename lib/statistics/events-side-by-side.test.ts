import { describe, expect, it } from "vitest";
import { dateOfDayNumber, dayNumber } from "./day-number";
import { eventEffect } from "./event-effect";
import { eventsSideBySide, type NamedEffect } from "./events-side-by-side";
import { seededRandom } from "./seeded-random";
import { simulateFirm } from "./simulated-firm";

const FIRST_FULL_DAY = "2016-11-09";
const WEEK = { fromDay: 0, toDay: 6 };
const rows = simulateFirm({
  random: seededRandom(12),
  firstFullDay: FIRST_FULL_DAY,
  daysBefore: 500,
  daysAfter: 400,
  perDay: 5,
  effects: [{ ...WEEK, ratio: 5 }],
});

function day(offset: number): string {
  return dateOfDayNumber(dayNumber(FIRST_FULL_DAY) + offset);
}

function asked(events: Record<string, number>): NamedEffect[] {
  const all = Object.entries(events).map(([id, offset]) => ({ id, firstFullDay: day(offset) }));
  return all.map((event) => {
    const otherEvents = all.filter((other) => other !== event);
    return { id: event.id, effect: eventEffect({ rows, firstFullDay: event.firstFullDay, otherEvents }) };
  });
}

describe("events side by side", () => {
  it("are corrected together: no p-value becomes smaller", () => {
    const table = eventsSideBySide(asked({ election: 0, calm: 100, other: 200 }), WEEK);
    expect(table.map((row) => row.id)).toEqual(["election", "calm", "other"]);
    for (const row of table) {
      if (row.kind === "refused") throw new Error(row.reason);
      expect(row.adjustedPValue).toBeGreaterThanOrEqual(row.pValue);
    }
    const [election] = table;
    if (election?.kind === "estimate") expect(election.adjustedPValue).toBeCloseTo(3 * election.pValue, 12);
  });

  it("that cannot be told apart are bracketed and counted once", () => {
    const table = eventsSideBySide(asked({ election: 0, protest: 5, calm: 150 }), WEEK);
    const [election, protest] = table;
    expect(election?.groupedWith).toEqual(["protest"]);
    expect(protest?.groupedWith).toEqual(["election"]);
    if (election?.kind !== "estimate" || protest?.kind !== "estimate") throw new Error("refused");
    expect(election.observed).toBe(protest.observed);
    expect(election.adjustedPValue).toBe(protest.adjustedPValue);
    expect(election.adjustedPValue).toBeCloseTo(2 * election.pValue, 12);
  });

  it("keep their own reason when they cannot be estimated", () => {
    const table = eventsSideBySide(asked({ early: -400, election: 0, late: 396 }), WEEK);
    expect(table[0]).toMatchObject({ kind: "refused", reason: "too-few-weeks-before" });
    expect(table[1]).toMatchObject({ kind: "estimate" });
    expect(table[2]).toMatchObject({ kind: "refused", reason: "too-few-weeks-after" });
  });
});
