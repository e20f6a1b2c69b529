import type { CalendarDate } from "@/lib/calendar/calendar-date";

/** What kind of event it is; each has its label in the dictionaries. */
export const eventCategories = [
  "election",
  "inauguration",
  "impeachment",
  "government",
  "executive_order",
  "court",
  "immigration_rule",
  "border",
  "trade",
  "violence",
] as const;
export type EventCategory = (typeof eventCategories)[number];

/** What an event can move; only events that can move the response compete with each other in an estimate. */
export const eventMoves = ["inquiries", "applications", "both"] as const;
export type EventMoves = (typeof eventMoves)[number];

/** A public event that can move people between countries, as the firm or the reference pack describes it. */
export type PoliticalEventDraft = {
  occurredOn: CalendarDate;
  /** Counting starts here: the day itself, or the next one when it happened late in the day. */
  firstFullDay: CalendarDate;
  /** ISO 3166-1 alpha-2. */
  country: string;
  category: EventCategory;
  moves: EventMoves;
  titleEn: string;
  titleFr: string;
  citation: string;
};
