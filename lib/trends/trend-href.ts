import { type CountFilter, filterKey } from "@/lib/inquiry-counts/count-filter";
import type { EventWindow } from "@/lib/statistics/event-window";
import { windowKey } from "./window-key";

type Part = "series" | "weeks" | "question";

/** The address of an event's effect, of a file of it, or of its question; without an event, of all effects. */
export function trendHref(eventId: string | null, filter: CountFilter, part?: Part): string {
  const query = new URLSearchParams(filterKey(filter));
  if (part === "weeks") query.set("part", part);
  const folder = part === "question" ? "/question" : part ? "/csv" : "";
  const path = eventId ? `/trends/${eventId}${folder}` : "/trends";
  return query.size === 0 ? path : `${path}?${query}`;
}

/** The file of all effects in one window. */
export function eventsFileHref(filter: CountFilter, window: EventWindow): string {
  const query = new URLSearchParams(filterKey(filter));
  query.set("window", windowKey(window));
  return `/trends/csv?${query}`;
}
