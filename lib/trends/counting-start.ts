import type { CalendarDate } from "@/lib/calendar/calendar-date";
import type { EventTrend } from "./queries";

/** Day 0 of an effect: the event's first full day, or that of the earliest event that cannot be told from it. */
export function countingStart({ event, effect }: Pick<EventTrend, "event" | "effect">): CalendarDate {
  return effect.kind === "estimate" ? effect.firstFullDay : event.firstFullDay;
}
