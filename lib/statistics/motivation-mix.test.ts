import { describe, expect, it } from "vitest";
import { motivationMix } from "./motivation-mix";

function row(motivation: string, after: number, before: number, n = 200) {
  return {
    motivation,
    event: "election",
    after: { successes: after, n },
    before: { successes: before, n },
  };
}

describe("the mix of motivations around an event", () => {
  it("shows both shares and their difference", () => {
    const [politics] = motivationMix([row("politics", 120, 60)]);
    expect(politics).toMatchObject({ kind: "estimate", motivation: "politics", event: "election" });
    if (politics?.kind !== "estimate") return;
    expect(politics.difference).toBeCloseTo(0.3, 12);
    expect(politics.first.share).toBeCloseTo(0.6, 12);
    expect(politics.second.share).toBeCloseTo(0.3, 12);
    expect(politics.pValue).toBeLessThan(1e-8);
    expect(politics.adjustedPValue).toBe(politics.pValue);
  });

  it("corrects all rows together, and keeps each with its own", () => {
    const rows = [row("work", 50, 50), row("politics", 120, 60), row("study", 40, 61), row("cost", 30, 31)];
    const mixed = motivationMix(rows);
    expect(mixed.map((one) => one.motivation)).toEqual(["work", "politics", "study", "cost"]);
    for (const one of mixed) {
      if (one.kind === "refused") throw new Error(one.reason);
      expect(one.adjustedPValue).toBeGreaterThanOrEqual(one.pValue);
    }
    const study = mixed[2];
    if (study?.kind === "estimate") expect(study.adjustedPValue).toBeCloseTo(2 * study.pValue, 10);
  });

  it("refuses under 20 asked on either side, without spoiling the others", () => {
    const [few, many] = motivationMix([
      { ...row("religion", 5, 5), after: { successes: 5, n: 19 } },
      row("politics", 120, 60),
    ]);
    expect(few).toMatchObject({ kind: "refused", reason: "too-few-asked", needed: 20, found: 19 });
    expect(many).toMatchObject({ kind: "estimate" });
  });

  it("sees no change where nobody, or everybody, named it", () => {
    const [never] = motivationMix([row("climate", 0, 0)]);
    expect(never).toMatchObject({ kind: "estimate", difference: 0, pValue: 1 });
  });
});
