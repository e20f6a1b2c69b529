import { type CountFamily, fitCounts } from "./count-family";
import type { CountPeriods, ObservedPeriods } from "./count-periods";
import { independentColumns } from "./independent-columns";
import type { ModelColumn } from "./model-columns";
import type { NegativeBinomialFit } from "./negative-binomial-regression";
import type { QuasiPoissonFit } from "./quasi-poisson-regression";
import { sparseRows } from "./sparse-rows";

/** A day without inquiries that the model thought less likely than this was not logged. */
const LEAST_CHANCE_OF_ZERO = 0.01;

/** The columns of an event model, in the order in which they take precedence. */
export interface EventModelColumns {
  /** What moves the ordinary rate: constant, trend, weekday, season, public holiday. */
  readonly base: readonly ModelColumn[];
  /** The windows of other events. */
  readonly competing: readonly ModelColumn[];
  /** The windows of the event asked about. */
  readonly own: readonly ModelColumn[];
}

/** What may be asked otherwise than `eventEffect` does. */
export interface EventModelChoices {
  readonly family?: CountFamily;
  /** Whether a zero that the model finds too unlikely is taken for a day that was not logged. */
  readonly unlikelyZeros?: "missing" | "kept";
}

/** A fitted event model, laid out on the calendar: arrays have one place per period, 0 where nothing was observed. */
export interface EventModel<Periods extends ObservedPeriods = CountPeriods> {
  readonly fit: NegativeBinomialFit | QuasiPoissonFit;
  readonly periods: Periods;
  /** Names of the columns that the coefficients belong to, in their order. */
  readonly fittedColumns: readonly string[];
  /** The base columns that the days can tell apart. */
  readonly base: readonly ModelColumn[];
  /** Place of each own window's coefficient; absent if the days cannot tell it from other events. */
  readonly ownPlaces: ReadonlyMap<string, number>;
  readonly means: Float64Array;
  /** The means with every event at 0: what would have been usual. */
  readonly usual: Float64Array;
  /** Days taken for missing because a zero there was too unlikely. */
  readonly presumedMissing: readonly number[];
}

/**
 * Fits the daily (or weekly) model of inquiries with events.
 *
 * Question: which rate was usual on each day, and what did the events' windows add?
 * Method: negative binomial regression, quasi-Poisson where the counts vary no more than that allows; open days are an
 * offset. Periods without any inquiry that the first fit gives a chance under 1 % are taken for not logged, and the
 * model is fitted once more without them, unless zeros are to be `kept`.
 * Shapes: see `EventModel`. Columns that the observed periods cannot tell apart are dropped, own windows first.
 * Assumptions: effects multiply; the season repeats; the trend is steady.
 * Refuses: `null` when neither regression settles.
 */
export function fitEventModel<Periods extends ObservedPeriods>(
  periods: Periods,
  columns: EventModelColumns,
  { family = "negative-binomial", unlikelyZeros = "missing" }: EventModelChoices = {},
): EventModel<Periods> | null {
  const first = fitOnce(periods, columns, family, []);
  if (first === null || unlikelyZeros === "kept") return first;
  const unlikely = placesOfUnlikelyZeros(first);
  if (unlikely.length === 0) return first;
  const observed = periods.observed.slice();
  for (const place of unlikely) observed[place] = 0;
  const missing = unlikely.map((place) => periods.days[place] ?? 0);
  return fitOnce({ ...periods, observed }, columns, family, missing);
}

function fitOnce<Periods extends ObservedPeriods>(
  periods: Periods,
  { base, competing, own }: EventModelColumns,
  family: CountFamily,
  presumedMissing: readonly number[],
): EventModel<Periods> | null {
  const all = [...base, ...competing, ...own];
  const told = independentColumns(valuesOf(all), periods.observed);
  const kept = all.filter((_, place) => told[place]);
  const keptBase = base.filter((_, place) => told[place]);
  const fit = fitPeriods(periods, kept, family);
  if (fit === null) return null;
  const ownNames = new Set(own.map((column) => column.name));
  return {
    fit,
    periods,
    fittedColumns: kept.map((column) => column.name),
    base: keptBase,
    ownPlaces: new Map(
      kept.flatMap(({ name }, place) => (ownNames.has(name) ? [[name, place] as const] : [])),
    ),
    means: predict(periods, kept, fit.coefficients),
    usual: predict(periods, keptBase, fit.coefficients),
    presumedMissing,
  };
}

function fitPeriods(periods: ObservedPeriods, columns: readonly ModelColumn[], family: CountFamily) {
  const seen = (values: Float64Array) => values.filter((_, place) => periods.observed[place] === 1);
  const rows = sparseRows(valuesOf(columns), periods.observed);
  const data = { rows, counts: seen(periods.counts), offset: seen(periods.openDays).map(Math.log) };
  return fitCounts(data, family);
}

function valuesOf(columns: readonly ModelColumn[]): Float64Array[] {
  return columns.map((column) => column.values);
}

/** The mean of each observed period from the first coefficients, as many as there are columns. */
function predict(
  periods: ObservedPeriods,
  columns: readonly ModelColumn[],
  coefficients: Float64Array,
): Float64Array {
  return Float64Array.from(periods.days, (_, place) => {
    if (!periods.observed[place]) return 0;
    let logMean = Math.log(periods.openDays[place] ?? 1);
    columns.forEach((column, index) => {
      logMean += (column.values[place] ?? 0) * (coefficients[index] ?? 0);
    });
    return Math.exp(logMean);
  });
}

/** The places of observed zeros that the model gives a chance under 1 %. */
export function placesOfUnlikelyZeros({ periods, means, fit }: EventModel<ObservedPeriods>): number[] {
  const places: number[] = [];
  periods.counts.forEach((count, place) => {
    if (!periods.observed[place] || count > 0) return;
    if (chanceOfZero(means[place] ?? 0, fit) < LEAST_CHANCE_OF_ZERO) places.push(place);
  });
  return places;
}

/** A quasi-Poisson count is read as a negative binomial one of the same variance. */
function chanceOfZero(mean: number, { theta, dispersion }: EventModel["fit"]): number {
  const excess = dispersion > 1 ? dispersion - 1 : mean / theta;
  return excess < 1e-9 ? Math.exp(-mean) : Math.exp((-mean * Math.log1p(excess)) / excess);
}

/** Pearson residuals by period; `null` where nothing was observed. */
export function pearsonResiduals({ periods, means, fit }: EventModel<ObservedPeriods>): (number | null)[] {
  return Array.from(periods.counts, (count, place) => {
    if (!periods.observed[place]) return null;
    const mean = means[place] ?? 0;
    return (count - mean) / Math.sqrt(fit.dispersion * (mean + mean ** 2 / fit.theta));
  });
}
