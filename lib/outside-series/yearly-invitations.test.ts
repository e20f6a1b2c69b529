import { describe, expect, it } from "vitest";
import { yearlyInvitations } from "./yearly-invitations";

describe("yearlyInvitations", () => {
  it("adds up each year by itself, oldest first", () => {
    const rounds = [
      { heldOn: "2017-01-04", size: 2902 },
      { heldOn: "2016-12-22", size: 2878 },
      { heldOn: "2016-12-16", size: 1936 },
    ];
    expect(yearlyInvitations(rounds)).toEqual([
      { year: "2016", rounds: 2, invitations: 4814 },
      { year: "2017", rounds: 1, invitations: 2902 },
    ]);
  });

  it("has no year without a round", () => {
    expect(yearlyInvitations([])).toEqual([]);
  });
});
