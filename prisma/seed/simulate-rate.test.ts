import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/calendar/calendar-date";
import { seededRandom } from "@/lib/statistics/seeded-random";
import { eventWithoutEffect, plantedEffects } from "./planted-truth";
import { simulateDay } from "./simulate-day";
import { rateOn } from "./simulate-rate";

const surplusOn = (day: string) => rateOn(day).total / rateOn(day).usual;

describe("the planted rate", () => {
  it.each(plantedEffects)(
    "rises $factor times on the first day after: $event",
    ({ firstFullDay, factor }) => {
      // What is left of earlier events multiplies in.
      const before = surplusOn(addDays(firstFullDay, -1));
      expect(surplusOn(firstFullDay) / factor).toBeGreaterThan(0.999);
      expect(surplusOn(firstFullDay) / factor).toBeLessThan(before + 0.001);
    },
  );

  it("loses half of its logarithm in each half-life", () => {
    const effect = plantedEffects[0];
    const surplusAfter = (days: number) => Math.log(surplusOn(addDays(effect?.firstFullDay ?? "", days)));
    expect(surplusAfter(9) / surplusAfter(0)).toBeCloseTo(0.5);
    expect(surplusAfter(18) / surplusAfter(0)).toBeCloseTo(0.25);
  });

  it("does not move at an event without effect", () => {
    expect(surplusOn(eventWithoutEffect.firstFullDay)).toBe(1);
  });

  it("is drawn as planted", () => {
    const random = seededRandom(3);
    const days = 2_000;
    const draw = (day: string) => {
      const counts = Array.from({ length: days }, () => simulateDay(random, day, 3).length);
      return counts.reduce((sum, count) => sum + count, 0) / days;
    };
    for (const day of ["2016-11-09", "2016-11-02", "2024-11-08", "2019-07-06"]) {
      expect(draw(day) / (3 * rateOn(day).total)).toBeGreaterThan(0.93);
      expect(draw(day) / (3 * rateOn(day).total)).toBeLessThan(1.07);
    }
  });

  it("credits an event with its surplus alone", () => {
    const random = seededRandom(4);
    const causes = Array.from({ length: 1_000 }, () => simulateDay(random, "2016-11-09", 3)).flat();
    const share = causes.filter((cause) => cause?.factor === 6).length / causes.length;
    expect(Math.abs(share - 5 / 6)).toBeLessThan(0.02);
  });
});
