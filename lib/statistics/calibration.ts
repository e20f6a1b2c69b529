import { applicationsLink } from "./applications-link";
import { benjaminiHochberg } from "./benjamini-hochberg";
import { weeklyPeriods } from "./count-periods";
import { toDailySeries } from "./daily-series";
import { effectOfFittedEvent } from "./event-effect";
import { eventExcess } from "./event-excess";
import { eventHalfLife } from "./event-half-life";
import { DEFAULT_WINDOWS } from "./event-window";
import { type FittedEvent, fitEvent } from "./fit-event";
import { rateComparison } from "./rate-comparison";
import type { Random } from "./seeded-random";
import { type Noise, type SimulatedFirm, simulateFirm } from "./simulated-firm";
import { simulateMonths } from "./simulated-months";
import { watchLastWeek } from "./weekly-watch";

/** How often something was true, of how many times it was asked. */
export interface Tally {
  readonly hits: number;
  readonly of: number;
}

/** The noises under which intervals are tried. */
export const NOISES: readonly Noise[] = ["independent", "autocorrelated", "slow-drift", "weekly-shocks"];

/** The effects that are planted in the four default windows. */
export const PLANTED = [5, 2.5, 1.5, 0.8] as const;

const FIRST_FULL_DAY = "2016-11-09";

/**
 * A made firm as the calibration means it: 1 to 10 inquiries a day, 10 % missing days, two to three years before the event,
 * a season, some growth, and days that vary more than independent counts (theta 5).
 */
export function calibrationFirm(random: Random, noise: Noise, options: Partial<SimulatedFirm> = {}) {
  return simulateFirm({
    random,
    firstFullDay: FIRST_FULL_DAY,
    daysBefore: 730 + Math.floor(365 * random()),
    daysAfter: 120,
    perDay: Math.exp(Math.log(10) * random()),
    noise,
    theta: 5,
    missingShare: 0.1,
    season: 0.15,
    growth: 0.2 * (random() - 0.5),
    ...options,
  });
}

/** M1 (or, if `plain`, the first comparison): per window, whether the interval holds the planted ratio. */
export function coverageOfWindows(
  random: Random,
  firms: number,
  noise: Noise,
  planted: boolean,
  plain = false,
) {
  const tallies = DEFAULT_WINDOWS.map(() => ({ hits: 0, of: 0 }));
  const effects = DEFAULT_WINDOWS.map((window, index) => ({
    ...window,
    ratio: planted ? (PLANTED[index] ?? 1) : 1,
  }));
  for (let firm = 0; firm < firms; firm++) {
    const rows = calibrationFirm(random, noise, { effects, ...(plain ? { season: 0, growth: 0 } : {}) });
    const windows = plain ? plainWindows(rows) : windowsOf(rows);
    windows.forEach((window, index) => {
      const tally = tallies[index];
      if (window.kind !== "estimate" || tally === undefined) return;
      const truth = effects[index]?.ratio ?? 1;
      tally.of++;
      if (window.lower <= truth && truth <= window.upper) tally.hits++;
    });
  }
  return tallies;
}

/** M2: whether the range of usual counts holds the count of a span in which nothing happened. */
export function coverageOfExcess(random: Random, firms: number, noise: Noise): Tally[] {
  const tallies = [
    { hits: 0, of: 0 },
    { hits: 0, of: 0 },
  ];
  for (let firm = 0; firm < firms; firm++) {
    eventExcess(fitted(calibrationFirm(random, noise)), random).forEach((span, index) => {
      const tally = tallies[index];
      if (span.kind !== "estimate" || tally === undefined) return;
      tally.of++;
      if (span.usualLower <= span.observed && span.observed <= span.usualUpper) tally.hits++;
    });
  }
  return tallies;
}

/** M3: how often a fading surge is shown, and how often the half-life shown is within two times the truth. */
export function halfLifeOf(
  random: Random,
  firms: number,
  surge: { readonly times: number; readonly days: number; readonly noise: Noise; readonly perDay?: number },
): { readonly shown: Tally; readonly right: Tally } {
  const effects = Array.from({ length: 120 }, (_, day) => ({
    fromDay: day,
    toDay: day,
    ratio: surge.times ** (2 ** (-day / surge.days)),
  }));
  let shown = 0;
  let right = 0;
  for (let firm = 0; firm < firms; firm++) {
    const perDay = surge.perDay === undefined ? {} : { perDay: surge.perDay };
    const found = eventHalfLife(fitted(calibrationFirm(random, surge.noise, { effects, ...perDay })));
    if (found.kind === "refused") continue;
    shown++;
    if (found.halfLifeDays >= surge.days / 2 && found.halfLifeDays <= surge.days * 2) right++;
  }
  return { shown: { hits: shown, of: firms }, right: { hits: right, of: shown } };
}

/** M5: alarms in weeks in which nothing happened. */
export function falseAlarms(random: Random, firms: number, noise: Noise): Tally {
  const tally = { hits: 0, of: 0 };
  for (let firm = 0; firm < firms; firm++) {
    const series = toDailySeries(calibrationFirm(random, noise));
    const weeks = weeklyPeriods(series, series.firstDay);
    for (let length = 60; length <= weeks.days.length; length += 4) {
      const until = <T extends { subarray(from: number, to: number): T }>(values: T) =>
        values.subarray(0, length);
      const { days, counts, observed, openDays } = weeks;
      const found = watchLastWeek({
        periodDays: 7,
        days: until(days),
        counts: until(counts),
        observed: until(observed),
        openDays: until(openDays),
      });
      if (found.kind === "refused") continue;
      tally.of++;
      if (found.alarm) tally.hits++;
    }
  }
  return tally;
}

/** M6: whether the interval of the elasticity holds the truth. */
export function coverageOfLink(
  random: Random,
  series: number,
  months: number,
  elasticity: number,
  memory: number,
) {
  const tally = { hits: 0, of: 0 };
  for (let one = 0; one < series; one++) {
    const found = applicationsLink(simulateMonths({ random, months, elasticity, memory }), {
      withPlacebo: false,
    });
    if (found.kind !== "estimate") continue;
    tally.of++;
    if (found.lower <= elasticity && elasticity <= found.upper) tally.hits++;
  }
  return tally;
}

/** M8: false findings among findings at q = 0.10; each table has seven events without an effect and three of 2.5 times. */
export function falseDiscoveries(random: Random, tables: number, noise: Noise): number {
  let share = 0;
  for (let table = 0; table < tables; table++) {
    const pValues = Array.from({ length: 10 }, (_, event) => {
      const effects = event < 7 ? [] : [{ fromDay: 0, toDay: 6, ratio: 2.5 }];
      const [first] = windowsOf(calibrationFirm(random, noise, { effects, perDay: 3 + 5 * random() }));
      return first?.kind === "estimate" ? first.pValue : 1;
    });
    const found = benjaminiHochberg(pValues).map((p) => p <= 0.1);
    const all = found.filter(Boolean).length;
    share += all === 0 ? 0 : found.slice(0, 7).filter(Boolean).length / all;
  }
  return share / tables;
}

/** How often a change of the smallest visible size is told from none; four of five is what it promises. */
export function powerAtSmallestVisible(random: Random, firms: number, noise: Noise): Tally {
  const tally = { hits: 0, of: 0 };
  for (let firm = 0; firm < firms; firm++) {
    const alike = { perDay: 3 + 7 * random(), daysBefore: 900, growth: 0 };
    const [before] = windowsOf(calibrationFirm(random, noise, alike));
    if (before?.kind !== "estimate") continue;
    const effects = [{ fromDay: 0, toDay: 6, ratio: before.smallestVisibleRatio }];
    const [after] = windowsOf(calibrationFirm(random, noise, { ...alike, effects }));
    if (after?.kind !== "estimate") continue;
    tally.of++;
    if (after.lower > 1) tally.hits++;
  }
  return tally;
}

function fitted(rows: ReturnType<typeof simulateFirm>): FittedEvent {
  const result = fitEvent({ rows, firstFullDay: FIRST_FULL_DAY });
  if (result.kind === "refused") throw new Error(`A made firm was refused: ${result.reason}`);
  return result;
}

function windowsOf(rows: ReturnType<typeof simulateFirm>) {
  return effectOfFittedEvent(fitted(rows)).windows;
}

function plainWindows(rows: ReturnType<typeof simulateFirm>) {
  const result = rateComparison(rows, FIRST_FULL_DAY);
  return result.kind === "refused" ? [] : result.windows;
}
