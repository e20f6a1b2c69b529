import { describe, expect, it } from "vitest";
import { addDays, daysBetween } from "@/lib/calendar/calendar-date";
import { lastDayToApply } from "./last-day-to-apply";

const daysToApply = (invitedOn: string) => daysBetween(invitedOn, lastDayToApply(invitedOn));

describe("lastDayToApply", () => {
  it("leaves 60 days, and 90 from 19 November 2016 to 25 June 2018", () => {
    expect(["2015-01-31", "2016-11-18", "2018-06-26", "2026-02-01"].map(daysToApply)).toEqual([
      60, 60, 60, 60,
    ]);
    expect(["2016-11-19", "2017-01-04", "2018-06-25"].map(daysToApply)).toEqual([90, 90, 90]);
  });

  it("names the day itself, over months and leap years", () => {
    expect(lastDayToApply("2016-11-30")).toBe("2017-02-28");
    expect(lastDayToApply("2024-01-15")).toBe("2024-03-15");
  });

  it("changes only at the two borders", () => {
    const borders: string[] = [];
    for (let day = "2015-01-01"; day < "2026-01-01"; day = addDays(day, 1))
      if (daysToApply(day) !== daysToApply(addDays(day, 1))) borders.push(addDays(day, 1));
    expect(borders).toEqual(["2016-11-19", "2018-06-26"]);
  });
});
