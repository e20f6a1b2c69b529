import { quadraticForm } from "./cholesky";
import { type PredictedCount, predictedChanceOfAtLeast, predictedQuantile } from "./count-distribution";
import type { CountPeriods } from "./count-periods";
import { constantColumn, type ModelColumn, seasonColumns, trendColumn } from "./model-columns";
import { negativeBinomialRegression } from "./negative-binomial-regression";
import { quasiPoissonRegression } from "./quasi-poisson-regression";
import { type Refusal, refuse } from "./refusal";
import { sparseRows } from "./sparse-rows";

const LEAST_WEEKS = 26;
const WEEKS_FOR_ONE_HARMONIC = 52;
const WEEKS_FOR_TWO_HARMONICS = 104;
const ALARM_CHANCE = 0.005;
const LEAST_ALARM_COUNT = 5;

/** A closed week against what the weeks before it led one to expect. */
export interface WatchedWeek {
  readonly kind: "estimate";
  readonly observed: number;
  readonly expected: number;
  /** The largest count that would be ordinary. */
  readonly ordinaryUpTo: number;
  /** The chance of at least as many in an ordinary week. */
  readonly pValue: number;
  readonly alarm: boolean;
  /** Weeks that the prediction rests on. */
  readonly weeksBefore: number;
}

/**
 * M5: the watch over the week that has just closed.
 *
 * Question: were there unusually many inquiries this week?
 * Method: negative binomial regression on the weeks before with trend, one harmonic of the season from 52 weeks on and two from
 * 104, open days as an offset; the week is compared with its prediction, in which the error of the log mean and
 * the dispersion (reduced for the fitted columns) both count. Alarm: a chance under 0.5 % and at least 5 inquiries.
 * Shapes: weekly periods in order; the last one is watched, those before it are the past.
 * Assumptions: the past is ordinary; a surge within it makes the watch less alert for a while.
 * Refuses: under 26 observed weeks before, a week without an open day, or when no regression settles.
 * Source: docs/statistics.md, M5, with its rate of false alarms.
 */
export function watchLastWeek(weeks: CountPeriods): WatchedWeek | Refusal {
  const last = weeks.days.length - 1;
  const past = weeks.observed.map((seen, place) => (place < last ? seen : 0));
  const weeksBefore = past.reduce((total, seen) => total + seen, 0);
  if (weeksBefore < LEAST_WEEKS) return refuse("too-few-weeks-before", LEAST_WEEKS, weeksBefore);
  if (!weeks.observed[last]) return refuse("too-few-weeks-after", 1, 0);
  const predicted = predictWeek(weeks, past, last, weeksBefore);
  if (predicted === null) return refuse("model-did-not-converge", 1, 0);
  const observed = weeks.counts[last] ?? 0;
  const pValue = predictedChanceOfAtLeast(observed, predicted);
  return {
    kind: "estimate",
    observed,
    expected: predicted.mean,
    ordinaryUpTo: Math.max(LEAST_ALARM_COUNT - 1, predictedQuantile(1 - ALARM_CHANCE, predicted)),
    pValue,
    alarm: pValue < ALARM_CHANCE && observed >= LEAST_ALARM_COUNT,
    weeksBefore,
  };
}

function watchColumns({ days }: CountPeriods, weeksBefore: number): ModelColumn[] {
  const harmonics =
    Number(weeksBefore >= WEEKS_FOR_ONE_HARMONIC) + Number(weeksBefore >= WEEKS_FOR_TWO_HARMONICS);
  return [constantColumn(days), trendColumn(days), ...seasonColumns(days, harmonics)];
}

function predictWeek(
  weeks: CountPeriods,
  past: Uint8Array,
  place: number,
  weeksBefore: number,
): PredictedCount | null {
  const columns = watchColumns(weeks, weeksBefore).map((column) => column.values);
  const seen = (values: Float64Array) => values.filter((_, index) => past[index] === 1);
  const offset = seen(weeks.openDays).map(Math.log);
  const data = { rows: sparseRows(columns, past), counts: seen(weeks.counts), offset };
  const fit = negativeBinomialRegression(data) ?? quasiPoissonRegression(data);
  if (fit === null) return null;
  const values = Float64Array.from(columns, (column) => column[place] ?? 0);
  const logMean = values.reduce(
    (total, value, index) => total + value * (fit.coefficients[index] ?? 0),
    Math.log(weeks.openDays[place] ?? 1),
  );
  const mean = Math.exp(logMean);
  const theta = fit.dispersion > 1 ? mean / (fit.dispersion - 1) : fit.theta;
  return {
    mean,
    size: (theta * (weeksBefore - columns.length)) / weeksBefore,
    logMeanError: Math.sqrt(fit.dispersion * quadraticForm(fit.covariance, values)),
  };
}
