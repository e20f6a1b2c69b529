import type { PoliticalEventDraft } from "./political-event";

/** The answers of the form, in its order. */
export const eventFields = [
  "occurredOn",
  "firstFullDay",
  "country",
  "category",
  "moves",
  "titleEn",
  "titleFr",
  "citation",
] as const satisfies (keyof PoliticalEventDraft)[];

/** What an event says, without what the database adds to it. */
export function contentOf(event: PoliticalEventDraft): PoliticalEventDraft {
  const { occurredOn, firstFullDay, country, category, moves, titleEn, titleFr, citation } = event;
  return { occurredOn, firstFullDay, country, category, moves, titleEn, titleFr, citation };
}

/** True when two descriptions of an event say the same. */
export function hasSameContent(a: PoliticalEventDraft, b: PoliticalEventDraft): boolean {
  return differingFields(a, b).length === 0;
}

/** The fields in which two descriptions of an event differ, in the order of the form. */
export function differingFields(a: PoliticalEventDraft, b: PoliticalEventDraft) {
  return eventFields.filter((field) => a[field] !== b[field]);
}
