import { isConcealed } from "./is-concealed";
import { type Counts, membersOf, type Sum } from "./sums";

/**
 * Which counts to withhold before figures leave the hands of those who may see them: each under the threshold, and as
 * many others as it takes so that none of these can be worked out from the sums, tables that share a total included.
 * Zeros are shown: they are about nobody. Counts that are not printed anyway (`unprinted`) cost nothing to withhold, and
 * only small ones among them must not follow from the rest. What was withheld before (`withheldBefore`) stays so.
 */
export function withholdSmallCounts(
  counts: Counts,
  sums: readonly Sum[],
  threshold: number,
  unprinted: ReadonlySet<string> = new Set(),
  withheldBefore: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  const isSmall = (n: number) => n > 0 && n < threshold;
  const kept = [...counts].filter(
    ([key, n]) => isSmall(n) || withheldBefore.has(key) || (n > 0 && unprinted.has(key)),
  );
  const withheld = new Set(kept.map(([key]) => key));
  const mayFollow = (key: string) => unprinted.has(key) && !isSmall(counts.get(key) ?? 0);
  for (;;) {
    // The last one first: a cover that is exposed itself is covered before anything else is given up.
    const exposed = [...withheld].findLast(
      (key) => !mayFollow(key) && !isAlone(key, sums) && !isConcealed(key, counts, sums, withheld),
    );
    const cover = exposed && findCover(exposed, counts, sums, withheld);
    if (!cover) return withheld;
    withheld.add(cover);
  }
}

function isAlone(key: string, sums: readonly Sum[]): boolean {
  return !sums.some((sum) => membersOf(sum).includes(key));
}

/**
 * The count to withhold with an exposed one: the smallest of a sum in which it stands alone, else the smallest beside it,
 * else the smallest anywhere; a part rather than a total.
 */
function findCover(
  exposed: string,
  counts: Counts,
  sums: readonly Sum[],
  withheld: ReadonlySet<string>,
): string | undefined {
  const beside = sums.filter((sum) => membersOf(sum).includes(exposed));
  const bare = beside.filter((sum) => membersOf(sum).filter((key) => withheld.has(key)).length === 1);
  const isOpen = (key: string) => (counts.get(key) ?? 0) > 0 && !withheld.has(key);
  const candidates = [bare, beside, sums].flatMap((some) => [
    some.flatMap(({ parts }) => parts).filter(isOpen),
    some.map(({ total }) => total).filter(isOpen),
  ]);
  const first = candidates.find((keys) => keys.length > 0) ?? [];
  return first.toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0))[0];
}
