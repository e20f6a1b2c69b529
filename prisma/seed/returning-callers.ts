import { addDays, type CalendarDate } from "@/lib/calendar/calendar-date";
import type { EarlierContact } from "@/lib/inquiries/what-counts";
import type { Random } from "@/lib/statistics/seeded-random";
import { drawBetween, happens } from "./chance";
import { otherContacts } from "./planted-truth";
import type { SimulatedCaller, SimulatedJourney } from "./simulated-contact";

/** Someone who is known already and gets in touch again. */
export type KnownCaller = { caller: SimulatedCaller; last: EarlierContact };
export type PlannedContact = KnownCaller & { kind: "automatic" | "existing_client" };

/** Who will get in touch again: soon, on a planned day, or long after, as a new inquiry. */
export type ReturningCallers = {
  planned: Map<CalendarDate, PlannedContact[]>;
  waiting: (KnownCaller & { from: CalendarDate })[];
};

export function noReturningCallers(): ReturningCallers {
  return { planned: new Map(), waiting: [] };
}

/** After a counted inquiry: perhaps a repeat within 30 days, calls about the matter once retained, or a later return. */
export function planReturns(
  random: Random,
  callers: ReturningCallers,
  known: KnownCaller,
  journey: SimulatedJourney,
): void {
  const { receivedOn } = known.last;
  const repeatsAfter = drawBetween(random, 3, 28);
  const clientCallsAfter = drawBetween(random, 5, 240);
  if (happens(random, otherContacts.repeat))
    plan(callers, addDays(receivedOn, repeatsAfter), { ...known, kind: "automatic" });
  if (journey.retainer) {
    const on = addDays(journey.retainer.retainedOn, clientCallsAfter);
    if (happens(random, 0.35)) plan(callers, on, { ...known, kind: "existing_client" });
    return;
  }
  // Later than the last possible repeat and 30 days, so that it counts as a new inquiry.
  if (happens(random, 0.07)) callers.waiting.push({ ...known, from: addDays(receivedOn, 61) });
}

function plan(callers: ReturningCallers, on: CalendarDate, contact: PlannedContact): void {
  callers.planned.set(on, [...(callers.planned.get(on) ?? []), contact]);
}

/** Those who planned to get in touch on this day. */
export function takePlanned(callers: ReturningCallers, day: CalendarDate): PlannedContact[] {
  const contacts = callers.planned.get(day) ?? [];
  callers.planned.delete(day);
  return contacts;
}

/** Someone of long ago who calls again instead of a new person, sometimes. */
export function takeReturning(
  random: Random,
  callers: ReturningCallers,
  day: CalendarDate,
): KnownCaller | null {
  const isTime = happens(random, 0.06);
  const first = callers.waiting[0];
  if (!isTime || !first || first.from > day) return null;
  callers.waiting.shift();
  return first;
}
