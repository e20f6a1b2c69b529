import { type CholeskyFactor, choleskyFactor } from "./cholesky";
import { sizeOfTotal } from "./count-distribution";
import type { EventWindow } from "./event-window";
import type { FittedEvent } from "./fit-event";
import { drawNegativeBinomial, drawNormal } from "./random-draws";
import { type Refusal, refuse } from "./refusal";
import type { OrdinaryDays } from "./run-variability";
import type { Random } from "./seeded-random";

const DRAWS = 2000;
const LEAST_USUAL = 10;
/** The two spans whose excess is shown, in days from the first full day. */
const SPANS: readonly EventWindow[] = [
  { fromDay: 0, toDay: 27 },
  { fromDay: 0, toDay: 55 },
];

/** How many inquiries came beyond the usual number. */
export interface EventExcess {
  readonly kind: "estimate";
  readonly observed: number;
  readonly usual: number;
  readonly usualLower: number;
  readonly usualUpper: number;
  readonly excess: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * M2: the excess of inquiries after an event, over 28 and over 56 days.
 *
 * Question: about how many inquiries came that would not have come otherwise?
 * Method: the observed count less the model's usual one. The range of usual counts comes from 2,000 draws: coefficients of the
 * ordinary days from their normal distribution, widened by the variability of runs of ordinary days, then a
 * negative binomial count of the same overdispersion around each drawn total; its 2.5 % and 97.5 % places.
 * Shapes and units: whole inquiries. `random` is seeded by the caller, so that a result can be repeated.
 * Assumptions: those of `eventEffect`.
 * Refuses: spans not over, under 10 usual, past day 27 with under 52 weeks before, or without ordinary runs as long.
 * Source: docs/statistics.md, M2.
 */
export function eventExcess(
  fitted: FittedEvent,
  random: Random,
): readonly ({ readonly window: EventWindow } & (EventExcess | Refusal))[] {
  return SPANS.map((window) => ({ window, ...excessIn(fitted, window, random) }));
}

function excessIn(fitted: FittedEvent, { toDay }: EventWindow, random: Random): EventExcess | Refusal {
  const { series, group, plan, model, days } = fitted;
  const daysAfter = series.firstDay + series.length - group.firstDay;
  if (daysAfter <= toDay) return refuse("window-not-over", toDay + 1, daysAfter);
  if (toDay > 27 && group.firstDay - series.firstDay < 364) {
    return refuse("window-needs-a-year-before", 52, Math.floor((group.firstDay - series.firstDay) / 7));
  }
  const span = spanOf(fitted, toDay);
  if (span.usual < LEAST_USUAL) return refuse("too-few-usual", LEAST_USUAL, span.usual);
  const runPeriods = (toDay + 1) / model.periods.periodDays;
  const lengths = [
    ...plan.windows.map((window) => window.runPeriods),
    28 / model.periods.periodDays,
    runPeriods,
  ];
  const judged = fitted.variability(lengths.filter((length) => length <= runPeriods)).get(runPeriods);
  if (judged === undefined) return refuse("too-few-ordinary-runs", 1, 0);
  return excessOver(span, drawUsual(days, span, judged.cSquared, random));
}

function excessOver({ observed, usual }: Span, drawn: Float64Array): EventExcess {
  const usualLower = drawn[Math.floor(0.025 * DRAWS)] ?? 0;
  const usualUpper = drawn[Math.ceil(0.975 * DRAWS) - 1] ?? 0;
  return {
    kind: "estimate",
    observed,
    usual,
    usualLower,
    usualUpper,
    excess: observed - usual,
    lower: observed - usualUpper,
    upper: observed - usualLower,
  };
}

interface Span {
  readonly observed: number;
  readonly usual: number;
  readonly usualVariance: number;
  /** The observed periods of the span, and the usual mean on each. */
  readonly places: readonly number[];
  readonly means: Float64Array;
}

function spanOf({ group, model }: FittedEvent, toDay: number): Span {
  const { periods, usual, fit } = model;
  const places: number[] = [];
  periods.days.forEach((day, place) => {
    const since = day - group.firstDay;
    if (periods.observed[place] && since >= 0 && since <= toDay) places.push(place);
  });
  const means = Float64Array.from(places, (place) => usual[place] ?? 0);
  return {
    observed: places.reduce((total, place) => total + (periods.counts[place] ?? 0), 0),
    usual: means.reduce((total, mean) => total + mean, 0),
    usualVariance: means.reduce((total, mean) => total + fit.dispersion * (mean + mean ** 2 / fit.theta), 0),
    places,
    means,
  };
}

/** Sorted draws of the usual count. */
function drawUsual(days: OrdinaryDays, span: Span, cSquared: number, random: Random): Float64Array {
  const size = days.columns.length;
  const factor = choleskyFactor(days.covariance, size);
  const spread = Math.sqrt(cSquared);
  const rows = Float64Array.from(
    span.places.flatMap((place) => days.columns.map((column) => column[place] ?? 0)),
  );
  const deviates = new Float64Array(size);
  const totalSize = sizeOfTotal(span.usual, span.usualVariance, cSquared);
  const draws = Float64Array.from({ length: DRAWS }, () => {
    for (let column = 0; column < size; column++) deviates[column] = spread * drawNormal(random);
    const shift = factor === null ? deviates.fill(0) : correlate(factor, deviates);
    return drawNegativeBinomial(random, shiftedTotal(rows, span.means, shift), totalSize);
  });
  return draws.sort();
}

/** Turns independent deviates into deviates with the factorised covariance. */
function correlate({ lower, scale, size }: CholeskyFactor, deviates: Float64Array): Float64Array {
  return deviates.map((_, row) => {
    let sum = 0;
    for (let column = 0; column <= row; column++)
      sum += (lower[row * size + column] ?? 0) * (deviates[column] ?? 0);
    return sum * (scale[row] ?? 0);
  });
}

/** The usual total if the coefficients were off by `shift`; `rows` holds the columns' values, period by period. */
function shiftedTotal(rows: Float64Array, means: Float64Array, shift: Float64Array): number {
  let total = 0;
  let entry = 0;
  for (let row = 0; row < means.length; row++) {
    let logFactor = 0;
    for (let column = 0; column < shift.length; column++)
      logFactor += (rows[entry++] ?? 0) * (shift[column] ?? 0);
    total += (means[row] ?? 0) * Math.exp(logFactor);
  }
  return total;
}
