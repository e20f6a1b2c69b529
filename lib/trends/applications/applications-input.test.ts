import { describe, expect, it } from "vitest";
import { refuse } from "@/lib/statistics/refusal";
import { applicationsInput, usedMonths } from "./applications-input";
import type { MonthlySources } from "./applications-months";

const sources: MonthlySources = {
  inquiries: new Map([
    ["2022-11", 5],
    ["2023-01", 9],
  ]),
  logBegins: "2022-10-12",
  received: new Map(
    ["2022-12", "2023-01", "2023-02", "2023-03", "2023-04", "2023-05"].map((month) => [month, 100]),
  ),
  control: new Map([["2023-01", 40]]),
  invitations: new Map(),
  rounds: [
    { date: "2022-07-05", invitations: 600 },
    { date: "2023-01-31", invitations: 5900 },
  ],
  points: new Map([["2023-01", 7]]),
  roundsAsOf: "2023-05-10",
};
const input = applicationsInput(sources, { first: "2023-01", last: "2023-06" }, true);
const of = (month: string) => input.find((one) => one.month === month);

describe("the series that is computed from", () => {
  it("reaches back half a year for inquiries, but not for applications", () => {
    expect(input[0]?.month).toBe("2022-07");
    expect(of("2022-12")).toMatchObject({ applications: null, inquiries: 0 });
    expect(of("2023-01")).toMatchObject({ applications: 100, inquiries: 9, control: 40 });
  });

  it("takes no month in which the log began for a whole one, and none before", () => {
    expect([of("2022-09")?.inquiries, of("2022-10")?.inquiries, of("2022-11")?.inquiries]).toEqual([
      null,
      null,
      5,
    ]);
  });

  it("spreads invitations over the days after the round, as far as the rounds are known", () => {
    expect(of("2023-02")?.invitations).toBeCloseTo((5900 * 28) / 60, 6);
    expect(of("2023-04")?.invitations).toBeCloseTo(5900 / 60, 6);
    expect(of("2023-05")?.invitations).toBeNull();
  });

  it("never takes a single published figure for a month of the series", () => {
    expect(of("2023-06")?.applications).toBeNull();
    expect(of("2023-01")?.applications).toBe(100);
  });

  it("knows which months an estimate used", () => {
    const refused = refuse("too-few-months", 24, 2);
    expect(usedMonths(input, { event: refused, link: refused }).size).toBe(0);
    const described = {
      kind: "description",
      n: 2,
      monthsDropped: 3,
      prewhitened: [],
      limit: 1,
      raw: [],
    } as const;
    expect([...usedMonths(input, { event: null, link: described })]).toEqual(["2023-01", "2023-02"]);
  });
});
