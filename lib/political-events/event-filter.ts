import { type EventCategory, type EventMoves, eventCategories, eventMoves } from "./political-event";

/** Which events a list shows; what is left out does not narrow it. */
export type EventFilter = {
  country?: string;
  category?: EventCategory;
  moves?: EventMoves;
  /** Years, both included. */
  from?: string;
  to?: string;
};

type Address = Record<string, string | string[] | undefined>;

/** Reads the filter from the page's address. A value that makes no sense is left out rather than answered by an error. */
export function eventFilterOf(address: Address): EventFilter {
  const country = matching(address.country, /^[A-Z]{2}$/);
  const category = eventCategories.find((known) => known === address.category);
  const moves = eventMoves.find((known) => known === address.moves);
  const from = matching(address.from, /^(?:19|20|21)\d{2}$/);
  const to = matching(address.to, /^(?:19|20|21)\d{2}$/);
  return { country, category, moves, from, to };
}

/** True when the filter leaves something out. */
export function narrows(filter: EventFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined);
}

function matching(value: string | string[] | undefined, pattern: RegExp): string | undefined {
  return typeof value === "string" && pattern.test(value) ? value : undefined;
}
