import { type EventWindow, windowLength } from "./event-window";
import type { FittedEvent } from "./fit-event";
import { type Refusal, refuse } from "./refusal";

const LEAST_USUAL = 10;
const LEAST_STARTS = 19;

/** How often ordinary days jumped as far as the event's window. */
export interface PlaceboResult {
  readonly kind: "estimate";
  /** Ordinary start days whose window differed from its usual count at least as much, in either direction. */
  readonly asLarge: number;
  /** All start days that could have been drawn. */
  readonly eligible: number;
  readonly pValue: number;
}

/**
 * M8's placebo: the same question asked of every ordinary day.
 *
 * Question: on how many days without an event did the count jump as far from the usual as after this one?
 * Method: for each day (or week) whose window of the same length touches no event's window, the ratio of observed to usual
 * is compared with the event's, both as distances on the log scale; p = (r + 1) / (m + 1) with r of m as large.
 * Shapes: one window of the event; the model is the event's own.
 * Assumptions: ordinary days are exchangeable with the event's day, apart from what the model adjusts for.
 * Refuses: windows under 10 usual, not over, or with fewer than 19 eligible days, which could never reach p = 0.05.
 * Source: docs/statistics.md, M8.
 */
export function placeboStarts(fitted: FittedEvent, window: EventWindow): PlaceboResult | Refusal {
  const { model, plan, series, group } = fitted;
  const { days, periodDays } = model.periods;
  const daysAfter = series.firstDay + series.length - group.firstDay;
  if (daysAfter <= window.toDay) return refuse("window-not-over", window.toDay + 1, daysAfter);
  const length = windowLength(window) / periodDays;
  const eventPlace = days.indexOf(group.firstDay + window.fromDay);
  const own = jumpAt(fitted, eventPlace, length);
  if (own.usual < LEAST_USUAL) return refuse("too-few-usual", LEAST_USUAL, own.usual);
  let eligible = 0;
  let asLarge = 0;
  let ordinary = 0;
  for (let place = 0; place < days.length; place++) {
    ordinary = plan.inWindow[place] ? 0 : ordinary + 1;
    if (ordinary < length) continue;
    const jump = jumpAt(fitted, place - length + 1, length);
    if (jump.usual < LEAST_USUAL) continue;
    eligible++;
    if (jump.distance >= own.distance) asLarge++;
  }
  if (eligible < LEAST_STARTS) return refuse("too-few-ordinary-runs", LEAST_STARTS, eligible);
  return { kind: "estimate", asLarge, eligible, pValue: (asLarge + 1) / (eligible + 1) };
}

/** How far the window from this place on was from its usual count, on the log scale. */
function jumpAt({ model }: FittedEvent, place: number, length: number) {
  let observed = 0;
  let usual = 0;
  for (let inside = place; inside < place + length; inside++) {
    if (!model.periods.observed[inside]) continue;
    observed += model.periods.counts[inside] ?? 0;
    usual += model.usual[inside] ?? 0;
  }
  return { usual, distance: Math.abs(Math.log(Math.max(observed, 0.5) / usual)) };
}
