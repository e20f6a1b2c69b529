import { describe, expect, it } from "vitest";
import { compareConversion, conversionOf, type FollowedInquiry } from "./conversion-by-group";

function group(retained: number, declined: number, open: number, followUpDays = 200): FollowedInquiry[] {
  const some = (count: number, end: FollowedInquiry["end"], firstDay: number) =>
    Array.from({ length: count }, (_, index) => ({
      days: end === null ? followUpDays : firstDay + index,
      end,
      followUpDays,
    }));
  return [...some(retained, "retained", 10), ...some(declined, "declined", 5), ...some(open, null, 0)];
}

describe("what became of a group's inquiries", () => {
  it("is the share retained among those followed for 90 days", () => {
    const given = [...group(10, 2, 28), ...group(50, 0, 0, 89)];
    expect(conversionOf(given)).toMatchObject({
      kind: "estimate",
      retained: { share: 0.25, n: 40 },
      incidence: null,
    });
  });

  it("counts those who declined as never retained, not as lost from sight", () => {
    const result = conversionOf(group(10, 20, 10));
    if (result.kind === "refused") throw new Error(result.reason);
    expect(result.timeToRetained.steps.at(-1)?.waiting).toBeCloseTo(0.75, 10);
    expect(result.incidence?.at(-1)?.shares).toEqual({
      retained: expect.closeTo(0.25, 10),
      declined: expect.closeTo(0.5, 10),
    });
  });

  it("is refused under 20 people or 5 conversions", () => {
    expect(conversionOf(group(6, 3, 10))).toMatchObject({ reason: "too-few-people", needed: 20, found: 19 });
    expect(conversionOf(group(4, 3, 30))).toMatchObject({
      reason: "too-few-conversions",
      needed: 5,
      found: 4,
    });
  });
});

describe("two groups", () => {
  it("are compared by difference, ratio and time", () => {
    const compared = compareConversion(group(30, 0, 30), group(10, 0, 50));
    expect(compared.difference).toMatchObject({ kind: "estimate", difference: expect.closeTo(1 / 3, 10) });
    expect(compared.ratio).toBeCloseTo(3, 10);
    expect(compared.logRank?.pValue).toBeLessThan(0.001);
  });

  it("have no ratio under 5 conversions in either", () => {
    expect(compareConversion(group(30, 0, 30), group(4, 0, 50)).ratio).toBeNull();
  });
});
