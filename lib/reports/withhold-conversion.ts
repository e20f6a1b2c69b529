import type { Shown } from "@/lib/dashboard/dashboard";
import type { ConversionCount } from "@/lib/dashboard/dashboard-counts";
import type { Sum } from "@/lib/suppression/sums";
import { withholdSmallCounts } from "@/lib/suppression/withhold-small-counts";

/** How many of a group became clients; `null` is withheld. */
export type ShownConversion = { group: string; n: Shown; retained: Shown };

const answers: readonly string[] = ["yes", "no", "unknown"];

/**
 * Groups with their clients, safe to hand on: whoever did not become a client is the rest of a group, and a kind of
 * connection is a part of those who have one. Neither rest is printed, and both follow from what is.
 */
export function withholdConversion(groups: readonly ConversionCount[], threshold: number): ShownConversion[] {
  const counts = new Map<string, number>();
  const sums: Sum[] = [];
  const unprinted = new Set<string>();
  const addRest = (rest: string, whole: string, part: string) => {
    counts.set(rest, (counts.get(whole) ?? 0) - (counts.get(part) ?? 0));
    unprinted.add(rest);
    sums.push({ total: whole, parts: [part, rest] });
  };
  for (const { group, n, retained } of groups) counts.set(`n:${group}`, n).set(`clients:${group}`, retained);
  for (const { group } of groups) {
    addRest(`others:${group}`, `n:${group}`, `clients:${group}`);
    if (answers.includes(group)) continue;
    addRest(`n without:${group}`, "n:yes", `n:${group}`);
    addRest(`clients without:${group}`, "clients:yes", `clients:${group}`);
  }
  const withheld = withholdSmallCounts(counts, sums, threshold, unprinted);
  const shown = (key: string): Shown => (withheld.has(key) ? null : (counts.get(key) ?? 0));
  return groups.map(({ group }) => ({ group, n: shown(`n:${group}`), retained: shown(`clients:${group}`) }));
}
