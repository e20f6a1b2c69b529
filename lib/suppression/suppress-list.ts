import { withholdSmallCounts } from "./withhold-small-counts";

/** A list of counts with its total; `null` is withheld. */
export type SuppressedList = { parts: (number | null)[]; total: number | null };

/** A list whose parts add up to its total, safe to hand on: see `withholdSmallCounts`. */
export function suppressList(parts: readonly number[], threshold: number): SuppressedList {
  const total = parts.reduce((sum, part) => sum + part, 0);
  const keys = parts.map((_, place) => String(place));
  const counts = new Map([...parts.map((part, place) => [String(place), part] as const), ["total", total]]);
  const withheld = withholdSmallCounts(counts, [{ total: "total", parts: keys }], threshold);
  return {
    parts: parts.map((part, place) => (withheld.has(String(place)) ? null : part)),
    total: withheld.has("total") ? null : total,
  };
}
