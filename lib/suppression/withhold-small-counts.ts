import { isConcealed, type Published, sumsByMember } from "./is-concealed";
import { type Counts, membersOf, type Sum } from "./sums";

const none: ReadonlySet<string> = new Set();

/** What a reader has besides the figures at hand, by the keys of counts. */
export type KnownToReaders = {
  /** Not printed anywhere: costs nothing to withhold, and only small ones must not follow from the rest. */
  unprinted?: ReadonlySet<string>;
  /** Not printed and not small, and yet must not follow from the rest. */
  guarded?: ReadonlySet<string>;
  /** Withheld already where else it could stand. */
  withheldElsewhere?: ReadonlySet<string>;
  /** Shown where else it stands: too late to withhold it. */
  shownElsewhere?: ReadonlySet<string>;
};

type System = Published & { sums: readonly Sum[]; shownElsewhere: ReadonlySet<string> };

/**
 * Which counts to withhold before figures leave the hands of those who may see them: each under the threshold, and as
 * many others as it takes so that none of these can be worked out from the sums, tables that share a total included.
 * Zeros are shown: they are about nobody.
 */
export function withholdSmallCounts(
  counts: Counts,
  sums: readonly Sum[],
  threshold: number,
  { unprinted = none, guarded = none, withheldElsewhere = none, shownElsewhere = none }: KnownToReaders = {},
): ReadonlySet<string> {
  const isSmall = (key: string) => {
    const n = counts.get(key) ?? 0;
    return n > 0 && n < threshold;
  };
  const isKept = (key: string) => isSmall(key) || unprinted.has(key) || withheldElsewhere.has(key);
  const withheld = new Set([...counts.keys()].filter(isKept));
  const sumsOf = sumsByMember(sums);
  const system: System = { counts, sums, sumsOf, withheld, unprinted, shownElsewhere };
  const mayFollow = (key: string) => unprinted.has(key) && !isSmall(key) && !guarded.has(key);
  // What nothing is left to cover: the rest must be covered all the same.
  const beyondCover = new Set<string>();
  for (;;) {
    // The last one first: a cover that is exposed itself is covered before anything else is given up.
    const exposed = [...withheld].findLast(
      (key) => !mayFollow(key) && !beyondCover.has(key) && sumsOf.has(key) && !isConcealed(key, system),
    );
    if (exposed === undefined) return withheld;
    const cover = findCover(exposed, system);
    if (cover === undefined) beyondCover.add(exposed);
    else withheld.add(cover);
  }
}

/**
 * The count to withhold with an exposed one: the smallest of a sum in which it stands alone, else the smallest beside it,
 * else the smallest anywhere; a part rather than a total.
 */
function findCover(
  exposed: string,
  { counts, sums, sumsOf, withheld, shownElsewhere }: System,
): string | undefined {
  const beside = sumsOf.get(exposed) ?? [];
  const bare = beside.filter((sum) => membersOf(sum).filter((key) => withheld.has(key)).length === 1);
  const isOpen = (key: string) =>
    (counts.get(key) ?? 0) > 0 && !withheld.has(key) && !shownElsewhere.has(key);
  const candidates = [bare, beside, sums].flatMap((some) => [
    some.flatMap(({ parts }) => parts).filter(isOpen),
    some.map(({ total }) => total).filter(isOpen),
  ]);
  const first = candidates.find((keys) => keys.length > 0) ?? [];
  return first.toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0))[0];
}
