import type { CountFamily } from "@/lib/statistics/count-family";
import {
  type EventModel,
  fitEventModel,
  pearsonResiduals,
  placesOfUnlikelyZeros,
} from "@/lib/statistics/event-model";
import { type FadingEffect, fadingEffect } from "@/lib/statistics/fading-effect";
import { lagOneAutocorrelation } from "@/lib/statistics/lag-one-autocorrelation";
import { type Refusal, refuse } from "@/lib/statistics/refusal";
import { variabilityOfLengths } from "@/lib/statistics/run-variability";
import { measureWindow, type WindowEffect } from "@/lib/statistics/window-effect";
import { ordinaryDaysOf } from "@/lib/statistics/window-error";
import { type CountRows, namesWhere } from "./count-rows";
import type { EventDesign, EventQuestion, EventTerm } from "./event-design";

/** A term as the model measured it, and why it should not be shown, if it should not. */
export interface MeasuredTerm {
  readonly term: EventTerm;
  readonly coefficient: number | null;
  readonly modelStandardError: number | null;
  readonly effect: WindowEffect | FadingEffect<CountRows> | null;
  readonly refusal: Refusal | null;
}

/** A design once it is fitted. */
export interface EventFit {
  readonly model: EventModel<CountRows>;
  readonly terms: readonly MeasuredTerm[];
}

const LEAST_USUAL = 10;
const LEAST_EXCESS = 30;

/** Fits the design as asked and measures every term of the event. */
export function fitDesign(design: EventDesign, question: EventQuestion): EventFit | Refusal {
  return question.shape === "decay" ? fitFading(design, question) : fitTerms(design, question);
}

function fitTerms({ rows, base, terms }: EventDesign, question: EventQuestion): EventFit | Refusal {
  const own = terms.map(({ name, places }) => {
    const inside = new Set(places);
    return { name, values: Float64Array.from(rows.days, (_, place) => Number(inside.has(place))) };
  });
  const model = fitEventModel(rows, { base, competing: [], own }, question);
  const inTerms = new Set(terms.flatMap(({ places }) => places));
  const days =
    model === null
      ? null
      : ordinaryDaysOf(
          model,
          Uint8Array.from(rows.days, (_, place) => Number(inTerms.has(place))),
        );
  if (model === null || days === null) return refuse("model-did-not-converge", 1, 0);
  const judged = variabilityOfLengths(days)(terms.map(({ runPeriods }) => runPeriods));
  return {
    model,
    terms: terms.map((term) => {
      const effect = measureWindow(term, model, days, judged.get(term.runPeriods));
      return { term, ...coefficientOf(model, term.name), ...shown(term, effect) };
    }),
  };
}

function shown({ refusal }: EventTerm, effect: WindowEffect | Refusal) {
  if (effect.kind === "refused") return { effect: null, refusal: refusal ?? effect };
  const few = effect.usual < LEAST_USUAL ? refuse("too-few-usual", LEAST_USUAL, effect.usual) : null;
  return { effect, refusal: refusal ?? few };
}

function fitFading(design: EventDesign, question: EventQuestion): EventFit | Refusal {
  const { rows, base, firstPlace, terms } = design;
  const [term] = terms;
  if (term === undefined) return refuse("model-did-not-converge", 1, 0);
  const asked = { periods: rows, base, firstPlace, runPeriods: term.runPeriods, choices: question };
  const effect = fadingEffect(asked);
  if (effect.kind === "refused") return effect;
  const refusal = term.refusal ?? refuseExcess(design, effect.model) ?? effect.doubt;
  const { coefficient, modelStandardError } = effect;
  return { model: effect.model, terms: [{ term, coefficient, modelStandardError, effect, refusal }] };
}

/** A half-life is shown only where the first 28 days brought 30 inquiries more than usual. */
function refuseExcess({ firstPlace, rows }: EventDesign, { periods, usual }: EventModel<CountRows>) {
  const start = rows.days[firstPlace] ?? 0;
  let excess = 0;
  rows.days.forEach((day, place) => {
    if (!periods.observed[place] || day < start || day >= start + 28) return;
    excess += (periods.counts[place] ?? 0) - (usual[place] ?? 0);
  });
  return excess < LEAST_EXCESS
    ? refuse("too-few-inquiries-in-excess", LEAST_EXCESS, Math.max(0, excess))
    : null;
}

function coefficientOf({ fit, ownPlaces }: EventModel<CountRows>, name: string) {
  const place = ownPlaces.get(name);
  if (place === undefined) return { coefficient: null, modelStandardError: null };
  return {
    coefficient: fit.coefficients[place] ?? 0,
    modelStandardError: modelErrorAt(fit, place),
  };
}

function modelErrorAt({ covariance, dispersion, coefficients }: EventModel<CountRows>["fit"], place: number) {
  return Math.sqrt(dispersion * (covariance[place * coefficients.length + place] ?? 0));
}

/** All that is said of a fitted model beside its terms. */
export function aboutModel({ model }: EventFit, asked: CountFamily, kept: boolean) {
  const { fit, fittedColumns, ownPlaces } = model;
  return {
    n: fit.means.length,
    family: { asked, used: fit.kind === "quasi-poisson" && asked === "poisson" ? "poisson" : fit.kind },
    dispersion:
      fit.kind === "negative-binomial"
        ? { theta: fit.theta, standardError: fit.thetaStandardError }
        : { phi: fit.dispersion, measuredPhi: fit.measuredDispersion },
    logLikelihood: fit.kind === "negative-binomial" ? fit.logLikelihood : null,
    residualAutocorrelation: lagOneAutocorrelation(pearsonResiduals(model)),
    unlikelyZeros: unlikelyZeros(model, kept),
    otherTerms: fittedColumns.flatMap((name, place) =>
      ownPlaces.has(name)
        ? []
        : [{ name, coefficient: fit.coefficients[place] ?? 0, modelStandardError: modelErrorAt(fit, place) }],
    ),
  };
}

/** Zeros with a chance under 1 %: those still in the fit, or those that were left out of it. */
function unlikelyZeros(model: EventModel<CountRows>, kept: boolean): string[] {
  if (kept) {
    const places = new Set(placesOfUnlikelyZeros(model));
    return namesWhere(model.periods, (place) => places.has(place));
  }
  const missing = new Set(model.presumedMissing);
  return namesWhere(model.periods, (place) => missing.has(model.periods.days[place] ?? 0));
}
