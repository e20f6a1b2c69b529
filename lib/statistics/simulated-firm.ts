import type { DailyCount } from "./daily-series";
import { dateOfDayNumber, dayNumber, weekdayOfDayNumber } from "./day-number";
import type { EventWindow } from "./event-window";
import { drawNegativeBinomial, drawNormal } from "./random-draws";
import type { Random } from "./seeded-random";

/** How the days of a made firm differ from their expectation, beyond chance. */
export type Noise = "independent" | "autocorrelated" | "slow-drift" | "weekly-shocks";

/** A firm to be made up, for tests and calibration only. */
export interface SimulatedFirm {
  readonly random: Random;
  readonly firstFullDay: string;
  readonly daysBefore: number;
  readonly daysAfter: number;
  readonly perDay: number;
  readonly noise?: Noise;
  /** Negative binomial size of single days; infinite for independent counts. */
  readonly theta?: number;
  readonly missingShare?: number;
  /** Log-scale amplitude of the season, and growth a year. */
  readonly season?: number;
  readonly growth?: number;
  readonly weekdayFactors?: readonly number[];
  /** Factors on the mean in windows counted from the first full day. */
  readonly effects?: readonly (EventWindow & { readonly ratio: number })[];
}

const OFFICE_WEEK = [1.2, 1.2, 1.1, 1.1, 1, 0.7, 0.7];

/**
 * A made daily series with known truth.
 *
 * Question: do the methods find what was put in, as often as they claim?
 * Method: a log-linear mean with growth, season, weekday and effects; multiplied by noise of mean 1; drawn as a negative
 * binomial count; each day missing with the same chance. Noise: `autocorrelated` is a daily AR(1) of 0.75 on the log scale,
 * sd 0.4; `slow-drift` a weekly AR(1) of 0.9, sd 0.2; `weekly-shocks` independent weeks, sd 0.25.
 * Shape: one row per day, `null` where missing.
 */
export function simulateFirm(firm: SimulatedFirm): DailyCount[] {
  const { random, daysBefore, perDay, theta = Number.POSITIVE_INFINITY, missingShare = 0 } = firm;
  const { season = 0, growth = 0, weekdayFactors = OFFICE_WEEK } = firm;
  const start = dayNumber(firm.firstFullDay);
  const noise = noiseFactors(firm);
  return noise.map((factor, index) => {
    const sinceEvent = index - daysBefore;
    const day = start + sinceEvent;
    const logRate = season * Math.sin((2 * Math.PI * day) / 365.25) + (growth * sinceEvent) / 365.25;
    const weekday = weekdayFactors[weekdayOfDayNumber(day)] ?? 1;
    const mean = perDay * Math.exp(logRate) * weekday * effectOn(firm, sinceEvent) * factor;
    const count = drawNegativeBinomial(random, mean, theta);
    return { date: dateOfDayNumber(day), count: random() < missingShare ? null : count };
  });
}

function effectOn({ effects = [] }: SimulatedFirm, sinceEvent: number): number {
  const inside = effects.filter(({ fromDay, toDay }) => sinceEvent >= fromDay && sinceEvent <= toDay);
  return inside.reduce((factor, { ratio }) => factor * ratio, 1);
}

function noiseFactors({ random, daysBefore, daysAfter, noise = "independent" }: SimulatedFirm): number[] {
  const length = daysBefore + daysAfter;
  switch (noise) {
    case "independent":
      return new Array<number>(length).fill(1);
    case "autocorrelated":
      return autoregressive(random, length, 0.75, 0.4);
    case "slow-drift":
      return repeatDaily(autoregressive(random, Math.ceil(length / 7), 0.9, 0.2), length);
    case "weekly-shocks":
      return repeatDaily(autoregressive(random, Math.ceil(length / 7), 0, 0.25), length);
  }
}

/** Log-normal factors of mean 1 whose logs follow a stationary first-order autoregression. */
function autoregressive(random: Random, length: number, correlation: number, deviation: number): number[] {
  let level = drawNormal(random);
  return Array.from({ length }, () => {
    const factor = Math.exp(deviation * level - deviation ** 2 / 2);
    level = correlation * level + Math.sqrt(1 - correlation ** 2) * drawNormal(random);
    return factor;
  });
}

function repeatDaily(weekly: readonly number[], length: number): number[] {
  return Array.from({ length }, (_, day) => weekly[Math.floor(day / 7)] ?? 1);
}
