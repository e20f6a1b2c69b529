import { describe, expect, it } from "vitest";
import { listedMonths } from "./listed-months";
import { comparableDays, reportMonth } from "./report-month";

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

describe("the days to compare with", () => {
  it("are all of a month for one that is over", () => {
    expect(comparableDays(reported("2016-11"), "2016-10", "2015-01-01")?.to).toBe("2016-10-31");
  });

  it("are the same days for one that is not, as far as the other has them", () => {
    expect(comparableDays(reported("2026-11"), "2026-10", "2015-01-01")?.to).toBe("2026-10-22");
    const march = reported("2026-03", "2026-03-30");
    expect(comparableDays(march, "2026-02", "2015-01-01")?.to).toBe("2026-02-28");
  });

  it("begin with the firm's log, and are none before it", () => {
    expect(comparableDays(reported("2016-11"), "2016-10", "2016-10-10")?.from).toBe("2016-10-10");
    expect(comparableDays(reported("2016-11"), "2016-10", "2016-11-02")).toBeNull();
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
