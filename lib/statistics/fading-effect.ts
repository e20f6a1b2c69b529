import type { ObservedPeriods } from "./count-periods";
import { type EventModel, type EventModelChoices, fitEventModel } from "./event-model";
import { bestHalfLife, type HalfLifeProfile, halfLifeSet, refuseFading } from "./half-life-profile";
import type { ModelColumn } from "./model-columns";
import { type Refusal, refuse } from "./refusal";
import { variabilityOfLengths } from "./run-variability";
import {
  intervalFactor,
  ordinaryDaysOf,
  pValueOf,
  smallestVisibleRatio,
  type WindowError,
  windowError,
} from "./window-error";

/** After so many half-lives a sixteenth is left: rows from there on are ordinary ones. */
const HALF_LIVES_OF_AN_EVENT = 4;
const FIRST_GUESS = 8;

/** An event of which only the start and the fading are asked. */
export interface FadingQuestion<Periods extends ObservedPeriods> {
  readonly periods: Periods;
  /** What moves the ordinary rate. */
  readonly base: readonly ModelColumn[];
  /** The event's first period. */
  readonly firstPlace: number;
  /** Length of the ordinary runs that it is compared with, in periods. */
  readonly runPeriods: number;
  readonly choices: EventModelChoices;
}

/** An effect that is highest in its first period and halves evenly on the log scale. */
export interface FadingEffect<Periods extends ObservedPeriods> extends WindowError {
  readonly kind: "estimate";
  readonly model: EventModel<Periods>;
  /** In periods: the best half-life and all that the data leave open. */
  readonly halfLife: number;
  readonly halfLifeLower: number;
  readonly halfLifeUpper: number;
  /** Log ratio at the start, and what it means. */
  readonly coefficient: number;
  readonly ratio: number;
  readonly lower: number;
  readonly upper: number;
  readonly pValue: number;
  readonly smallestVisibleRatio: number;
  /** Why the half-life should not be shown. */
  readonly doubt: Refusal | null;
}

/**
 * The effect of an event as one fading surge.
 *
 * Question: about how many times the usual number came at the start, and in how many periods did that fade by half?
 * Method: one column, 2^(-(t - t0)/h), beside the ordinary ones; h from 1 to 60 periods by profile likelihood, the dispersion
 * fitted anew for each; the error of the start as `windowError`, at the best h.
 * Shapes and units: `FadingQuestion`; periods of any length without gaps.
 * Assumptions: the surge is highest in its first period and fades evenly on the log scale. The interval of the start takes the
 * best half-life for known.
 * Refuses: when no regression settles, or without an ordinary run to compare with; beside the result, where M3 would.
 * Source: docs/statistics.md, M3 and M1.
 */
export function fadingEffect<Periods extends ObservedPeriods>(
  question: FadingQuestion<Periods>,
): FadingEffect<Periods> | Refusal {
  const { profile, modelAt } = profileOfFading(question);
  const best = profile === null ? null : bestHalfLife(profile);
  const model = best === null ? null : modelAt(best.days);
  const place = model?.ownPlaces.get("fading");
  if (profile === null || best === null || model === null) return refuse("model-did-not-converge", 1, 0);
  if (place === undefined) return refuse("competing-event-nearby", 1, 0);
  const error = errorAtStart(question, model, best.days, place);
  if (error === null) return refuse("too-few-ordinary-runs", 1, 0);
  const set = halfLifeSet(profile, best, error.cSquared);
  const coefficient = model.fit.coefficients[place] ?? 0;
  return {
    ...error,
    kind: "estimate",
    model,
    halfLife: best.days,
    halfLifeLower: set.lowerDays,
    halfLifeUpper: set.upperDays,
    coefficient,
    ratio: Math.exp(coefficient),
    lower: Math.exp(coefficient) / intervalFactor(error),
    upper: Math.exp(coefficient) * intervalFactor(error),
    pValue: pValueOf(coefficient, error),
    smallestVisibleRatio: smallestVisibleRatio(error),
    doubt: refuseFading(best, error.cSquared) ?? set.refusal,
  };
}

function profileOfFading<Periods extends ObservedPeriods>(question: FadingQuestion<Periods>) {
  const { base, choices } = question;
  const fitWith = (periods: Periods, own: readonly ModelColumn[], how: EventModelChoices) =>
    fitEventModel(periods, { base, competing: [], own }, how);
  const first = fitWith(question.periods, [fadingColumn(question, FIRST_GUESS)], choices);
  const periods = first?.periods ?? question.periods;
  const how: EventModelChoices = { ...choices, unlikelyZeros: "kept" };
  // The rows stay those of the first fit, so that all half-lives are judged on the same ones.
  const modelAt = (days: number) => {
    const model = fitWith(periods, [fadingColumn(question, days)], how);
    return model === null ? null : { ...model, presumedMissing: first?.presumedMissing ?? [] };
  };
  const calm = fitWith(periods, [], how);
  if (first === null || calm === null) return { profile: null, modelAt };
  const points = new Map<number, ReturnType<HalfLifeProfile>>();
  const profile: HalfLifeProfile = (days) => {
    const known = points.get(days);
    if (known !== undefined) return known;
    const point = { days, ...gainOver(calm, modelAt(days), first.fit.dispersion) };
    points.set(days, point);
    return point;
  };
  return { profile, modelAt };
}

/** Likelihoods of different families cannot be compared: such a fit gains nothing. */
function gainOver(
  { fit: calm }: EventModel<ObservedPeriods>,
  model: EventModel<ObservedPeriods> | null,
  dispersion: number,
) {
  const strength = model?.fit.coefficients[model.ownPlaces.get("fading") ?? -1] ?? 0;
  if (model?.fit.kind === "negative-binomial" && calm.kind === "negative-binomial")
    return { strength, gain: model.fit.logLikelihood - calm.logLikelihood };
  if (model?.fit.kind === "quasi-poisson" && calm.kind === "quasi-poisson")
    return { strength, gain: (model.fit.logLikelihoodKernel - calm.logLikelihoodKernel) / dispersion };
  return { strength, gain: Number.NEGATIVE_INFINITY };
}

function fadingColumn(
  { periods, firstPlace }: FadingQuestion<ObservedPeriods>,
  halfLife: number,
): ModelColumn {
  const values = Float64Array.from(periods.days, (_, place) => strengthAt(place - firstPlace, halfLife));
  return { name: "fading", values };
}

function strengthAt(age: number, halfLife: number): number {
  return age < 0 ? 0 : 2 ** (-age / halfLife);
}

function errorAtStart(
  { firstPlace, runPeriods }: FadingQuestion<ObservedPeriods>,
  model: EventModel<ObservedPeriods>,
  halfLife: number,
  coefficientPlace: number,
): WindowError | null {
  const { fit, periods } = model;
  const age = (place: number) => place - firstPlace;
  const places = Array.from(periods.days, (_, place) => place).filter((place) => age(place) >= 0);
  const inEvent = Uint8Array.from(periods.days, (_, place) =>
    Number(age(place) >= 0 && age(place) < HALF_LIVES_OF_AN_EVENT * halfLife),
  );
  const days = ordinaryDaysOf(model, inEvent);
  const variability = days === null ? undefined : variabilityOfLengths(days)([runPeriods]).get(runPeriods);
  if (days === null || variability === undefined) return null;
  const size = fit.coefficients.length;
  const variance = fit.dispersion * (fit.covariance[coefficientPlace * size + coefficientPlace] ?? 0);
  const strength = (place: number) => strengthAt(age(place), halfLife);
  return windowError(model, days, places, variance, variability, strength);
}
