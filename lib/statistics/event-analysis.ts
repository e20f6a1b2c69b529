import { type EventEffect, effectOfFittedEvent } from "./event-effect";
import { type EventExcess, eventExcess } from "./event-excess";
import { type EventHalfLife, eventHalfLife } from "./event-half-life";
import type { EventQuestion } from "./event-question";
import type { EventWindow } from "./event-window";
import { fitEvent } from "./fit-event";
import { type PlaceboResult, placeboStarts } from "./placebo-starts";
import type { Refusal } from "./refusal";
import { seededRandom } from "./seeded-random";

/** The excess is drawn by chance: always from this number, so that the same series gives the same figure. */
const SEED = 2016;

/** All that is asked of one event, from one fit. */
export interface EventAnalysis {
  readonly kind: "estimate";
  readonly effect: EventEffect;
  readonly excess: readonly ({ readonly window: EventWindow } & (EventExcess | Refusal))[];
  readonly halfLife: EventHalfLife | Refusal;
  /** How often ordinary days jumped as far as the first window. */
  readonly placebo: PlaceboResult | Refusal;
}

/**
 * M1, M2, M3 and the placebo of M8 for one event.
 *
 * Question: how much, how many more, for how long, and would an ordinary day have looked alike?
 * Method: one fit; see `eventEffect`, `eventExcess`, `eventHalfLife`, `placeboStarts`.
 * Shapes: as theirs; plain data, so that it can be sent between threads and kept.
 * Refuses: as `fitEvent`; each part for itself.
 */
export function eventAnalysis(question: EventQuestion): EventAnalysis | Refusal {
  const fitted = fitEvent(question);
  if (fitted.kind === "refused") return fitted;
  const effect = effectOfFittedEvent(fitted);
  const [first] = effect.windows;
  const placeboWindow = first?.window ?? { fromDay: 0, toDay: 6 };
  return {
    kind: "estimate",
    effect,
    excess: eventExcess(fitted, seededRandom(SEED)),
    halfLife: eventHalfLife(fitted),
    placebo: placeboStarts(fitted, placeboWindow),
  };
}
