import { type CountFilter, filterKey } from "@/lib/inquiry-counts/count-filter";

type Part = "series" | "weeks" | "question";

/** The address of an event's effect, of a file of it, or of its question; without an event, of all effects. */
export function trendHref(eventId: string | null, filter: CountFilter, part?: Part): string {
  const query = new URLSearchParams(filterKey(filter));
  if (part === "weeks") query.set("part", part);
  const folder = part === "question" ? "/question" : part ? "/csv" : "";
  const path = eventId ? `/trends/${eventId}${folder}` : "/trends";
  return query.size === 0 ? path : `${path}?${query}`;
}
