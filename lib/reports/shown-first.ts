import type { Shown } from "@/lib/dashboard/dashboard";

/** Most frequent first; withheld ones last by their key, because their order would tell which is larger. */
export function shownFirst<Row extends { n: Shown }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Row[] {
  return rows.toSorted((a, b) => {
    if (a.n === null && b.n === null) return keyOf(a).localeCompare(keyOf(b));
    return (b.n ?? -1) - (a.n ?? -1);
  });
}
