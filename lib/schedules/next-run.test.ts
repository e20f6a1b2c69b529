import { describe, expect, it } from "vitest";
import { addDays, isCalendarDate } from "@/lib/calendar/calendar-date";
import { addMonths, lastDayOf, monthOf } from "@/lib/calendar/month";
import { monthsIn, reportUnits, spanAround, spanBefore } from "@/lib/reports/report-span";
import { seededRandom } from "@/lib/statistics/seeded-random";
import { dueRuns, isTooLate, nextRun, wallTimeOf } from "./next-run";

const next = (dayOfMonth: number, hour: number, after: string, last: string | null = null) =>
  wallTimeOf(nextRun({ unit: "month", dayOfMonth, hour }, after, last));

describe("nextRun, by examples", () => {
  it.each([
    [31, 9, "2026-01-31T08:59", "2026-01-31T09:00"],
    [31, 9, "2026-01-31T09:00", "2026-02-28T09:00"],
    [31, 9, "2026-02-28T09:00", "2026-03-31T09:00"],
    [31, 9, "2026-04-01T00:00", "2026-04-30T09:00"],
    [29, 9, "2027-02-01T00:00", "2027-02-28T09:00"],
    [29, 9, "2028-02-01T00:00", "2028-02-29T09:00"],
    [30, 9, "2028-02-29T09:00", "2028-03-30T09:00"],
    [1, 0, "2026-12-31T23:59", "2027-01-01T00:00"],
    [1, 0, "2026-12-01T00:00", "2027-01-01T00:00"],
    [8, 2, "2026-03-08T01:59", "2026-03-08T02:00"],
  ])("day %d at %d h, after %s: %s", (day, hour, after, expected) => {
    expect(next(day, hour, after)).toBe(expected);
  });

  it("leaves out a month that was dealt with, though its day was moved to later", () => {
    expect(next(20, 9, "2026-11-10T12:00", "2026-11")).toBe("2026-12-20T09:00");
    expect(next(20, 9, "2026-11-10T12:00", "2026-10")).toBe("2026-11-20T09:00");
  });

  it.each([
    ["quarter", "2026-11-28T12:00", null, "2027-01-31T09:00"],
    ["quarter", "2026-10-31T08:59", null, "2026-10-31T09:00"],
    ["quarter", "2026-10-31T08:59", "2026-10", "2027-01-31T09:00"],
    ["quarter", "2026-04-01T00:00", "2026-03", "2026-04-30T09:00"],
    ["year", "2026-01-31T09:00", null, "2027-01-31T09:00"],
    ["year", "2026-11-28T12:00", "2026-11", "2027-01-31T09:00"],
  ] as const)("a %s, after %s with %s dealt with: %s", (unit, after, last, expected) => {
    expect(wallTimeOf(nextRun({ unit, dayOfMonth: 31, hour: 9 }, after, last))).toBe(expected);
  });
});

describe("what is reported", () => {
  it.each([
    ["month", "2026-01", "2025-12"],
    ["quarter", "2026-01", "2025-Q4"],
    ["quarter", "2026-12", "2026-Q3"],
    ["year", "2026-12", "2025"],
  ] as const)("of a %s in %s is %s", (unit, month, expected) => {
    expect(spanBefore(unit, month).key).toBe(expected);
  });

  it("is over when its sending falls due, and is the one that ended last", () => {
    for (const { rule, after } of questions()) {
      const { occasion, dueOn } = nextRun(rule, after, null);
      const span = spanBefore(rule.unit, occasion);
      expect(lastDayOf(span.lastMonth) < dueOn).toBe(true);
      expect(addMonths(span.lastMonth, 1)).toBe(occasion);
    }
  });
});

function* questions() {
  const random = seededRandom(11);
  const whole = (below: number) => Math.floor(random() * below);
  for (let turn = 0; turn < 3000; turn++) {
    const day = addDays("2023-01-01", whole(4 * 366));
    const minute = `${String(whole(24)).padStart(2, "0")}:${String(whole(60)).padStart(2, "0")}`;
    const unit = reportUnits[whole(3)] ?? "month";
    yield { rule: { unit, dayOfMonth: 1 + whole(31), hour: whole(24) }, after: `${day}T${minute}` };
  }
}

describe("nextRun, by laws", () => {
  it("is a day that exists, later than asked, in the month after this span or the one before", () => {
    for (const { rule, after } of questions()) {
      const due = nextRun(rule, after, null);
      expect(isCalendarDate(due.dueOn)).toBe(true);
      expect(wallTimeOf(due) > after).toBe(true);
      const { month: current } = spanAround(rule.unit, monthOf(after));
      expect([current, addMonths(current, monthsIn[rule.unit])]).toContain(due.occasion);
      expect(due.occasion).toBe(monthOf(due.dueOn));
    }
  });

  it("is the day asked for, or the last day of a month without it", () => {
    for (const { rule, after } of questions()) {
      const { dueOn } = nextRun(rule, after, null);
      const day = Number(dueOn.slice(8));
      if (day !== rule.dayOfMonth)
        expect([day < rule.dayOfMonth, dueOn]).toEqual([true, lastDayOf(monthOf(dueOn))]);
    }
  });

  it("leaves nothing out: no earlier hour after the one asked about is due", () => {
    for (const { rule, after } of questions()) {
      const due = nextRun(rule, after, null);
      const { month: current } = spanAround(rule.unit, monthOf(after));
      if (due.occasion === current) continue;
      const sameMonth = { ...due, dueOn: lastDayOf(current) };
      const day = `${current}-${String(rule.dayOfMonth).padStart(2, "0")}`;
      const passed = isCalendarDate(day) ? { ...due, dueOn: day } : sameMonth;
      expect(wallTimeOf(passed) <= after).toBe(true);
    }
  });

  it("comes once after every span, whenever one asks", () => {
    for (const { rule, after } of questions()) {
      const runs = dueRuns(rule, after, null, `${addDays(after.slice(0, 10), 400)}T00:00`);
      const months = runs.map(({ occasion }) => occasion);
      const length = monthsIn[rule.unit];
      expect(months).toEqual(months.map((_, index) => addMonths(months[0] ?? "", index * length)));
      expect(runs.length).toBeGreaterThanOrEqual(12 / length);
    }
  });

  it("asked for bit by bit gives what it gives at once", () => {
    for (const { rule, after } of questions()) {
      const middle = `${addDays(after.slice(0, 10), 45)}T12:00`;
      const end = `${addDays(after.slice(0, 10), 100)}T12:00`;
      const first = dueRuns(rule, after, null, middle);
      const rest = dueRuns(rule, after, first.at(-1)?.occasion ?? null, end);
      expect([...first, ...rest]).toEqual(dueRuns(rule, after, null, end));
    }
  });
});

describe("the nights when clocks change, minute by minute as the firm's clock shows them", () => {
  const spring = ["2026-03-08T01:58", "2026-03-08T01:59", "2026-03-08T03:00", "2026-03-08T03:01"];
  const autumn = [
    "2026-11-01T00:59",
    "2026-11-01T01:00",
    "2026-11-01T01:59",
    "2026-11-01T01:00",
    "2026-11-01T02:00",
  ];

  function sentAt(clock: readonly string[], rule: { dayOfMonth: number; hour: number }): number[] {
    let last: string | null = null;
    return clock.flatMap((now, index) => {
      const due = dueRuns({ unit: "month", ...rule }, `${clock[0]?.slice(0, 10)}T00:00`, last, now);
      last = due.at(-1)?.occasion ?? last;
      return due.map(() => index);
    });
  }

  it("sends at the next hour there is, once", () => {
    expect(sentAt(spring, { dayOfMonth: 8, hour: 2 })).toEqual([2]);
    expect(sentAt(spring, { dayOfMonth: 8, hour: 3 })).toEqual([2]);
  });

  it("sends in the first of two like hours, once", () => {
    expect(sentAt(autumn, { dayOfMonth: 1, hour: 1 })).toEqual([1]);
    expect(sentAt(autumn, { dayOfMonth: 1, hour: 2 })).toEqual([4]);
  });
});

it("what was missed is sent up to a week later", () => {
  expect(isTooLate({ dueOn: "2026-11-01" }, "2026-11-08")).toBe(false);
  expect(isTooLate({ dueOn: "2026-11-01" }, "2026-11-09")).toBe(true);
});
