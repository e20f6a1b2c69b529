import { describe, expect, it } from "vitest";
import { withholdConversion } from "./withhold-conversion";

const shown = (groups: [group: string, n: number, retained: number][]) =>
  Object.fromEntries(
    withholdConversion(
      groups.map(([group, n, retained]) => ({ group, n, retained })),
      5,
    ).map(({ group, n, retained }) => [group, [n, retained]]),
  );

describe("clients of a group", () => {
  it("are withheld where few became clients, or few did not", () => {
    expect(
      shown([
        ["yes", 40, 3],
        ["no", 40, 38],
        ["unknown", 40, 20],
      ]),
    ).toEqual({
      yes: [40, null],
      no: [40, null],
      unknown: [40, 20],
    });
  });

  it("are withheld where all but a few of a whole are of one kind", () => {
    const { yes, job_offer: kind } = shown([
      ["yes", 40, 20],
      ["job_offer", 38, 19],
    ]);
    expect([yes?.[0], kind?.[0]]).toContain(null);
    expect([yes?.[1], kind?.[1]]).toContain(null);
  });
});
