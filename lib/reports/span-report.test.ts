import { describe, expect, it } from "vitest";
import { countForTest, firstHalf, november } from "./month-for-test";
import { makeMonthlyReport } from "./monthly-report";
import { many } from "./report-for-test";
import { reportSpan } from "./report-span";

const quarter = (months: Record<string, number>, compared: Record<string, number> = {}) => {
  const span = reportSpan("2016-Q4", "2017-06-01");
  if (!span) throw new Error("2016-Q4 is a quarter");
  const total = ["2016-10", "2016-11", "2016-12"].reduce((sum, month) => sum + (months[month] ?? 0), 0);
  const counts = countForTest(many(total), {
    months: new Map(Object.entries(months)),
    compared: new Map(Object.entries(compared)),
  });
  return makeMonthlyReport(span, counts);
};

describe("the report of a quarter", () => {
  it("does not tell how many came where a month of few would follow from it", () => {
    const report = quarter({ "2016-10": 30, "2016-11": 31, "2016-12": 2 });
    expect(report).toMatchObject({ total: null, breakdown: null });
    expect(report.comparisons[0]).toMatchObject({ n: null, perDay: null });
  });

  it("does not tell it of the quarter before either", () => {
    const months = {
      "2016-07": 20,
      "2016-08": 1,
      "2016-09": 19,
      "2016-10": 30,
      "2016-11": 31,
      "2016-12": 12,
    };
    const report = quarter(months, { "2016-Q3": 40, "2015-Q4": 0 });
    expect(report.total).toBe(73);
    expect(report.comparisons.find(({ key }) => key === "2016-Q3")).toMatchObject({ n: null, ratio: null });
  });

  it("tells it where no month has few", () => {
    const months = {
      "2016-07": 20,
      "2016-08": 11,
      "2016-09": 19,
      "2016-10": 30,
      "2016-11": 31,
      "2016-12": 12,
    };
    const report = quarter(months, { "2016-Q3": 50, "2015-Q4": 0 });
    expect(report.total).toBe(73);
    expect(report.comparisons.find(({ key }) => key === "2016-Q3")?.n).toBe(50);
  });
});

describe("what is usual", () => {
  const days = new Map(
    Array.from({ length: 365 }, (_, day) => {
      const date = new Date(Date.UTC(2015, 10, 3 + day)).toISOString().slice(0, 10);
      return [date, 2];
    }),
  );
  const reportOf = (few: number) =>
    makeMonthlyReport(
      november,
      countForTest(many(60), { firstDay: "2015-01-02", days, months: new Map([["2016-03", few]]) }),
    );

  it("is told from a year without a month of few", () => {
    expect(reportOf(62).usual).not.toBeNull();
  });

  it("is not told from a year with one: reports of later months would give it away", () => {
    expect(reportOf(3).usual).toBeNull();
  });
});

describe("who became clients in a half-year", () => {
  it("stands in an order that says nothing of what is withheld", () => {
    const group = (month: string, name: string, n: number) => ({ month, group: name, n, retained: 0 });
    const monthsOf = (name: string, sizes: number[]) =>
      sizes.map((n, place) => group(`2016-0${place + 1}`, name, n));
    const groups = [
      ...monthsOf("citizen_or_born", [20, 20, 20, 20, 20, 20]),
      ...monthsOf("other_family", [3, 20, 20, 20, 20, 27]),
      ...monthsOf("job_offer", [15, 15, 15, 15, 15, 15]),
      ...monthsOf("yes", [60, 60, 60, 60, 60, 70]),
    ];
    const { halfYear } = makeMonthlyReport(
      november,
      countForTest(many(40), { halfYear: { period: firstHalf, groups, steps: [] } }),
    );
    const shown = halfYear.groups.map(({ n }) => n !== null);
    expect(shown).toContain(false);
    expect(shown).toEqual(shown.toSorted((a, b) => Number(b) - Number(a)));
    const withheld = halfYear.groups.filter(({ n }) => n === null).map((one) => one.group);
    expect(withheld).toEqual(withheld.toSorted());
  });
});
