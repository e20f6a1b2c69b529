import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { type DailyCount, type DailySeries, toDailySeries } from "./daily-series";
import { dayNumber } from "./day-number";
import { DEFAULT_WINDOWS, type EventWindow, windowLength } from "./event-window";
import { type Refusal, refuse } from "./refusal";
import { type OrdinaryDays, type RunVariability, variabilityOfLengths } from "./run-variability";

const LONGEST_BASELINE_DAYS = 364;
const LEAST_DAYS_BEFORE = 182;
const LEAST_DAYS_AFTER = 14;
const LEAST_USUAL = 10;

/** The rate in one window against the rate before the event. */
export interface RateRatio {
  readonly kind: "estimate";
  readonly window: EventWindow;
  readonly observed: number;
  readonly usual: number;
  readonly ratio: number;
  readonly lower: number;
  readonly upper: number;
  /** Where the count of an ordinary stretch of this length would lie, 19 times in 20. */
  readonly ordinaryLower: number;
  readonly ordinaryUpper: number;
  readonly observedDays: number;
  readonly degreesOfFreedom: number;
  /** Variance of ordinary stretches of this length over that of independent counts. */
  readonly overdispersion: number;
}

/** All windows of one event, with what the comparison leaves out of account. */
export interface RateComparison {
  readonly kind: "estimate";
  readonly usualPerDay: number;
  readonly daysBefore: number;
  readonly notAdjustedFor: readonly ["season", "trend", "weekday"];
  readonly windows: readonly ({ readonly window: EventWindow } & (RateRatio | Refusal))[];
}

/**
 * A plain comparison of the daily rate after an event with the rate before it.
 *
 * Question: about how many times as many inquiries a day came after the event as in the year before?
 * Method: the usual rate is the mean of the observed days among the 364 before the first full day. Each window's count
 * is divided by that rate times the window's observed days. The error on the log scale is that of independent counts,
 * enlarged by how much stretches of the window's length varied in the days before; the interval is a t interval.
 * Shapes: `rows` in any order, `null` for a day not observed; days without a row are not observed.
 * Units: rates per observed day, ratios without unit.
 * Assumptions: nothing else changed. Season, trend and weekday are NOT adjusted for, and the result says so; `eventEffect`
 * is the model that adjusts for them.
 * Refuses: under 26 weeks before, under 2 weeks after, no inquiry before; single windows under 10 usual inquiries, not yet over,
 * or without an ordinary stretch of their length to compare with.
 * Source: quasi-likelihood for counts (P. McCullagh and J. A. Nelder, Generalized Linear Models, chapter 6).
 */
export function rateComparison(
  rows: readonly DailyCount[],
  firstFullDay: string,
  windows: readonly EventWindow[] = DEFAULT_WINDOWS,
): RateComparison | Refusal {
  if (rows.length === 0) return refuse("too-few-weeks-before", LEAST_DAYS_BEFORE / 7, 0);
  const series = toDailySeries(rows);
  const start = dayNumber(firstFullDay) - series.firstDay;
  const before = sum(series, Math.max(0, start - LONGEST_BASELINE_DAYS), start);
  const refusal = refuseComparison(start, series.length - start, before);
  if (refusal !== null) return refusal;
  const variability = variabilityOfLengths(baselineDays(series, start, before))(windows.map(windowLength));
  return {
    kind: "estimate",
    usualPerDay: before.count / before.days,
    daysBefore: before.days,
    notAdjustedFor: ["season", "trend", "weekday"],
    windows: windows.map((window) => ({
      window,
      ...compareWindow(series, start, window, before, variability.get(windowLength(window))),
    })),
  };
}

function refuseComparison(daysBefore: number, daysAfter: number, before: Sum): Refusal | null {
  if (daysBefore < LEAST_DAYS_BEFORE) {
    return refuse("too-few-weeks-before", LEAST_DAYS_BEFORE / 7, wholeWeeks(daysBefore));
  }
  if (daysAfter < LEAST_DAYS_AFTER) {
    return refuse("too-few-weeks-after", LEAST_DAYS_AFTER / 7, wholeWeeks(daysAfter));
  }
  return before.count === 0 ? refuse("too-few-usual", LEAST_USUAL, 0) : null;
}

interface Sum {
  readonly count: number;
  readonly days: number;
}

function compareWindow(
  series: DailySeries,
  start: number,
  window: EventWindow,
  before: Sum,
  variability: RunVariability | undefined,
): RateRatio | Refusal {
  const daysNeeded = window.toDay + 1;
  if (series.length - start < daysNeeded) return refuse("window-not-over", daysNeeded, series.length - start);
  const after = sum(series, start + window.fromDay, start + daysNeeded);
  const usual = (before.count / before.days) * after.days;
  if (usual < LEAST_USUAL) return refuse("too-few-usual", LEAST_USUAL, usual);
  if (variability === undefined) return refuse("too-few-ordinary-runs", 1, 0);
  return { kind: "estimate", window, ...ratioOf(after, before, usual, variability) };
}

function ratioOf(after: Sum, before: Sum, usual: number, { cSquared, degreesOfFreedom }: RunVariability) {
  // With nothing observed the log ratio has no place to stand: half an inquiry carries the upper end.
  const carried = Math.max(after.count, 0.5);
  const baselineVariance = 1 / usual + 1 / before.count;
  const error = Math.sqrt(1 / carried + 1 / before.count + (cSquared - 1) * baselineVariance);
  const quantile = tQuantile(0.975, degreesOfFreedom);
  const reach = Math.exp(quantile * error);
  const ordinaryReach = Math.exp(quantile * Math.sqrt(cSquared * baselineVariance));
  return {
    observed: after.count,
    usual,
    ratio: after.count / usual,
    lower: after.count / usual / reach,
    upper: (carried / usual) * reach,
    ordinaryLower: usual / ordinaryReach,
    ordinaryUpper: usual * ordinaryReach,
    observedDays: after.days,
    degreesOfFreedom,
    overdispersion: cSquared,
  };
}

/** The days before the event as a model with one column, the constant, and independent counts. */
function baselineDays(series: DailySeries, start: number, before: Sum): OrdinaryDays {
  const first = Math.max(0, start - LONGEST_BASELINE_DAYS);
  const rate = before.count / before.days;
  const observed = series.observed.subarray(first, start);
  return {
    score: Float64Array.from(observed, (seen, day) => (seen ? (series.counts[first + day] ?? 0) - rate : 0)),
    weight: Float64Array.from(observed, (seen) => seen * rate),
    columns: [new Float64Array(observed.length).fill(1)],
    covariance: Float64Array.of(1 / before.count),
  };
}

function sum(series: DailySeries, from: number, to: number): Sum {
  let count = 0;
  let days = 0;
  for (let day = from; day < to; day++) {
    count += series.counts[day] ?? 0;
    days += series.observed[day] ?? 0;
  }
  return { count, days };
}

function wholeWeeks(days: number): number {
  return Math.max(0, Math.floor(days / 7));
}
