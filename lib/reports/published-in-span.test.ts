import { describe, expect, it } from "vitest";
import { lastDayToApply } from "@/lib/applications/last-day-to-apply";
import { addDays, daysBetween } from "@/lib/calendar/calendar-date";
import { changedTimeToApply, pointsAround, roundsInSpan, seriesInSpan } from "./published-in-span";
import { spanAround } from "./report-span";

const month = (text: string) => spanAround("month", text);

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
    expect(seriesInSpan(series, month("2026-05"))).toMatchObject({ value: 3, compared: [2, 0] });
  });

  it("is marked while the publisher's last three months fill up", () => {
    expect(
      ["2026-05", "2026-03", "2025-05"].map((one) => seriesInSpan(series, month(one)).isImmature),
    ).toEqual([true, true, false]);
  });

  it("tells a month that was never published from one that was withheld", () => {
    const withheld = { ...series, values: [...values, { month: "2026-06", value: null }] };
    expect(seriesInSpan(withheld, month("2026-06")).value).toBeNull();
    expect(seriesInSpan(withheld, month("2026-07")).value).toBeUndefined();
  });
});

describe("a series in a quarter", () => {
  const year = Array.from({ length: 12 }, (_, place) => `2025-${String(place + 1).padStart(2, "0")}`);
  const whole = { ...series, values: year.map((one, place) => ({ month: one, value: place + 1 })) };

  it("is the sum of its months, beside the quarter before", () => {
    const found = seriesInSpan(whole, spanAround("quarter", "2025-05"));
    expect(found).toMatchObject({ value: 4 + 5 + 6, compared: [1 + 2 + 3, undefined] });
  });

  it("is none while a month is missing, and withheld where one is", () => {
    const quarter = spanAround("quarter", "2025-12");
    const values = whole.values;
    expect(seriesInSpan({ ...whole, values: values.slice(0, -1) }, quarter).value).toBeUndefined();
    const withheld = values.map((one) => (one.month === "2025-11" ? { ...one, value: null } : one));
    expect(seriesInSpan({ ...whole, values: withheld }, quarter).value).toBeNull();
  });

  it("of a year has one year to stand beside", () => {
    expect(seriesInSpan(whole, spanAround("year", "2025-03"))).toMatchObject({
      value: 78,
      compared: [undefined],
    });
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
    expect(roundsInSpan(rounds, "2017-01-02", month("2016-11"))).toMatchObject({
      invited: 110,
      invitedBefore: 1,
    });
  });

  it("may be missing where the file is no younger than the month", () => {
    const known = (asOf: string | null) => roundsInSpan(rounds, asOf, month("2016-11")).known;
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
    for (const one of ["2016-11", "2018-06"]) {
      const change = changedTimeToApply(month(one));
      if (!change) throw new Error(`No change in ${one}`);
      const daysFrom = (day: string) => daysBetween(day, lastDayToApply(day));
      expect([daysFrom(change.from), daysFrom(addDays(change.from, -1))]).toEqual([
        change.days,
        change.daysBefore,
      ]);
    }
  });

  it("still shows in the three months after, and not before", () => {
    const told = ["2016-10", "2016-11", "2017-02", "2017-03"].map(
      (one) => changedTimeToApply(month(one)) !== null,
    );
    expect(told).toEqual([false, true, true, false]);
  });
});
