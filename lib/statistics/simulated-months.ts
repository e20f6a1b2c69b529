import type { ApplicationMonth } from "./application-months";
import { drawNormal, drawPoisson } from "./random-draws";
import type { Random } from "./seeded-random";

/** Months to be made up, for tests and calibration only. */
export interface SimulatedMonths {
  readonly random: Random;
  readonly months: number;
  /** By what per cent applications rise, over half a year, with 1 % more inquiries. */
  readonly elasticity: number;
  /** Month-to-month memory of what else moves applications. */
  readonly memory?: number;
  /** Log-scale spread of what else moves applications. */
  readonly spread?: number;
  /** Factor on applications in the named months. */
  readonly pulse?: { readonly months: readonly string[]; readonly ratio: number };
}

/**
 * Made months of inquiries, invitations and applications with known truth.
 *
 * Question: does the link that is found agree with the link that was put in?
 * Method: log inquiries and log invitations wander with a memory of 0.6; applications follow the inquiries of 0 to 6 months
 * before in equal parts, a wave a year, the invitations with elasticity 0.2, and a wandering of their own.
 * Shape: months from 2015-01 on; the first six have no applications.
 */
export function simulateMonths(made: SimulatedMonths): ApplicationMonth[] {
  const { random, elasticity, memory = 0.3, spread = 0.12, pulse } = made;
  const length = made.months + 6;
  const inquiryLevels = wander(random, length, 0.6, 0.35);
  const invitationLevels = wander(random, length, 0.6, 0.5);
  const controlLevels = wander(random, length, 0.3, 0.1);
  const own = wander(random, length, memory, spread);
  const inquiries = inquiryLevels.map((level) => drawPoisson(random, 60 * Math.exp(level)));
  const invitations = invitationLevels.map((level) => Math.round(6000 * Math.exp(level)));
  return inquiries.map((count, index) => {
    const month = `${2015 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
    const past = inquiries.slice(Math.max(0, index - 6), index + 1);
    const driven = past.reduce((sum, one) => sum + (elasticity / 7) * (Math.log1p(one) - Math.log(60)), 0);
    const season = 0.1 * Math.sin((2 * Math.PI * index) / 12);
    const followed = 0.2 * (invitationLevels[index] ?? 0);
    const lift = pulse?.months.includes(month) ? Math.log(pulse.ratio) : 0;
    const mean = 800 * Math.exp(driven + season + followed + lift + (own[index] ?? 0));
    return {
      month,
      inquiries: count,
      invitations: invitations[index] ?? 0,
      control: drawPoisson(random, 400 * Math.exp(controlLevels[index] ?? 0)),
      applications: index < 6 ? null : drawPoisson(random, mean),
    };
  });
}

/** A stationary first-order autoregression. */
function wander(random: Random, length: number, memory: number, deviation: number): number[] {
  let level = deviation * drawNormal(random);
  return Array.from({ length }, () => {
    const now = level;
    level = memory * level + Math.sqrt(1 - memory ** 2) * deviation * drawNormal(random);
    return now;
  });
}
