import { type CountData, fitMeans } from "./count-regression";
import { type FittedEvent, fitEvent } from "./fit-event";
import { bestHalfLife, type HalfLifeProfile, halfLifeSet, refuseFading } from "./half-life-profile";
import { independentColumns } from "./independent-columns";
import { windowColumn } from "./model-columns";
import { type Refusal, refuse } from "./refusal";
import { sparseRows } from "./sparse-rows";

const RUN_DAYS = 14;
const LEAST_EXCESS = 30;
/** Likelihoods are compared with 1.92 and more: a millionth of some thousands is precise enough. */
const PRECISE_ENOUGH = 1e-7;

/** How fast a surge faded. */
export interface EventHalfLife {
  readonly kind: "estimate";
  /** Days in which the logarithm of the excess halves: the best value and all that the data leave open. */
  readonly halfLifeDays: number;
  readonly lowerDays: number;
  readonly upperDays: number;
  /** How many times the usual rate at the start. */
  readonly initialRatio: number;
  /** Days until the fitted excess itself has fallen by half; sooner than the half-life for a large surge. */
  readonly excessHalvedAfterDays: number;
}

/**
 * M3: the half-life of a surge.
 *
 * Question: in how many days did the surge lose half of its strength?
 * Method: the event's windows give way to one column, 2^(-(t - t0)/h) from the first full day on; for each whole h from 1 to 60
 * days its coefficient is fitted beside the others, at the dispersion of the event's own model. The best h has the highest
 * likelihood; the set holds every h within 1.92 of it, scaled by how variable runs of 14 ordinary days are.
 * Units: days. h is the half-life of the log excess; the excess itself halves sooner.
 * Assumptions: the surge is highest on its first full day and fades evenly on the log scale.
 * Refuses: no rise; a gain in likelihood under 4.6 (scaled); a set whose ends differ more than 6 times or that
 * touches 1 or 60 days; an excess under 30 inquiries in the first 28 days, or less than a year before.
 * Source: profile likelihood; docs/statistics.md, M3.
 */
export function eventHalfLife(fitted: FittedEvent): EventHalfLife | Refusal {
  return fitted.model.periods.periodDays === 1 ? halfLifeByDay(fitted) : halfLifeOfWeekly(fitted);
}

/** A half-life of days cannot be read from weeks: the model is fitted once more, by day. */
function halfLifeOfWeekly({ question }: FittedEvent): EventHalfLife | Refusal {
  const fitted = fitEvent({ ...question, alwaysByDay: true });
  return fitted.kind === "refused" ? fitted : halfLifeByDay(fitted);
}

function halfLifeByDay(fitted: FittedEvent): EventHalfLife | Refusal {
  const refusal = refuseHalfLife(fitted);
  if (refusal !== null) return refusal;
  const lengths = [...fitted.plan.windows.map((window) => window.runPeriods), RUN_DAYS];
  const cSquared = fitted.variability(lengths).get(RUN_DAYS)?.cSquared;
  if (cSquared === undefined) return refuse("too-few-ordinary-runs", 1, 0);
  const profile = profileOf(fitted);
  const best = profile === null ? null : bestHalfLife(profile);
  if (profile === null || best === null) return refuse("model-did-not-converge", 1, 0);
  const faint = refuseFading(best, cSquared);
  if (faint !== null) return faint;
  const { lowerDays, upperDays, refusal: open } = halfLifeSet(profile, best, cSquared);
  if (open !== null) return open;
  const halved = Math.log1p((Math.exp(best.strength) - 1) / 2);
  return {
    kind: "estimate",
    halfLifeDays: best.days,
    lowerDays,
    upperDays,
    initialRatio: Math.exp(best.strength),
    excessHalvedAfterDays: best.days * Math.log2(best.strength / halved),
  };
}

function refuseHalfLife({ series, group, model }: FittedEvent): Refusal | null {
  const { periods, usual } = model;
  const before = group.firstDay - series.firstDay;
  if (before < 364) return refuse("window-needs-a-year-before", 52, Math.floor(before / 7));
  let excess = 0;
  periods.days.forEach((day, place) => {
    if (!periods.observed[place] || day < group.firstDay || day > group.firstDay + 27) return;
    excess += (periods.counts[place] ?? 0) - (usual[place] ?? 0);
  });
  return excess < LEAST_EXCESS
    ? refuse("too-few-inquiries-in-excess", LEAST_EXCESS, Math.max(0, excess))
    : null;
}

/** The gain of each half-life, fitted when first asked for, each fit starting from its neighbour. */
function profileOf(fitted: FittedEvent): HalfLifeProfile | null {
  const { theta, dispersion } = fitted.model.fit;
  const { without, withSurge } = surgeData(fitted);
  const calm = fitMeans(without, theta);
  if (calm === null) return null;
  const points = new Map<number, ReturnType<HalfLifeProfile>>();
  let start = Float64Array.of(...calm.coefficients, 0.5);
  return (days) => {
    const known = points.get(days);
    if (known !== undefined) return known;
    const fit = fitMeans(withSurge(days), theta, start, PRECISE_ENOUGH);
    const gain = fit === null ? Number.NEGATIVE_INFINITY : fit.logLikelihoodKernel - calm.logLikelihoodKernel;
    if (fit !== null) start = Float64Array.from(fit.coefficients);
    const point = { days, gain: gain / dispersion, strength: fit?.coefficients.at(-1) ?? 0 };
    points.set(days, point);
    return point;
  };
}

/** The event's data without its windows, and the same with a surge of a given half-life as the last column. */
function surgeData({ plan, model, group }: FittedEvent) {
  const { periods } = model;
  const others = [...plan.columns.base, ...plan.columns.competing].map((column) => column.values);
  const told = independentColumns(others, periods.observed);
  const columns = others.filter((_, place) => told[place]);
  const surge = windowColumn("surge", periods.days, 1, group.firstDay).values;
  const counts = periods.counts.filter((_, place) => periods.observed[place] === 1);
  const since = periods.days
    .filter((_, place) => periods.observed[place] === 1)
    .map((day) => day - group.firstDay);
  const rows = sparseRows([...columns, surge], periods.observed);
  const withSurge = (days: number): CountData => {
    const values = rows.values.slice();
    since.forEach((age, row) => {
      if (age >= 0) values[(rows.starts[row + 1] ?? 0) - 1] = 2 ** (-age / days);
    });
    return { rows: { ...rows, values }, counts };
  };
  return { without: { rows: sparseRows(columns, periods.observed), counts }, withSurge };
}
