import { describe, expect, it } from "vitest";
import { applicationsMonths, immatureFrom, type MonthlySources, monthsOf } from "./applications-months";

const sources: MonthlySources = {
  inquiries: new Map([
    ["2016-10", 80],
    ["2016-12", 90],
  ]),
  logBegins: "2016-10-03",
  control: new Map(),
  rounds: [
    { date: "2016-10-12", invitations: 3322 },
    { date: "2016-11-16", invitations: 5066 },
  ],
  received: new Map([
    ["2023-01", 805],
    ["2023-02", null],
    ["2023-03", 700],
    ["2023-04", 600],
    ["2023-05", 200],
  ]),
  invitations: new Map([
    ["2016-10", 3322],
    ["2016-11", 5066],
  ]),
  points: new Map([["2016-11", 829]]),
  roundsAsOf: "2017-01-20",
};

describe("months of inquiries, applications and invitations", () => {
  const months = applicationsMonths(sources, { first: "2016-09", last: "2017-02" });

  it("tell a month without any from one without a figure", () => {
    expect(months.map(({ inquiries }) => inquiries)).toEqual([null, 80, 0, 90, 0, 0]);
    expect(months.map(({ invitations }) => invitations)).toEqual([null, 3322, 5066, 0, 0, null]);
  });

  it("take published points where no series exists, and no others", () => {
    expect(months.map(({ received }) => received)).toEqual([null, null, 829, null, null, null]);
    const later = applicationsMonths(sources, { first: "2023-01", last: "2023-02" });
    expect(later.map(({ received }) => received)).toEqual([805, null]);
  });

  it("mark what may still grow", () => {
    expect(immatureFrom(sources, "2026-11-22")).toEqual({
      inquiries: "2026-11",
      received: "2023-03",
      invitations: "2017-01",
    });
  });

  it("end in the month of today, or where the story of 2016 ends", () => {
    expect(monthsOf("all", "2026-11-22")).toEqual({ first: "2015-01", last: "2026-11" });
    expect(monthsOf("since_2023", "2026-11-22").first).toBe("2023-01");
    expect(monthsOf("around_2016", "2026-11-22").last).toBe("2017-12");
  });
});
