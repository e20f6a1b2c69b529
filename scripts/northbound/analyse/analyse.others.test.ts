import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type ApplicationsLink, applicationsLink } from "@/lib/statistics/applications-link";
import { weeklyPeriods } from "@/lib/statistics/count-periods";
import { toDailySeries } from "@/lib/statistics/daily-series";
import { dayNumber } from "@/lib/statistics/day-number";
import { firm } from "@/lib/statistics/event-effect.fixture";
import { newcombeDifference } from "@/lib/statistics/newcombe-difference";
import { seededRandom } from "@/lib/statistics/seeded-random";
import { simulateMonths } from "@/lib/statistics/simulated-months";
import { watchLastWeek } from "@/lib/statistics/weekly-watch";
import { analyse } from "./analyse";
import { answerTo, csvOf, problemOf } from "./analyse-for-test";

const R = JSON.parse(
  readFileSync(new URL("../../../lib/statistics/reference/survival.reference.json", import.meta.url), "utf8"),
);

describe("analyse survival", () => {
  const people = ["yes", "no"].flatMap((group) =>
    R[group].days.map((time: number, row: number) => [time, R[group].retained[row], group]),
  );
  const csv = csvOf([["days", "retained", "connection"], ...people]);
  const args = ["survival", "--csv", csv, "--time", "days", "--status", "retained"];

  it("gives R's curves and test", () => {
    const found = answerTo(...args, "--group", "connection");
    expect(found.exitCode).toBe(0);
    expect(found.groups.map((group: { name: string }) => group.name)).toEqual(["yes", "no"]);
    expect(found.groups[0].median).toBe(R.yes.median);
    found.groups[1].steps.forEach((step: { survival: number; lower: number }, place: number) => {
      expect(step.survival).toBeCloseTo(R.no.surviving[place], 8);
      expect(step.lower).toBeCloseTo(R.no.lower[place], 8);
    });
    expect(found.logRank.chiSquare).toBeCloseTo(R.logrank.chiSquare, 8);
    expect(answerTo(...args).groups).toHaveLength(1);
    expect(analyse([...args, "--group", "connection"]).out).toContain("Log-rank: chi-square");
  });

  it("refuses small groups, names bad cells", () => {
    const small = csvOf([["days", "retained", "connection"], ...people.slice(0, 12)]);
    const asked = ["survival", "--csv", small, "--time", "days", "--status", "retained"];
    expect(answerTo(...asked)).toMatchObject({
      exitCode: 1,
      refusal: { reason: "too-few-people", needed: 20 },
    });
    expect(answerTo(...asked, "--force")).toMatchObject({ exitCode: 0, forced: true });
    const bad = csvOf([
      ["days", "retained"],
      [3, 2],
    ]);
    expect(problemOf("survival", "--csv", bad, "--time", "days", "--status", "retained")).toBe(
      'Line 2: "2" in "retained" is neither 1 nor 0.',
    );
    const past = csvOf([
      ["days", "retained"],
      [-3, 1],
    ]);
    expect(problemOf("survival", "--csv", past, "--time", "days", "--status", "retained")).toBe(
      'Line 2: the time "-3" is below 0.',
    );
  });
});

describe("analyse conversion", () => {
  const rows = (group: string, converted: number, n: number) =>
    Array.from({ length: n }, (_, row) => [group, row < converted ? "yes" : "no"]);
  const csv = csvOf([["group", "retained"], ...rows("connection", 56, 70), ...rows("", 48, 80)]);
  const args = ["conversion", "--csv", csv, "--converted", "retained", "--group", "group"];

  it("gives shares, their difference and ratio, with an empty group of its own", () => {
    const found = answerTo(...args);
    const expected = newcombeDifference({ successes: 56, n: 70 }, { successes: 48, n: 80 });
    if (expected.kind === "refused") throw new Error(expected.reason);
    expect(found.groups[1]).toMatchObject({ name: "(empty)", n: 80, converted: 48 });
    expect(found.differences[0].lower).toBeCloseTo(0.0524, 4);
    expect(found.differences[0].upper).toBe(expected.upper);
    expect(found.differences[0].ratio).toBeCloseTo(0.8 / 0.6, 10);
  });

  it("refuses groups with hardly a conversion", () => {
    const few = csvOf([["group", "retained"], ...rows("a", 3, 30), ...rows("b", 20, 30)]);
    const found = answerTo("conversion", "--csv", few, "--converted", "retained", "--group", "group");
    expect(found.refusal).toMatchObject({ reason: "too-few-conversions", needed: 5, found: 3 });
    expect(found.refusal.sentence).toContain('Group "a"');
  });
});

describe("analyse watch", () => {
  it("judges the last full week from Monday to Sunday", () => {
    const rows = firm({ perDay: 4 });
    const csv = csvOf([["date", "count"], ...rows.map(({ date, count }) => [date, count])]);
    const found = answerTo("watch", "--csv", csv, "--date", "date", "--count", "count");
    const ours = watchLastWeek(weeklyPeriods(toDailySeries(rows), dayNumber("2016-11-07")));
    if (ours.kind === "refused") throw new Error(ours.reason);
    expect(found).toMatchObject({ exitCode: 0, observed: ours.observed, pValue: ours.pValue, alarm: false });
    expect(new Date(`${found.week}T00:00Z`).getUTCDay()).toBe(1);
  });

  it("takes weeks as they are, and refuses under 26", () => {
    const dates = Array.from({ length: 20 }, (_, week) => new Date(Date.UTC(2020, 0, 6 + 7 * week)));
    const csv = csvOf([["week", "n"], ...dates.map((date) => [date.toISOString().slice(0, 10), 6])]);
    const found = answerTo("watch", "--csv", csv, "--date", "week", "--count", "n");
    expect(found).toMatchObject({ exitCode: 1, refusal: { reason: "too-few-weeks-before", found: 19 } });
  });
});

describe("analyse link", () => {
  const months = simulateMonths({ random: seededRandom(3), months: 80, elasticity: 0.8 });
  const csv = csvOf([
    ["month", "inquiries", "applications", "control"],
    ...months.map((one) => [one.month, one.inquiries, one.applications, one.control]),
  ]);
  const names = ["--date", "month", "--inquiries", "inquiries", "--applications", "applications"];
  const args = ["link", "--csv", csv, ...names, "--control", "control"];

  it("gives the application's elasticity", () => {
    const found = answerTo(...args);
    const ours = applicationsLink(months.map((one) => ({ ...one, invitations: null }))) as ApplicationsLink;
    expect(found).toMatchObject({ exitCode: 0, depth: "estimate", n: ours.n });
    expect(found.totalElasticity).toBeCloseTo(ours.totalElasticity, 10);
    expect(found.placebo).toEqual(ours.placebo);
    expect(found.adjustments).toContain("control-country");
  });

  it("spreads invitations over their time to apply", () => {
    const rounds = csvOf([["date", "size"], ...months.map((one) => [`${one.month}-10`, one.invitations])]);
    expect(answerTo(...args, "--rounds", rounds).adjustments).toContain("invitations");
  });

  it("describes under 36 months, refuses under 24, and takes months alone", () => {
    const cut = (count: number) =>
      csvOf([
        ["month", "inquiries", "applications"],
        ...months.slice(0, count).map((one) => [one.month, one.inquiries, one.applications]),
      ]);
    expect(answerTo("link", "--csv", cut(40), ...names)).toMatchObject({ exitCode: 0, depth: "description" });
    expect(answerTo("link", "--csv", cut(30), ...names)).toMatchObject({ exitCode: 1, kind: "refused" });
    const days = csvOf([
      ["month", "inquiries", "applications"],
      ["2020-01-01", 1, 2],
      ["2020-01-02", 1, 2],
    ]);
    expect(problemOf("link", "--csv", days, ...names)).toBe(
      "The link takes months; these rows are days or weeks.",
    );
  });
});
