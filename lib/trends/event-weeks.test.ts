import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/calendar/calendar-date";
import { eventSpan } from "./event-span";
import { eventWeeks } from "./event-weeks";

const rows = (from: string, days: number) =>
  Array.from({ length: days }, (_, index) => ({ date: addDays(from, index), count: 1 }));

describe("the weeks around an event", () => {
  it("begin on its first full day", () => {
    const weeks = eventWeeks(rows("2016-10-20", 60), "2016-11-09");
    expect(weeks.map(({ from }) => from)).toContain("2016-11-09");
    expect(weeks[0]).toEqual({ from: "2016-10-26", n: 7 });
    expect(weeks.every(({ n }) => n === 7)).toBe(true);
    expect(weeks.at(-1)?.from).toBe("2016-12-07");
  });

  it("say when the office was closed all week", () => {
    const closed = rows("2016-11-02", 14).map((row) =>
      row.date < "2016-11-09" ? { ...row, count: null } : row,
    );
    expect(eventWeeks(closed, "2016-11-09").map(({ n }) => n)).toEqual([null, 7]);
  });

  it("are none for an event before the log or after its end", () => {
    expect(eventWeeks([], "2016-11-09")).toEqual([]);
    expect(eventWeeks(rows("2016-11-09", 3), "2016-11-09")).toEqual([]);
  });
});

describe("the days of an estimate", () => {
  it("are three years before and one after, as far as the log reaches, without today", () => {
    expect(eventSpan("2016-11-09", "2015-01-02", "2026-11-22")).toEqual({
      from: "2015-01-02",
      to: "2017-11-09",
    });
    expect(eventSpan("2026-11-04", "2015-01-02", "2026-11-22")).toEqual({
      from: "2023-11-04",
      to: "2026-11-21",
    });
  });
});
