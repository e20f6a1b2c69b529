import { describe, expect, it } from "vitest";
import { benjaminiHochberg } from "./benjamini-hochberg";
import { newcombeDifference } from "./newcombe-difference";
import { hasDataOfR, readReference } from "./reference-for-test";
import { wilsonInterval } from "./wilson-interval";

interface Shares {
  readonly successes: number[];
  readonly n: number[];
  readonly wilson: [number, number][];
  /** Of each share of the first half less the one as far into the second half. */
  readonly newcombe: [number, number][];
  readonly p: { readonly given: number[]; readonly adjusted: number[] }[];
}

function countAt({ successes, n }: Shares, place: number) {
  return { successes: successes[place] ?? 0, n: n[place] ?? 0 };
}

function expectEnds(found: ReturnType<typeof wilsonInterval>, ends: readonly number[]) {
  if (found.kind === "refused") throw new Error(found.reason);
  expect(found.lower).toBeCloseTo(ends[0] ?? Number.NaN, 10);
  expect(found.upper).toBeCloseTo(ends[1] ?? Number.NaN, 10);
}

function expectShares(reference: Shares) {
  reference.wilson.forEach((ends, place) => {
    expectEnds(wilsonInterval(countAt(reference, place)), ends);
  });
  const half = reference.newcombe.length;
  reference.newcombe.forEach((ends, place) => {
    const found = newcombeDifference(countAt(reference, place), countAt(reference, place + half));
    if (found.kind === "refused") throw new Error(found.reason);
    expect(found.lower).toBeCloseTo(ends[0], 10);
    expect(found.upper).toBeCloseTo(ends[1], 10);
  });
  for (const { given, adjusted } of reference.p) {
    benjaminiHochberg(given).forEach((p, place) => {
      expect(p).toBeCloseTo(adjusted[place] ?? Number.NaN, 12);
    });
  }
}

describe("shares, their differences, and corrected p-values", () => {
  it("agree with prop.test and p.adjust on made counts", () => {
    expectShares(readReference<Shares>("share.reference.json"));
  });

  it.skipIf(!hasDataOfR)("agree with them on admissions, survivors, cars and provinces", () => {
    expectShares(readReference<{ shares: Shares }>("r-data-sets.local.json").shares);
  });
});
