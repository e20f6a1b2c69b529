import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cumulativeIncidence } from "./cumulative-incidence";
import { type FollowedTime, kaplanMeier } from "./kaplan-meier";
import { logRank } from "./log-rank";

interface Curve {
  readonly days: number[];
  readonly retained: number[];
  readonly at: number[];
  readonly surviving: number[];
  readonly lower: (number | null)[];
  readonly upper: (number | null)[];
  readonly median: number | null;
}
interface Test {
  readonly chiSquare: number;
  readonly pValue: number;
}
interface Reference {
  readonly yes: Curve;
  readonly no: Curve;
  readonly logrank: Test;
  readonly thirds: Test & { readonly group: string[] };
  readonly competing: {
    readonly days: number[];
    readonly ending: ("waiting" | "retained" | "declined")[];
    readonly at: number[];
    readonly retained: number[];
    readonly declined: number[];
  };
}

const R: Reference = JSON.parse(
  readFileSync(new URL("reference/survival.reference.json", import.meta.url), "utf8"),
);
const LOCAL = new URL("reference/r-data-sets.local.json", import.meta.url);

function people({ days, retained }: Pick<Curve, "days" | "retained">): FollowedTime[] {
  return days.map((one, index) => ({ days: one, happened: retained[index] === 1 }));
}

describe("the time until an inquiry is retained", () => {
  it.each(["yes", "no"] as const)("follows R's survfit, group %s", (group) => {
    const curve = kaplanMeier(people(R[group]));
    expect(curve.steps.map((step) => step.days)).toEqual(R[group].at);
    expect(curve.medianDays).toBe(R[group].median);
    curve.steps.forEach((step, index) => {
      expect(step.waiting).toBeCloseTo(R[group].surviving[index] ?? Number.NaN, 10);
      if (step.waiting === 0) return;
      expect(step.lower).toBeCloseTo(R[group].lower[index] ?? Number.NaN, 8);
      expect(step.upper).toBeCloseTo(R[group].upper[index] ?? Number.NaN, 8);
    });
  });

  it("does not depend on the order of people, and only falls", () => {
    const curve = kaplanMeier(people(R.yes));
    expect(kaplanMeier(people(R.yes).reverse())).toEqual(curve);
    const heights = curve.steps.map((step) => step.waiting);
    expect(heights).toEqual([...heights].sort((a, b) => b - a));
  });

  it("has no median when fewer than half are retained, and no step without anyone", () => {
    const open = Array.from({ length: 9 }, (_, day) => ({ days: day, happened: day < 2 }));
    expect(kaplanMeier(open).medianDays).toBeNull();
    expect(kaplanMeier([])).toEqual({ n: 0, steps: [], medianDays: null });
    expect(() => kaplanMeier([{ days: -1, happened: true }])).toThrow(RangeError);
  });
});

describe("whether groups differ in time", () => {
  it("agrees with R's survdiff for two groups and for three", () => {
    const two = logRank([people(R.yes), people(R.no)]);
    expect(two?.chiSquare).toBeCloseTo(R.logrank.chiSquare, 8);
    expect(two?.pValue).toBeCloseTo(R.logrank.pValue, 10);
    const all = [...people(R.yes), ...people(R.no)];
    const thirds = ["yes", "no", "unknown"].map((name) =>
      all.filter((_, index) => R.thirds.group[index] === name),
    );
    const three = logRank(thirds);
    expect(three?.degreesOfFreedom).toBe(2);
    expect(three?.chiSquare).toBeCloseTo(R.thirds.chiSquare, 8);
    expect(three?.pValue).toBeCloseTo(R.thirds.pValue, 10);
  });

  it("is the same whichever group comes first, and has no answer without events", () => {
    const one = logRank([people(R.no), people(R.yes)]);
    expect(one?.chiSquare).toBeCloseTo(R.logrank.chiSquare, 8);
    const open = [{ days: 3, happened: false }];
    expect(logRank([open, open])).toBeNull();
    expect(logRank([open])).toBeNull();
  });
});

describe("ends that rule each other out", () => {
  const { days, ending, at, retained, declined } = R.competing;
  const given = days.map((one, index) => {
    const end = ending[index] ?? "waiting";
    return { days: one, end: end === "waiting" ? null : end };
  });

  it("follow R's multi-state survfit", () => {
    const steps = cumulativeIncidence(given, ["retained", "declined"]);
    const last = (day: number) => steps.filter((step) => step.days <= day).at(-1)?.shares;
    at.forEach((day, index) => {
      expect(last(day)?.retained ?? 0).toBeCloseTo(retained[index] ?? Number.NaN, 10);
      expect(last(day)?.declined ?? 0).toBeCloseTo(declined[index] ?? Number.NaN, 10);
    });
  });

  it("never add up to more than everyone, and are plain shares when nobody is open", () => {
    const done = given.map((person) => ({ ...person, end: person.end ?? ("declined" as const) }));
    const end = cumulativeIncidence(done, ["retained", "declined"]).at(-1)?.shares;
    expect((end?.retained ?? 0) + (end?.declined ?? 0)).toBeCloseTo(1, 10);
    expect(end?.retained).toBeCloseTo(
      done.filter((person) => person.end === "retained").length / done.length,
      10,
    );
  });
});

describe.skipIf(!existsSync(LOCAL))("times to relapse, a data set of R", () => {
  it("have the published medians and test", () => {
    const { gehan } = JSON.parse(readFileSync(LOCAL, "utf8"));
    const all = people(gehan);
    const [first, second] = ["6-MP", "control"].map((name) =>
      all.filter((_, index) => gehan.group[index] === name),
    );
    expect(kaplanMeier(first ?? []).medianDays).toBe(23);
    expect(kaplanMeier(second ?? []).medianDays).toBe(8);
    expect(logRank([first ?? [], second ?? []])?.chiSquare).toBeCloseTo(16.79, 2);
  });
});
