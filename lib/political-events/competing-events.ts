import { daysBetween } from "@/lib/calendar/calendar-date";
import type { EventMoves, PoliticalEventDraft } from "./political-event";

/** Closer together than this, two events cannot be told apart. */
export const competingDays = 14;

type Dated = Pick<PoliticalEventDraft, "firstFullDay" | "moves">;

/** True when both events can move the same thing, inquiries or applications. */
export function canMoveTheSame(a: EventMoves, b: EventMoves): boolean {
  return a === "both" || b === "both" || a === b;
}

/** The other events that lie within 14 days of one and can move the same thing. */
export function competingEvents<Event extends Dated & { id: string }>(
  event: Dated & { id: string },
  events: readonly Event[],
): Event[] {
  return events.filter(
    (other) =>
      other.id !== event.id &&
      canMoveTheSame(event.moves, other.moves) &&
      Math.abs(daysBetween(event.firstFullDay, other.firstFullDay)) <= competingDays,
  );
}
