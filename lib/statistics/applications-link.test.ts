import { describe, expect, it } from "vitest";
import type { ApplicationMonth } from "./application-months";
import { matureMonths } from "./application-months";
import { applicationsLink } from "./applications-link";
import { seededRandom } from "./seeded-random";
import { type SimulatedMonths, simulateMonths } from "./simulated-months";

function made(options: Partial<SimulatedMonths> = {}, seed = 5): ApplicationMonth[] {
  return simulateMonths({ random: seededRandom(seed), months: 100, elasticity: 0.8, ...options });
}

function link(months: readonly ApplicationMonth[]) {
  const result = applicationsLink(months);
  if (result.kind !== "estimate") throw new Error(result.kind);
  return result;
}

describe("the link between inquiries and applications", () => {
  it("is found where there is one, beyond invitations and season", () => {
    const found = link(made());
    expect(found.lower).toBeGreaterThan(0);
    expect(found.lower).toBeLessThan(0.8);
    expect(found.upper).toBeGreaterThan(0.8);
    expect(found.adjustments).toEqual([
      "trend",
      "season-sine",
      "season-cosine",
      "invitations",
      "control-country",
    ]);
    expect(found.placebo?.pValue).toBeLessThan(0.05);
  });

  it("drops the last three months, whatever they say", () => {
    const months = made();
    const spoiled = months.map((one, index) =>
      index >= months.length - 3 ? { ...one, applications: 9 } : one,
    );
    expect(applicationsLink(spoiled)).toEqual(applicationsLink(months));
    expect(link(months).n).toBe(97);
  });

  it("does not depend on the order of months", () => {
    expect(applicationsLink(made().reverse())).toEqual(applicationsLink(made()));
  });

  it("is as elastic when every application counts ten times", () => {
    const ten = made().map((one) => ({
      ...one,
      applications: one.applications === null ? null : 10 * one.applications,
    }));
    expect(link(ten).totalElasticity).toBeCloseTo(link(made()).totalElasticity, 8);
    expect(link(ten).standardError).toBeCloseTo(link(made()).standardError, 8);
  });

  it("names what could have been seen, and asks for six years before it denies a link", () => {
    const short = link(made({ months: 60, elasticity: 0 }));
    expect(short.absenceNeedsCaveat).toBe(true);
    expect(short.smallestVisibleElasticity).toBeGreaterThan(short.upper - short.totalElasticity);
    expect(link(made()).absenceNeedsCaveat).toBe(false);
  });

  it("is only described from 24 months, and refused under", () => {
    expect(applicationsLink(made({ months: 38 })).kind).toBe("description");
    expect(applicationsLink(made({ months: 26 }))).toMatchObject({
      reason: "too-few-months",
      needed: 24,
      found: 23,
    });
  });

  it("holds the truth in nearly all of many made series, linked or not", { timeout: 60_000 }, () => {
    for (const elasticity of [0, 0.8]) {
      const covered = Array.from({ length: 50 }, (_, seed) =>
        link(made({ elasticity, months: 72 }, seed)),
      ).filter(({ lower, upper }) => lower <= elasticity && elasticity <= upper);
      expect(covered.length).toBeGreaterThanOrEqual(44);
    }
  });
});

describe("months of an outside series", () => {
  it("must follow each other", () => {
    const months = made();
    expect(() => matureMonths([...months.slice(0, 5), ...months.slice(6)])).toThrow(RangeError);
    expect(() => matureMonths([...months, ...months.slice(0, 1)])).toThrow(RangeError);
  });

  it("are mature when three later ones are published", () => {
    const months = made({ months: 20 });
    expect(matureMonths(months).at(-1)?.month).toBe(months.at(-4)?.month);
    expect(matureMonths(months.slice(0, 8))).toEqual([]);
  });
});
