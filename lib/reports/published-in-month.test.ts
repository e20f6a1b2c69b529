import { describe, expect, it } from "vitest";
import { lastDayToApply } from "@/lib/applications/last-day-to-apply";
import { addDays, daysBetween } from "@/lib/calendar/calendar-date";
import { changedTimeToApply, pointsAround, roundsInMonth, seriesInMonth } from "./published-in-month";

const values = ["2025-05", "2026-03", "2026-04", "2026-05"].map((month, place) => ({ month, value: place }));
const series = {
  id: "1",
  key: "k",
  titleEn: "",
  titleFr: "",
  sourceEn: "",
  sourceFr: "",
  asOf: null,
  values,
};

describe("a series in a month", () => {
  it("stands beside the month before and the same month of last year", () => {
    expect(seriesInMonth(series, "2026-05")).toMatchObject({ value: 3, previous: 2, lastYear: 0 });
  });

  it("is marked while the publisher's last three months fill up", () => {
    expect(["2026-05", "2026-03", "2025-05"].map((month) => seriesInMonth(series, month).isImmature)).toEqual(
      [true, true, false],
    );
  });

  it("tells a month that was never published from one that was withheld", () => {
    const withheld = { ...series, values: [...values, { month: "2026-06", value: null }] };
    expect(seriesInMonth(withheld, "2026-06").value).toBeNull();
    expect(seriesInMonth(withheld, "2026-07").value).toBeUndefined();
  });
});

describe("invitation rounds of a month", () => {
  const rounds = ["2016-10-31", "2016-11-01", "2016-11-30", "2016-12-01"].map((heldOn, place) => ({
    number: String(place),
    heldOn,
    name: "",
    size: 10 ** place,
    lowestScore: null,
  }));

  it("are those from its first to its last day", () => {
    expect(roundsInMonth(rounds, "2017-01-02", "2016-11")).toMatchObject({ invited: 110, invitedBefore: 1 });
  });

  it("may be missing where the file is no younger than the month", () => {
    const known = (asOf: string | null) => roundsInMonth(rounds, asOf, "2016-11").known;
    expect(["2016-12-01", "2016-11-20", "2016-10-31", null].map(known)).toEqual([
      "all",
      "some",
      "none",
      "none",
    ]);
  });
});

describe("published points", () => {
  it("are those of the month's year, with the stretches that touch it", () => {
    const periods = ["2015", "2015-01/2016-10", "2016", "2016-11", "2017"].map((period) => ({ period }));
    expect(pointsAround(periods, "2016-11").map(({ period }) => period)).toEqual([
      "2015-01/2016-10",
      "2016",
      "2016-11",
    ]);
  });
});

describe("the time to apply", () => {
  it("is told to have changed where it did, as applications themselves count it", () => {
    for (const month of ["2016-11", "2018-06"]) {
      const change = changedTimeToApply(month);
      if (!change) throw new Error(`No change in ${month}`);
      const daysFrom = (day: string) => daysBetween(day, lastDayToApply(day));
      expect([daysFrom(change.from), daysFrom(addDays(change.from, -1))]).toEqual([
        change.days,
        change.daysBefore,
      ]);
    }
  });

  it("still shows in the three months after, and not before", () => {
    const told = ["2016-10", "2016-11", "2017-02", "2017-03"].map(
      (month) => changedTimeToApply(month) !== null,
    );
    expect(told).toEqual([false, true, true, false]);
  });
});
