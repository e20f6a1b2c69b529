import type { MeasuredTerm } from "./event-fit";
import { type CommandRefusal, refusalSentence } from "./refusal-sentence";

/** The figures of one term of the event; `null` where they are withheld. */
export interface TermFigures {
  readonly name: string;
  readonly first: string;
  readonly last: string;
  readonly kind: "estimate" | "refused";
  readonly refusal: CommandRefusal | null;
  readonly coefficient: number | null;
  readonly modelStandardError: number | null;
  readonly coefficientRatio: number | null;
  readonly observed: number | null;
  readonly usual: number | null;
  /** Observed over usual; of a fading surge, exp(coefficient), its start. */
  readonly ratio: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly pValue: number | null;
  readonly standardError: number | null;
  readonly degreesOfFreedom: number | null;
  readonly cSquared: number | null;
  readonly smallestVisibleRatio: number | null;
  /** In rows. */
  readonly halfLife: { readonly best: number; readonly lower: number; readonly upper: number } | null;
}

/** Names every figure of a term, or withholds them all. */
export function termFigures(measured: MeasuredTerm, force: boolean): TermFigures {
  const { term, refusal } = measured;
  const shows = refusal === null || force;
  const coefficient = shows ? measured.coefficient : null;
  return {
    name: term.name,
    first: term.first,
    last: term.last,
    kind: shows ? "estimate" : "refused",
    refusal: refusal === null ? null : refusalSentence(refusal, term.name),
    coefficient,
    modelStandardError: shows ? measured.modelStandardError : null,
    coefficientRatio: coefficient === null ? null : Math.exp(coefficient),
    ...effectFigures(shows ? measured.effect : null),
  };
}

function effectFigures(effect: MeasuredTerm["effect"]) {
  const fading = effect !== null && "halfLife" in effect ? effect : null;
  const window = effect !== null && "observed" in effect ? effect : null;
  return {
    observed: window?.observed ?? null,
    usual: window?.usual ?? null,
    ratio: effect?.ratio ?? null,
    lower: effect?.lower ?? null,
    upper: effect?.upper ?? null,
    pValue: effect?.pValue ?? null,
    standardError: effect?.standardError ?? null,
    degreesOfFreedom: effect?.degreesOfFreedom ?? null,
    cSquared: effect?.cSquared ?? null,
    smallestVisibleRatio: effect?.smallestVisibleRatio ?? null,
    halfLife:
      fading === null
        ? null
        : { best: fading.halfLife, lower: fading.halfLifeLower, upper: fading.halfLifeUpper },
  };
}
