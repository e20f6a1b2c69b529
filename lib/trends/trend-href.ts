import type { TrendQuestion } from "./schema";

/** The address of an event's effect, or of a file of it. */
export function trendHref(
  eventId: string,
  { office, residence }: TrendQuestion,
  file?: "series" | "weeks",
): string {
  const part = file === "weeks" ? file : null;
  const set = Object.entries({ office, residence, part }).flatMap(([name, value]) =>
    value ? [[name, value]] : [],
  );
  const path = `/trends/${eventId}${file ? "/csv" : ""}`;
  return set.length === 0 ? path : `${path}?${new URLSearchParams(set)}`;
}
