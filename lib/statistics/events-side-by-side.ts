import { benjaminiHochberg } from "./benjamini-hochberg";
import type { EffectInWindow, EventEffect } from "./event-effect";
import type { EventWindow } from "./event-window";
import { type Refusal, refuse } from "./refusal";

/** One event's effect, or why there is none. */
export interface NamedEffect {
  readonly id: string;
  readonly effect: EventEffect | Refusal;
}

/** One row of the table of all events. */
export type EventRow = {
  readonly id: string;
  /** Events of the same group share this: their effects cannot be told apart and are bracketed. */
  readonly groupedWith: readonly string[];
} & ((EffectInWindow & { readonly kind: "estimate"; readonly adjustedPValue: number }) | Refusal);

/**
 * M8: many events on one scale.
 *
 * Question: after which events did the rate really change, when so many are asked about?
 * Method: the same window of every event; p-values of the calibrated t test, corrected together by Benjamini-Hochberg. Events
 * answered together count once in the correction, by their first row.
 * Shapes: one row per event, in the order given.
 * Assumptions: those of `eventEffect`; windows of different events share few days.
 * Refuses: row by row, with the reason of the event or of its window.
 * Source: docs/statistics.md, M8.
 */
export function eventsSideBySide(events: readonly NamedEffect[], window: EventWindow): EventRow[] {
  const shown = events.map(({ effect }) => windowIn(effect, window));
  const keys = events.map(({ effect }, index) => groupKey(effect, index));
  const firsts = shown.map(
    (one, index) => one.kind === "estimate" && keys.indexOf(keys[index] ?? "") === index,
  );
  const adjusted = benjaminiHochberg(
    shown.flatMap((one, index) => (firsts[index] && one.kind === "estimate" ? [one.pValue] : [])),
  );
  const byKey = new Map<string, number>();
  keys.forEach((key, index) => {
    if (firsts[index]) byKey.set(key, adjusted[byKey.size] ?? 1);
  });
  return events.map(({ id, effect }, index) => {
    const one = shown[index] ?? refuse("window-not-over", window.toDay + 1, 0);
    const groupedWith = effect.kind === "estimate" ? effect.togetherWith.map((other) => other.id) : [];
    if (one.kind === "refused") return { id, groupedWith, ...one };
    return { id, groupedWith, ...one, adjustedPValue: byKey.get(keys[index] ?? "") ?? 1 };
  });
}

function windowIn(effect: EventEffect | Refusal, { fromDay, toDay }: EventWindow): EffectInWindow | Refusal {
  if (effect.kind === "refused") return effect;
  const found = effect.windows.find(({ window }) => window.fromDay === fromDay && window.toDay === toDay);
  return found ?? refuse("window-not-over", toDay + 1, 0);
}

/** Events of one group have the same first day and rest on the same numbers. */
function groupKey(effect: EventEffect | Refusal, index: number): string {
  const joined = effect.kind === "estimate" && effect.togetherWith.length > 0;
  return joined ? effect.firstFullDay : `alone-${index}`;
}
