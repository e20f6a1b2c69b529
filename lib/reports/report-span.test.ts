import { describe, expect, it } from "vitest";
import { listedMonths } from "./listed-months";
import { comparableDays, comparedSpans, reportMonth, reportSpan, spanAround } from "./report-span";

const today = "2026-11-22";

function reported(month: string, on = today) {
  const found = reportMonth(month, on);
  if (!found) throw new Error(`${month} cannot be reported`);
  return found;
}

describe("the month of a report", () => {
  it.each(["2026-12", "2027-01", "2016-13", "2016-00", "2016-1", "2016-11-01", "november", "", "0001-01"])(
    "is none for %j: to come, or no month",
    (text) => {
      expect(reportMonth(text, today)).toBeNull();
    },
  );

  it("ends today while it is not over, and is over on the first day of the next", () => {
    expect(reported("2026-11")).toMatchObject({ period: { to: today }, isOver: false });
    expect(reported("2026-11", "2026-11-30").isOver).toBe(false);
    expect(reported("2026-11", "2026-12-01").isOver).toBe(true);
    expect(reported("2024-02").period).toEqual({ from: "2024-02-01", to: "2024-02-29" });
  });
});

describe("the span of a report", () => {
  it.each([
    ["2016-11", "month", "2016-11-01", "2016-11-30"],
    ["2016-Q4", "quarter", "2016-10-01", "2016-12-31"],
    ["2024-Q1", "quarter", "2024-01-01", "2024-03-31"],
    ["2024", "year", "2024-01-01", "2024-12-31"],
  ])("%s is a %s from %s to %s", (text, unit, from, to) => {
    expect(reportSpan(text, today)).toMatchObject({ unit, key: text, period: { from, to }, isOver: true });
  });

  it.each(["2016-Q0", "2016-Q5", "2016-q4", "Q4", "16", "2027", "2027-Q1", "2016-Q4-01", " 2016"])(
    "is none for %j",
    (text) => {
      expect(reportSpan(text, today)).toBeNull();
    },
  );

  it("ends today while it is not over", () => {
    expect(reportSpan("2026", today)).toMatchObject({ period: { to: today }, isOver: false });
    expect(reportSpan("2026-Q4", today)?.isOver).toBe(false);
    expect(reportSpan("2026-Q3", today)?.isOver).toBe(true);
  });

  it("is a month alone where only months are reported", () => {
    expect(reportMonth("2016-Q4", today)).toBeNull();
  });

  it("is held against the one before and the one of last year, a year against the one before", () => {
    const keys = (unit: "month" | "quarter" | "year") =>
      comparedSpans(spanAround(unit, "2016-02")).map(({ key }) => key);
    expect(keys("month")).toEqual(["2016-01", "2015-02"]);
    expect(keys("quarter")).toEqual(["2015-Q4", "2015-Q1"]);
    expect(keys("year")).toEqual(["2015"]);
  });
});

describe("the days to compare with", () => {
  it("are all of a month for one that is over", () => {
    expect(comparableDays(reported("2016-11"), spanAround("month", "2016-10"), "2015-01-01")?.to).toBe(
      "2016-10-31",
    );
  });

  it("are the same days for one that is not, as far as the other has them", () => {
    expect(comparableDays(reported("2026-11"), spanAround("month", "2026-10"), "2015-01-01")?.to).toBe(
      "2026-10-22",
    );
    const march = reported("2026-03", "2026-03-30");
    expect(comparableDays(march, spanAround("month", "2026-02"), "2015-01-01")?.to).toBe("2026-02-28");
  });

  it("of a quarter or a year are those until the same day", () => {
    const day = (text: string, on: string) => {
      const span = reportSpan(text, on);
      const other = span && comparedSpans(span)[0];
      return span && other && comparableDays(span, other, "2010-01-01");
    };
    expect(day("2026-Q4", today)).toEqual({ from: "2026-07-01", to: "2026-08-22" });
    expect(day("2024", "2024-02-29")).toEqual({ from: "2023-01-01", to: "2023-02-28" });
    expect(day("2024", "2025-01-01")).toEqual({ from: "2023-01-01", to: "2023-12-31" });
  });

  it("begin with the firm's log, and are none before it", () => {
    expect(comparableDays(reported("2016-11"), spanAround("month", "2016-10"), "2016-10-10")?.from).toBe(
      "2016-10-10",
    );
    expect(comparableDays(reported("2016-11"), spanAround("month", "2016-10"), "2016-11-02")).toBeNull();
  });
});

describe("the list of months", () => {
  it("has every month from the first on, newest first, and tells no small count", () => {
    const months = listedMonths(
      [
        { month: "2026-08", n: 31 },
        { month: "2026-10", n: 62 },
        { month: "2026-11", n: 4 },
      ],
      "2026-11",
    );
    expect(months).toEqual([
      { month: "2026-11", n: null, perDay: null, isOver: false },
      { month: "2026-10", n: 62, perDay: 2, isOver: true },
      { month: "2026-09", n: 0, perDay: 0, isOver: true },
      { month: "2026-08", n: 31, perDay: null, isOver: true },
    ]);
  });

  it("is empty before the first inquiry", () => {
    expect(listedMonths([], "2026-11")).toEqual([]);
  });
});
