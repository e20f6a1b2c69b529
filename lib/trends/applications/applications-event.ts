import { addMonths, type Month, monthOf } from "@/lib/calendar/month";
import { competingEvents } from "@/lib/political-events/competing-events";
import type { PoliticalEvent } from "@/lib/political-events/queries";
import type { MonthChoice } from "./applications-months";

const pulseLength = 5;

/** The events that applications may be held against: those that can move them, and US presidential elections. */
export function eventChoices(events: readonly PoliticalEvent[]): PoliticalEvent[] {
  return events.filter((event) => event.moves !== "inquiries" || isUsElection(event));
}

/** The election that people ask about: of 2016 for the months around it, else of 2024. */
export function usualEvent(choices: readonly PoliticalEvent[], months: MonthChoice): PoliticalEvent | null {
  const firstFullDay = months === "around_2016" ? "2016-11-09" : "2024-11-06";
  return choices.find((event) => isUsElection(event) && event.firstFullDay === firstFullDay) ?? null;
}

/** The month of an event and the four after it. */
export function pulseMonthsOf({ firstFullDay }: Pick<PoliticalEvent, "firstFullDay">): Month[] {
  return Array.from({ length: pulseLength }, (_, index) => addMonths(monthOf(firstFullDay), index));
}

/** Other events that can move applications and happened in these months, or too close to the event to tell apart. */
export function othersInPulse(event: PoliticalEvent, events: readonly PoliticalEvent[]): PoliticalEvent[] {
  const pulse = new Set(pulseMonthsOf(event));
  const asked = { ...event, moves: "applications" as const };
  const near = new Set(competingEvents(asked, events).map(({ id }) => id));
  return events
    .filter(
      ({ id, moves, firstFullDay }) =>
        id !== event.id && moves !== "inquiries" && (near.has(id) || pulse.has(monthOf(firstFullDay))),
    )
    .toSorted((a, b) => a.occurredOn.localeCompare(b.occurredOn));
}

/** Elections, as against inaugurations and what else bears the country's name. */
export function isUsElection({ category, country, titleEn }: PoliticalEvent): boolean {
  return category === "election" && country === "US" && / election/.test(titleEn);
}
