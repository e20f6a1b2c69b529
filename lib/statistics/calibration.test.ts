import { describe, expect, it } from "vitest";
import {
  coverageOfExcess,
  coverageOfLink,
  coverageOfWindows,
  falseAlarms,
  falseDiscoveries,
  halfLifeOf,
  NOISES,
  type Tally,
} from "./calibration";
import { seededRandom } from "./seeded-random";

/**
 * A quick seeded look at what `npm run calibrate` measures at length. The limits leave room for the few firms tried
 * here: they notice an interval that is broken, not one that is half a per cent off.
 */
const FIRMS = 24;

function pooled(tallies: readonly Tally[]): number {
  const hits = tallies.reduce((sum, tally) => sum + tally.hits, 0);
  return hits / tallies.reduce((sum, tally) => sum + tally.of, 0);
}

describe("intervals on made firms", () => {
  it.each(NOISES)("of an event's windows hold the planted ratios: %s", { timeout: 60_000 }, (noise) => {
    const share = pooled(
      [true, false].flatMap((planted) => coverageOfWindows(seededRandom(1), FIRMS, noise, planted)),
    );
    expect(share).toBeGreaterThan(0.91);
    expect(share).toBeLessThan(0.985);
  });

  it("of the usual count hold what came when nothing happened", { timeout: 60_000 }, () => {
    const share = pooled(NOISES.flatMap((noise) => coverageOfExcess(seededRandom(2), 15, noise)));
    expect(share).toBeGreaterThan(0.9);
    expect(share).toBeLessThan(0.99);
  });

  it("of an elasticity hold the planted one", { timeout: 60_000 }, () => {
    const share = pooled(
      [0, 0.8].map((elasticity) => coverageOfLink(seededRandom(3), 80, 72, elasticity, 0.3)),
    );
    expect(share).toBeGreaterThan(0.9);
    expect(share).toBeLessThan(0.99);
  });
});

describe("claims on made firms", () => {
  it("about a half-life are made for a great surge, and never without one", { timeout: 60_000 }, () => {
    const surge = halfLifeOf(seededRandom(4), 15, { times: 8, days: 9, noise: "independent", perDay: 6 });
    expect(surge.shown.hits).toBeGreaterThanOrEqual(13);
    expect(surge.right.hits).toBeGreaterThanOrEqual(surge.shown.hits - 1);
    const none = halfLifeOf(seededRandom(5), 15, { times: 1, days: 9, noise: "slow-drift" });
    expect(none.shown.hits).toBe(0);
  });

  it("of an unusual week are rarely false", { timeout: 60_000 }, () => {
    const alarms = pooled(NOISES.map((noise) => falseAlarms(seededRandom(6), 5, noise)));
    expect(alarms).toBeLessThan(0.02);
  });

  it("among many events are mostly true", { timeout: 60_000 }, () => {
    expect(falseDiscoveries(seededRandom(7), 5, "autocorrelated")).toBeLessThan(0.2);
  });
});
