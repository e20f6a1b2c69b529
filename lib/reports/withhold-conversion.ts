import type { Shown } from "@/lib/dashboard/dashboard";
import type { ConversionCount } from "@/lib/dashboard/dashboard-counts";
import type { Sum } from "@/lib/suppression/sums";
import { withholdSmallCounts } from "@/lib/suppression/withhold-small-counts";
import { holdBack } from "./versions/hold-back";
import type { ToldCounts } from "./versions/told-counts";

/** How many of a group became clients; `null` is withheld. */
export type ShownConversion = { group: string; n: Shown; retained: Shown };

const answers: readonly string[] = ["yes", "no", "unknown"];

/** The name of how many people a group has. */
export function peopleKey(group: string): string {
  return `n:${group}`;
}

/** The name of how many of a group became clients. */
export function clientsKey(group: string): string {
  return `clients:${group}`;
}

/**
 * Groups with their clients, safe to hand on: whoever did not become a client is the rest of a group, and a kind of
 * connection is a part of those who have one. Neither rest is printed, and both follow from what is. `earlier` is what
 * was published of the month before.
 */
export function withholdConversion(
  groups: readonly ConversionCount[],
  threshold: number,
  earlier: readonly ToldCounts[] = [],
): ShownConversion[] {
  const counts = new Map<string, number>();
  const sums: Sum[] = [];
  const unprinted = new Set<string>();
  const addRest = (rest: string, whole: string, part: string) => {
    counts.set(rest, (counts.get(whole) ?? 0) - (counts.get(part) ?? 0));
    unprinted.add(rest);
    sums.push({ total: whole, parts: [part, rest] });
  };
  for (const { group, n, retained } of groups)
    counts.set(peopleKey(group), n).set(clientsKey(group), retained);
  for (const { group } of groups) {
    addRest(`others:${group}`, peopleKey(group), clientsKey(group));
    if (answers.includes(group)) continue;
    addRest(`n without:${group}`, peopleKey("yes"), peopleKey(group));
    addRest(`clients without:${group}`, clientsKey("yes"), clientsKey(group));
  }
  const before = holdBack({ counts, sums, unprinted }, earlier, threshold);
  const withheld = withholdSmallCounts(counts, sums, threshold, unprinted, before);
  const shown = (key: string): Shown => (withheld.has(key) ? null : (counts.get(key) ?? 0));
  return groups.map(({ group }) => ({
    group,
    n: shown(peopleKey(group)),
    retained: shown(clientsKey(group)),
  }));
}
