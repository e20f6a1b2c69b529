import { describe, expect, it } from "vitest";
import { conversionAnalysis } from "./conversion-analysis";
import type { FollowedInquiry } from "./conversion-by-group";

const followUpDays = 400;
const some = (count: number, days: number, end: FollowedInquiry["end"]): FollowedInquiry[] =>
  Array.from({ length: count }, () => ({ days: end === null ? followUpDays : days, end, followUpDays }));

/** Forty of whom sixteen are retained, forty of whom six are, ten of whom one is. */
const people = [
  ...some(16, 30, "retained"),
  ...some(24, 0, null),
  ...some(6, 60, "retained"),
  ...some(34, 20, "declined"),
  ...some(1, 50, "retained"),
  ...some(9, 0, null),
];
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);
const question = {
  people,
  groups: [
    { name: "yes", places: range(0, 40) },
    { name: "no", places: range(40, 80) },
    { name: "unknown", places: range(80, 90) },
  ],
  families: [
    {
      name: "kinds",
      among: range(0, 80),
      groups: [
        { name: "many", places: range(0, 40) },
        { name: "mixed", places: [...range(0, 8), ...range(16, 28), ...range(40, 43), ...range(46, 63)] },
        { name: "few", places: range(0, 10) },
      ],
    },
  ],
};

describe("what became of everyone, by group", () => {
  const result = conversionAnalysis(question);

  it("counts each group as it is, and refuses shares of the small ones", () => {
    expect(result.all).toEqual({ n: 90, retained: 23, declined: 34 });
    expect(result.groups.map(({ name, n, retained, declined }) => [name, n, retained, declined])).toEqual([
      ["yes", 40, 16, 0],
      ["no", 40, 6, 34],
      ["unknown", 10, 1, 0],
    ]);
    expect(result.groups[2]?.conversion).toMatchObject({ reason: "too-few-people", needed: 20, found: 10 });
  });

  it("gives the day by which half of the retained were so", () => {
    expect(result.groups.map(({ retainedMedianDays }) => retainedMedianDays)).toEqual([30, 60, 50]);
    expect(
      conversionAnalysis({ ...question, people: some(90, 0, null) }).groups[0]?.retainedMedianDays,
    ).toBeNull();
  });

  it("compares the first group with the second", () => {
    expect(result.comparison.ratio).toBeCloseTo(16 / 6, 10);
    expect(result.comparison.logRank?.pValue).toBeLessThan(0.05);
  });

  it("holds each group of a family against the rest, corrected for all of them", () => {
    const [many, mixed, few] = result.families[0]?.rows ?? [];
    expect(many?.rest).toEqual({ n: 40, retained: 6, declined: 34 });
    if (many?.againstRest.kind !== "estimate" || mixed?.againstRest.kind !== "estimate")
      throw new Error("refused");
    expect(many.againstRest.pValue).toBeCloseTo(0.012, 3);
    expect(many.againstRest.adjustedPValue).toBeCloseTo(2 * many.againstRest.pValue, 10);
    expect(mixed.againstRest.adjustedPValue).toBeGreaterThan(0.5);
    expect(few?.againstRest).toMatchObject({ kind: "refused", reason: "too-few-people", found: 10 });
  });
});
