import { describe, expect, it } from "vitest";
import { eventSeries } from "@/lib/trends/event-question";
import { dispersion, eventWithoutEffect, usualPerDay } from "@/prisma/seed/planted-truth";
import { rateOn } from "@/prisma/seed/simulate-rate";
import { simulatedFirmForTest } from "@/prisma/seed/simulated-firm-for-test";
import { tallyOf } from "../calibration-table";
import { dailyLog } from "./daily-log";
import { judgeContacts } from "./judge-firm";
import { isOrdinary } from "./planted";
import { referenceEvents } from "./reference-events";

/**
 * A quick seeded look at what `npm run calibrate -- --demonstration 60` measures at length: whole firms of the demonstration's
 * kind over four years, asked as the application asks. The limits leave room for the few firms tried here.
 */
const today = "2019-03-15";
const election = "2016-11-09";
const firms = [1, 2, 3, 4, 5, 6].map((seed) => simulatedFirmForTest(seed, usualPerDay, today));
const outcomes = firms.map((contacts) =>
  judgeContacts(contacts, today, ({ firstFullDay }) => firstFullDay >= "2016-11-01"),
);
const windows = outcomes.flatMap((outcome) => outcome.windows);
const shareOf = <Item>(items: readonly Item[], isSo: (item: Item) => boolean) => {
  const { hits, of } = tallyOf(items, isSo);
  return hits / of;
};

describe("in firms of the demonstration's kind", () => {
  it("intervals hold what was planted, where something was and where nothing was", () => {
    const held = ({ held: isHeld }: (typeof windows)[number]) => isHeld;
    const [moved, unmoved] = [false, true].map((still) =>
      windows.filter(({ truth }) => isOrdinary(truth) === still),
    );
    expect(shareOf(moved ?? [], held)).toBeGreaterThan(0.86);
    expect(shareOf(unmoved ?? [], held)).toBeGreaterThan(0.9);
  });

  it("the great election is found in its first week, and the event without effect is not", () => {
    const firstWeekOf = (day: string) =>
      windows.filter(({ firstFullDay, fromDay }) => firstFullDay === day && fromDay === 0);
    expect(firstWeekOf(election).filter(({ found }) => found).length).toBe(firms.length);
    const quiet = firstWeekOf(eventWithoutEffect.firstFullDay);
    expect(quiet.length).toBe(firms.length);
    expect(quiet.filter(({ found }) => found).length).toBeLessThanOrEqual(1);
  });

  it("the surge begins on the first full day, not on the day before", () => {
    const events = referenceEvents();
    const [event] = events.filter(({ firstFullDay }) => firstFullDay === election);
    if (!event) throw new Error("The pack lacks the election");
    const series = firms.map((contacts) => eventSeries(event, events, dailyLog(contacts, today)).rows);
    for (const day of ["2016-11-08", election]) {
      const observed = series.flatMap((rows) => rows.find(({ date }) => date === day)?.count ?? []);
      const expected = firms.length * rateOn(day).total * usualPerDay;
      const error = Math.sqrt(expected + expected ** 2 / (dispersion * firms.length));
      expect(Math.abs(observed.reduce((sum, count) => sum + count, 0) - expected)).toBeLessThan(3 * error);
    }
  });

  it("no half-life is shown where nothing moved, and hardly one for a weak surge", () => {
    const halfLives = outcomes.flatMap((outcome) => outcome.halfLives);
    const shown = halfLives.filter(({ refusal }) => refusal === null);
    expect(shown.filter(({ moved }) => !moved)).toEqual([]);
    expect(shown.filter(({ firstFullDay }) => firstFullDay !== election).length).toBeLessThanOrEqual(1);
  });

  it("a table of all events finds little that was not planted", () => {
    const tables = outcomes.flatMap(({ discoveries }) => discoveries);
    const falselyFound = tables.reduce((sum, table) => sum + table.falselyFound, 0);
    expect(falselyFound / tables.length).toBeLessThan(0.2);
  });

  it("retained shares by connection hold what was planted, and the difference is always seen", () => {
    const shares = outcomes.flatMap((outcome) => outcome.conversion.all);
    expect(shareOf(shares, ({ held }) => held)).toBeGreaterThan(0.86);
    const differences = shares.filter(({ name }) => name === "yes − no");
    expect(differences.length).toBe(firms.length);
    expect(differences.every(({ found }) => found)).toBe(true);
  });
});
