import { describe, expect, it } from "vitest";
import { spreadInvitations } from "./spread-invitations";

describe("invitations over their time to apply", () => {
  it("begin the day after the round and last 60 days", () => {
    const spread = spreadInvitations([{ date: "2023-01-01", invitations: 6000 }]);
    expect([...spread]).toEqual([
      ["2023-01", expect.closeTo(3000, 6)],
      ["2023-02", expect.closeTo(2800, 6)],
      ["2023-03", expect.closeTo(200, 6)],
    ]);
  });

  it.each([
    ["2016-11-18", 60],
    ["2016-11-19", 90],
    ["2018-06-25", 90],
    ["2018-06-26", 60],
    ["2020-03-17", 60],
    ["2020-03-18", 90],
    ["2021-06-28", 90],
    ["2021-06-29", 60],
  ])("of a round on %s have %i days", (date, days) => {
    const parts = [...spreadInvitations([{ date, invitations: 90 * 60 }]).values()];
    const total = parts.reduce((sum, part) => sum + part, 0);
    expect(total).toBeCloseTo(5400, 6);
    const perDay = 5400 / days;
    for (const part of parts) expect(part / perDay).toBeCloseTo(Math.round(part / perDay), 6);
  });

  it("keep 60 days in the pandemic if the longer time is switched off, and 90 in 2017 all the same", () => {
    const months = (date: string) =>
      spreadInvitations([{ date, invitations: 1 }], { pandemicNinetyDays: false }).size;
    expect(months("2020-05-01")).toBe(2);
    expect(months("2017-05-01")).toBe(3);
  });

  it("add up over rounds in any order, and lose nobody", () => {
    const rounds = [
      { date: "2024-11-20", invitations: 400 },
      { date: "2024-03-05", invitations: 2500 },
      { date: "2024-03-05", invitations: 100 },
    ];
    const spread = spreadInvitations(rounds);
    for (const [month, waiting] of spreadInvitations([...rounds].reverse())) {
      expect(spread.get(month)).toBeCloseTo(waiting, 6);
    }
    expect([...spread.keys()]).toEqual([...spread.keys()].sort());
    expect([...spread.values()].reduce((sum, part) => sum + part, 0)).toBeCloseTo(3000, 6);
  });
});
