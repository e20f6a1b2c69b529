import { describe, expect, it } from "vitest";
import { cumulativeIncidence } from "./cumulative-incidence";
import { type FollowedTime, kaplanMeier } from "./kaplan-meier";
import { logRank } from "./log-rank";
import { hasDataOfR, readReference } from "./reference-for-test";

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
type Group = Test & { readonly group: string[] };
interface Ends {
  readonly days: number[];
  readonly ending: ("waiting" | "retained" | "declined")[];
  readonly at: number[];
  readonly retained: number[];
  readonly declined: number[];
}
interface Reference {
  readonly yes: Curve;
  readonly no: Curve;
  readonly logrank: Test;
  readonly thirds: Group;
  readonly competing: Ends;
}
interface Further {
  readonly curves: Record<"ties" | "late", Curve>;
  readonly logrank: Group;
  readonly competing: Ends[];
}
interface DataOfR {
  readonly gehan: Pick<Curve, "days" | "retained"> & { readonly group: string[] };
  readonly survival: Record<"lung" | "veteran", Curve & Group>;
  readonly competing: Record<"mgus" | "transplant", Ends>;
}

const R = readReference<Reference>("survival.reference.json");
const further = readReference<Further>("further.reference.json");

function people({ days, retained }: Pick<Curve, "days" | "retained">): FollowedTime[] {
  return days.map((one, index) => ({ days: one, happened: retained[index] === 1 }));
}

function expectCurve(reference: Curve) {
  const curve = kaplanMeier(people(reference));
  expectDays(
    curve.steps.map((step) => step.days),
    reference.at,
  );
  expect(curve.medianDays).toBeCloseTo(reference.median ?? Number.NaN, 10);
  curve.steps.forEach((step, index) => {
    expect(step.waiting).toBeCloseTo(reference.surviving[index] ?? Number.NaN, 10);
    if (step.waiting === 0) return;
    expect(step.lower).toBeCloseTo(reference.lower[index] ?? Number.NaN, 8);
    expect(step.upper).toBeCloseTo(reference.upper[index] ?? Number.NaN, 8);
  });
}

function expectDays(found: readonly number[], expected: readonly number[]) {
  expect(found).toHaveLength(expected.length);
  found.forEach((days, index) => {
    expect(days).toBeCloseTo(expected[index] ?? Number.NaN, 10);
  });
}

function expectLogRank(given: Pick<Curve, "days" | "retained">, { group, chiSquare, pValue }: Group) {
  const all = people(given);
  const names = [...new Set(group)];
  const test = logRank(names.map((name) => all.filter((_, index) => group[index] === name)));
  expect(test?.degreesOfFreedom).toBe(names.length - 1);
  expect(test?.chiSquare).toBeCloseTo(chiSquare, 8);
  expect(test?.pValue).toBeCloseTo(pValue, 10);
}

function peopleWithEnds({ days, ending }: Ends) {
  return days.map((one, index) => {
    const end = ending[index] ?? "waiting";
    return { days: one, end: end === "waiting" ? null : end };
  });
}

function expectIncidence(reference: Ends) {
  const steps = cumulativeIncidence(peopleWithEnds(reference), ["retained", "declined"]);
  const last = (day: number) => steps.filter((step) => step.days <= day + 1e-9).at(-1)?.shares;
  reference.at.forEach((day, index) => {
    expect(last(day)?.retained ?? 0).toBeCloseTo(reference.retained[index] ?? Number.NaN, 10);
    expect(last(day)?.declined ?? 0).toBeCloseTo(reference.declined[index] ?? Number.NaN, 10);
  });
}

describe("the time until an inquiry is retained", () => {
  it.each(["yes", "no"] as const)("follows R's survfit, group %s", (group) => {
    expectCurve(R[group]);
  });

  it.each(["ties", "late"] as const)("follows R's survfit with %s", (name) => {
    expectCurve(further.curves[name]);
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
    const both = {
      days: [...R.yes.days, ...R.no.days],
      retained: [...R.yes.retained, ...R.no.retained],
    };
    expectLogRank(both, R.thirds);
    expectLogRank(further.curves.late, further.logrank);
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
  const given = peopleWithEnds(R.competing);

  it("follow R's multi-state survfit", () => {
    for (const reference of [R.competing, ...further.competing]) expectIncidence(reference);
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

describe.skipIf(!hasDataOfR)("times and ends in data sets of R", () => {
  const read = () => readReference<DataOfR>("r-data-sets.local.json");

  it("have the published medians and test: gehan", () => {
    const { gehan } = read();
    const all = people(gehan);
    const [first, second] = ["6-MP", "control"].map((name) =>
      all.filter((_, index) => gehan.group[index] === name),
    );
    expect(kaplanMeier(first ?? []).medianDays).toBe(23);
    expect(kaplanMeier(second ?? []).medianDays).toBe(8);
    expect(logRank([first ?? [], second ?? []])?.chiSquare).toBeCloseTo(16.79, 2);
  });

  it.each(["lung", "veteran"] as const)("have R's curve and test: %s", (name) => {
    const reference = read().survival[name];
    expectCurve(reference);
    expectLogRank(reference, reference);
  });

  it.each(["mgus", "transplant"] as const)("have R's cumulative incidence: %s", (name) => {
    expectIncidence(read().competing[name]);
  });
});
