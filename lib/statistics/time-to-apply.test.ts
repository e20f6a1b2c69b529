import { describe, expect, it } from "vitest";
import { daysToApply, timesToApply } from "./time-to-apply";

describe("the time to apply", () => {
  it("became longer on 19 November 2016 and shorter again on 26 June 2018", () => {
    const times = timesToApply(true);
    const days = ["2015-01-31", "2016-11-18", "2016-11-19", "2018-06-25", "2018-06-26", "2026-08-07"];
    expect(days.map((day) => daysToApply(day, times))).toEqual([60, 60, 90, 90, 60, 60]);
  });

  it("of the pandemic is not verified and can be taken for 60 days", () => {
    const pandemic = ["2020-03-17", "2020-03-18", "2021-06-28", "2021-06-29"];
    expect(pandemic.map((day) => daysToApply(day, timesToApply(true)))).toEqual([60, 90, 90, 60]);
    expect(pandemic.map((day) => daysToApply(day, timesToApply(false)))).toEqual([60, 60, 60, 60]);
    expect(timesToApply(true).filter(({ isVerified }) => !isVerified)).toHaveLength(1);
    expect(timesToApply(false).every(({ isVerified }) => isVerified)).toBe(true);
  });

  it.each([true, false])("follows rule on rule without a gap (pandemic: %s)", (pandemic) => {
    const times = timesToApply(pandemic);
    const dayAfter = (day: string) =>
      new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    times.slice(1).forEach(({ from }, index) => {
      expect(from).toBe(dayAfter(times[index]?.to ?? ""));
    });
    expect([times[0]?.from, times.at(-1)?.to]).toEqual([null, null]);
  });
});
