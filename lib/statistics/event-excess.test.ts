import { describe, expect, it } from "vitest";
import { eventExcess } from "./event-excess";
import { eventHalfLife } from "./event-half-life";
import { type FittedEvent, fitEvent } from "./fit-event";
import { placeboStarts } from "./placebo-starts";
import { seededRandom } from "./seeded-random";
import { type SimulatedFirm, simulateFirm } from "./simulated-firm";

const FIRST_FULL_DAY = "2016-11-09";

function fitted(options: Partial<SimulatedFirm> = {}, seed = 7): FittedEvent {
  const random = seededRandom(seed);
  const rows = simulateFirm({
    random,
    firstFullDay: FIRST_FULL_DAY,
    daysBefore: 730,
    daysAfter: 200,
    perDay: 5,
    missingShare: 0.1,
    ...options,
  });
  const result = fitEvent({ rows, firstFullDay: FIRST_FULL_DAY });
  if (result.kind === "refused") throw new Error(result.reason);
  return result;
}

function fading(times: number, halfLifeDays: number) {
  return Array.from({ length: 90 }, (_, day) => ({
    fromDay: day,
    toDay: day,
    ratio: times ** (2 ** (-day / halfLifeDays)),
  }));
}

describe("the excess after an event", () => {
  it("is what came beyond the usual, with the range of the usual", () => {
    const [first, second] = eventExcess(
      fitted({ effects: [{ fromDay: 0, toDay: 27, ratio: 3 }] }),
      seededRandom(1),
    );
    if (first?.kind !== "estimate" || second?.kind !== "estimate") throw new Error("refused");
    expect(first.excess).toBeCloseTo(first.observed - first.usual, 10);
    expect(first.usualLower).toBeLessThan(first.usual);
    expect(first.usualUpper).toBeGreaterThan(first.usual);
    expect(first.upper).toBe(first.observed - first.usualLower);
    expect(first.lower).toBeGreaterThan(100);
    expect(second.usual).toBeGreaterThan(1.8 * first.usual);
  });

  it("repeats with its seed", () => {
    const event = fitted();
    expect(eventExcess(event, seededRandom(4))).toEqual(eventExcess(event, seededRandom(4)));
  });

  it("is wider where ordinary weeks drift", () => {
    const widthOf = (options: Partial<SimulatedFirm>) => {
      const [first] = eventExcess(fitted(options), seededRandom(1));
      if (first?.kind !== "estimate") throw new Error("refused");
      return (first.upper - first.lower) / first.usual;
    };
    expect(widthOf({ noise: "slow-drift" })).toBeGreaterThan(1.2 * widthOf({}));
  });

  it("is refused until its days are over", () => {
    const [first, second] = eventExcess(fitted({ daysAfter: 30 }), seededRandom(1));
    expect(first).toMatchObject({ kind: "estimate" });
    expect(second).toMatchObject({ kind: "refused", reason: "window-not-over", needed: 56, found: 30 });
  });
});

describe("how fast a surge faded", () => {
  it("is found for an eight-fold surge with a half-life of nine days", () => {
    const found = eventHalfLife(fitted({ effects: fading(8, 9) }));
    if (found.kind === "refused") throw new Error(found.reason);
    expect(found.lowerDays).toBeLessThanOrEqual(9);
    expect(found.upperDays).toBeGreaterThanOrEqual(9);
    expect(found.initialRatio).toBeGreaterThan(5);
    expect(found.excessHalvedAfterDays).toBeLessThan(found.halfLifeDays);
    expect(found.excessHalvedAfterDays).toBeGreaterThan(1);
  });

  it("is refused without a surge, for a slump, and for a rise that does not fade", () => {
    expect(eventHalfLife(fitted())).toMatchObject({ reason: "too-few-inquiries-in-excess", needed: 30 });
    const slump = fitted({ effects: [{ fromDay: 0, toDay: 55, ratio: 0.4 }] });
    expect(eventHalfLife(slump)).toMatchObject({ reason: "too-few-inquiries-in-excess", found: 0 });
    const lasting = fitted({ effects: [{ fromDay: 0, toDay: 400, ratio: 3 }] });
    expect(eventHalfLife(lasting).kind).toBe("refused");
  });

  it("is refused with less than a year before", () => {
    const short = fitted({ daysBefore: 300, effects: fading(8, 9) });
    expect(eventHalfLife(short)).toMatchObject({ reason: "window-needs-a-year-before" });
  });

  it("is refused for a rise that the days do not tell from chance", () => {
    const found = eventHalfLife(fitted({ effects: [{ fromDay: 7, toDay: 27, ratio: 1.5 }] }));
    expect(found).toMatchObject({ kind: "refused", reason: "no-clear-fading" });
  });

  it("is read from days even where the effect is judged by weeks", () => {
    const sparse = fitted({ perDay: 0.6, effects: fading(30, 12) });
    expect(sparse.model.periods.periodDays).toBe(7);
    const found = eventHalfLife(sparse);
    if (found.kind === "refused") throw new Error(found.reason);
    expect(found.lowerDays).toBeLessThanOrEqual(12);
    expect(found.upperDays).toBeGreaterThanOrEqual(12);
    const byDay = fitEvent({ ...sparse.question, alwaysByDay: true });
    expect(byDay.kind === "fitted" && eventHalfLife(byDay)).toEqual(found);
  });
});

describe("ordinary days asked the same question", () => {
  const week = { fromDay: 0, toDay: 6 };

  it("never jump as far as a real surge", () => {
    const placebo = placeboStarts(fitted({ effects: [{ fromDay: 0, toDay: 6, ratio: 5 }] }), week);
    if (placebo.kind === "refused") throw new Error(placebo.reason);
    expect(placebo.asLarge).toBe(0);
    expect(placebo.pValue).toBe(1 / (placebo.eligible + 1));
    expect(placebo.eligible).toBeGreaterThan(800);
  });

  it("jump as far quite often where nothing happened", { timeout: 60_000 }, () => {
    const pValues = Array.from({ length: 30 }, (_, seed) => placeboStarts(fitted({}, seed), week)).map(
      (placebo) => (placebo.kind === "estimate" ? placebo.pValue : Number.NaN),
    );
    expect(pValues.filter((p) => p < 0.5).length).toBeGreaterThan(7);
    expect(pValues.filter((p) => p < 0.5).length).toBeLessThan(23);
  });

  it("are refused where a week has too few", () => {
    expect(placeboStarts(fitted({ perDay: 1.1 }), week)).toMatchObject({ reason: "too-few-usual" });
  });
});
