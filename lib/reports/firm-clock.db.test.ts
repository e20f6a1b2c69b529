import { describe, expect, it } from "vitest";
import { database } from "@/lib/database/client";
import { readFirmClock } from "@/lib/firm/queries";
import { reportMonth } from "./report-span";

/** The day of the firm's clock at an instant, and whether a month's report is over by then. */
async function at(instant: string, month: string) {
  const { today, time } = await readFirmClock(new Date(instant));
  return [today, time, reportMonth(month, today)?.isOver ?? null];
}

describe("a month ends at midnight of the firm's clock, not of another", () => {
  it.each([
    // In Toronto the clock is four hours behind in summer, five in winter: in Greenwich it is the next month already.
    ["2024-03-01T04:59:59Z", "2024-02", ["2024-02-29", "23:59", false]],
    ["2024-03-01T05:00:01Z", "2024-02", ["2024-03-01", "00:00", true]],
    ["2026-11-01T03:59:59Z", "2026-10", ["2026-10-31", "23:59", false]],
    ["2026-11-01T04:00:01Z", "2026-10", ["2026-11-01", "00:00", true]],
    ["2026-12-01T04:59:59Z", "2026-11", ["2026-11-30", "23:59", false]],
    ["2026-12-01T05:00:01Z", "2026-11", ["2026-12-01", "00:00", true]],
  ])("at %s, for %s", async (instant, month, expected) => {
    expect(await at(instant, month)).toEqual(expected);
  });

  it("has a day of 23 and one of 25 hours in the year, and no month loses or gains a day by them", async () => {
    const day = async (instant: string) => (await readFirmClock(new Date(instant))).today;
    expect([await day("2026-03-08T05:00:00Z"), await day("2026-03-09T03:59:59Z")]).toEqual(
      Array(2).fill("2026-03-08"),
    );
    expect([await day("2026-11-01T04:00:00Z"), await day("2026-11-02T04:59:59Z")]).toEqual(
      Array(2).fill("2026-11-01"),
    );
  });

  it("follows the firm to another zone", async () => {
    await database().firm.update({ where: { id: 1 }, data: { timeZone: "America/Vancouver" } });
    const shown = await at("2024-03-01T05:00:01Z", "2024-02");
    await database().firm.update({ where: { id: 1 }, data: { timeZone: "America/Toronto" } });
    expect(shown).toEqual(["2024-02-29", "21:00", false]);
  });
});
