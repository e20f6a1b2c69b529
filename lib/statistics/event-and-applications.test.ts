import { describe, expect, it } from "vitest";
import { eventAndApplications } from "./event-and-applications";
import { seededRandom } from "./seeded-random";
import { simulateMonths } from "./simulated-months";

const PULSE = ["2018-11", "2018-12", "2019-01", "2019-02", "2019-03"];

function months(ratio: number, seed = 3) {
  return simulateMonths({
    random: seededRandom(seed),
    months: 80,
    elasticity: 0,
    spread: 0.06,
    pulse: { months: PULSE, ratio },
  });
}

function estimate(given: ReturnType<typeof months>) {
  const result = eventAndApplications(given, PULSE);
  if (result.kind === "refused") throw new Error(result.reason);
  return result;
}

describe("applications after an event", () => {
  it("are compared with what trend, season and invitations lead one to expect", () => {
    const found = estimate(months(1.3));
    expect(found.withInvitations?.lower).toBeLessThan(1.3);
    expect(found.withInvitations?.upper).toBeGreaterThan(1.3);
    expect(found.withInvitations?.lower).toBeGreaterThan(1);
    expect(found).toMatchObject({ n: 77, firstMonth: "2015-07", lastMonth: "2021-11", monthsDropped: 3 });
  });

  it("are not credited with a rise that the invitations explain", () => {
    const invited = months(1).map((one) =>
      PULSE.includes(one.month)
        ? { ...one, invitations: 60_000, applications: Math.round((one.applications ?? 0) * 10 ** 0.2) }
        : one,
    );
    const found = estimate(invited);
    expect(found.withoutInvitations.lower).toBeGreaterThan(1.15);
    expect(found.withInvitations?.lower).toBeLessThan(1);
    expect(found.withInvitations?.upper).toBeGreaterThan(1);
  });

  it("are shown without invitations where those are not known", () => {
    const unknown = months(1.3).map((one) => ({ ...one, invitations: null }));
    expect(estimate(unknown).withInvitations).toBeNull();
    expect(estimate(unknown).withoutInvitations.ratio).toBeCloseTo(
      estimate(months(1.3)).withoutInvitations.ratio,
      10,
    );
  });

  it("cannot be estimated under 36 months, nor for months without a series", () => {
    const short = months(1).slice(0, 40);
    expect(eventAndApplications(short, PULSE)).toMatchObject({
      reason: "too-few-months",
      needed: 36,
      found: 31,
    });
    expect(eventAndApplications(months(1), ["2014-11"])).toMatchObject({
      reason: "too-few-months",
      found: 0,
    });
  });

  it("hold the truth in nearly all of many made series", { timeout: 60_000 }, () => {
    const covered = Array.from(
      { length: 100 },
      (_, seed) => estimate(months(1, seed)).withInvitations,
    ).filter((found) => found !== null && found.lower <= 1 && found.upper >= 1);
    expect(covered.length).toBeGreaterThanOrEqual(89);
  });
});
