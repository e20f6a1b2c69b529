import { describe, expect, it } from "vitest";
import { monthsOf } from "./half-year";
import { firstHalf } from "./month-for-test";
import { withholdHalfYear } from "./withhold-half-year";

type Group = [group: string, perMonth: number[], retained: number[]];

function shown(groups: Group[]) {
  const months = monthsOf(firstHalf);
  const rows = groups.flatMap(([group, n, retained]) =>
    months.map((month, place) => ({ month, group, n: n[place] ?? 0, retained: retained[place] ?? 0 })),
  );
  const answers = rows.filter(({ group }) => ["yes", "no", "unknown"].includes(group));
  const sum = (key: "n" | "retained") => answers.reduce((all, row) => all + row[key], 0);
  const steps = [
    { stage: "inquiry" as const, n: sum("n") },
    { stage: "retained" as const, n: sum("retained") },
  ];
  const half = withholdHalfYear({ period: firstHalf, groups: rows, steps }, "inside");
  const of = new Map(half.groups.map(({ group, n, retained }) => [group, [n, retained]]));
  return {
    yes: of.get("yes"),
    no: of.get("no"),
    unknown: of.get("unknown"),
    jobOffer: of.get("job_offer"),
    steps: half.steps.map(({ n }) => n),
  };
}

const always = (n: number) => [n, n, n, n, n, n];

describe("clients of a group", () => {
  it("are withheld where few became clients, or few did not", () => {
    const found = shown([
      ["yes", always(20), [3]],
      ["no", always(20), always(10)],
      ["unknown", always(20), [...always(20).slice(1), 17]],
    ]);
    expect(found.yes).toEqual([120, null]);
    expect(found.unknown).toEqual([120, null]);
  });

  it("are withheld where all but a few of a whole are of one kind", () => {
    const found = shown([
      ["yes", always(20), always(10)],
      ["job_offer", [20, 20, 20, 20, 20, 18], always(10)],
    ]);
    expect([found.yes?.[0], found.jobOffer?.[0]]).toContain(null);
  });
});

describe("the half-year of a group", () => {
  it("is withheld where one month alone is, which the other months would give away", () => {
    const found = shown([
      ["yes", [20, 20, 2, 20, 20, 20], []],
      ["no", [20, 20, 20, 20, 20, 20], []],
    ]);
    expect([found.yes?.[0], found.no?.[0]]).toEqual([null, null]);
    expect(found.steps[0]).toBe(222);
  });

  it("is shown where several months are withheld and none follows", () => {
    const found = shown([
      ["yes", [20, 20, 2, 3, 20, 20], []],
      ["no", always(20), []],
    ]);
    expect([found.yes?.[0], found.no?.[0]]).toEqual([85, 120]);
  });

  it("is withheld as a whole where a single month is so small that its total is", () => {
    const found = shown([["no", [20, 20, 20, 20, 20, 3], []]]);
    expect([found.no?.[0], found.steps[0]]).toEqual([null, null]);
  });
});
