import type { Tally } from "@/lib/statistics/calibration";

/** One table of docs/statistics.md. */
export interface CalibrationTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A share with how many times it was asked, as tables print it. */
export function shareText({ hits, of }: Tally): string {
  return of === 0 ? "–" : `${((100 * hits) / of).toFixed(1)} % (${of})`;
}

/** How many of these are so. */
export function tallyOf<Item>(items: readonly Item[], isSo: (item: Item) => boolean): Tally {
  return { hits: items.filter(isSo).length, of: items.length };
}
