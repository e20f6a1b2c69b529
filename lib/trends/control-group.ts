import type { CalendarDate } from "@/lib/calendar/calendar-date";
import { residenceOf } from "@/lib/dashboard/residence";
import type { CountFilter } from "@/lib/inquiry-counts/count-filter";
import type { PoliticalEvent } from "@/lib/political-events/queries";
import type { EffectInWindow, EventEffect } from "@/lib/statistics/event-effect";
import type { EventQuestion } from "@/lib/statistics/event-question";
import { type ControlledRatio, ratioOfRatios } from "@/lib/statistics/ratio-of-ratios";
import { type Refusal, refuse } from "@/lib/statistics/refusal";
import type { Span } from "./event-span";
import { observedDays } from "./observed-days";

/** Those who live where an event happened against those who live elsewhere, in the first window. */
export type ControlGroup = {
  /** Where it happened, as a residence. */
  residence: string;
  there: EffectInWindow | Refusal;
  elsewhere: EffectInWindow | Refusal;
  /** How much more it moved those there; null where either cannot be estimated. */
  ratio: ControlledRatio | null;
};

/**
 * The residence whose inquiries an event should move more than others: the event's own country. None for events in
 * Canada, which concern everybody who asks, and none where the filter asks for people elsewhere.
 */
export function residenceOfEvent({ country }: PoliticalEvent, { residence }: CountFilter): string | null {
  if (country === "CA") return null;
  if (!residence) return country;
  return residenceOf(residence).country === country ? residence : null;
}

/** Everybody but those there. */
export function countElsewhere(
  everywhere: ReadonlyMap<CalendarDate, number>,
  there: ReadonlyMap<CalendarDate, number>,
): Map<CalendarDate, number> {
  return new Map([...everywhere].map(([day, n]) => [day, n - (there.get(day) ?? 0)]));
}

/** The same question, asked of one part of the callers. */
export function questionOf(
  question: EventQuestion,
  counts: ReadonlyMap<CalendarDate, number>,
  { from, to }: Span,
): EventQuestion {
  return { ...question, rows: observedDays(counts, from, to) };
}

/** Puts both effects side by side. */
export function controlGroup(
  residence: string,
  there: EventEffect | Refusal,
  elsewhere: EventEffect | Refusal,
): ControlGroup {
  const [ofThere, ofElsewhere] = [firstWindow(there), firstWindow(elsewhere)];
  const both = ofThere.kind === "estimate" && ofElsewhere.kind === "estimate";
  const ratio = both ? ratioOfRatios(ofThere, ofElsewhere) : null;
  return { residence, there: ofThere, elsewhere: ofElsewhere, ratio };
}

function firstWindow(effect: EventEffect | Refusal): EffectInWindow | Refusal {
  if (effect.kind === "refused") return effect;
  return effect.windows[0] ?? refuse("too-few-ordinary-runs", 1, 0);
}
