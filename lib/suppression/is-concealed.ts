import { type Counts, membersOf, type Sum } from "./sums";

/** A search that takes longer than this has found no cover worth the name: the count is then taken for exposed. */
const mostSteps = 2_000;

/** What a reader sees of a table: which counts are withheld, and which of these are printed nowhere. */
export type Published = {
  counts: Counts;
  withheld: ReadonlySet<string>;
  unprinted: ReadonlySet<string>;
  /** The sums in which each count takes part. */
  sumsOf: ReadonlyMap<string, readonly Sum[]>;
};

type Search = {
  published: Published;
  /** By how much each withheld count was moved. */
  moves: Map<string, number>;
  /** By how much more the parts of each sum were moved than its total, where they were. */
  imbalances: Map<Sum, number>;
  stepsLeft: number;
};

/**
 * Whether a withheld count is safe from subtraction: whether there is another table, with this count one more or one
 * less and others adjusted, that adds up and shows the same figures. A reader knows that what is withheld is at least 1;
 * of what is printed nowhere (`unprinted`), only that it is not less than 0.
 */
export function isConcealed(key: string, published: Published): boolean {
  return [1, -1].some((move) => {
    const search: Search = { published, moves: new Map(), imbalances: new Map(), stepsLeft: mostSteps };
    if (!canMove(search, key, move)) return false;
    shift(search, key, move);
    return canBalance(search);
  });
}

/** Every sum in which each count takes part. */
export function sumsByMember(sums: readonly Sum[]): Map<string, Sum[]> {
  const found = new Map<string, Sum[]>();
  for (const sum of sums) {
    for (const member of membersOf(sum)) found.set(member, [...(found.get(member) ?? []), sum]);
  }
  return found;
}

/** Moves one withheld count after the other by 1 until all sums add up again, going back where that leads nowhere. */
function canBalance(search: Search): boolean {
  const open = tightest(search);
  if (!open) return true;
  search.stepsLeft -= 1;
  if (search.stepsLeft <= 0) return false;
  return open.some(({ member, move }) => {
    shift(search, member, move);
    if (canBalance(search)) return true;
    shift(search, member, -move);
    search.moves.delete(member);
    return false;
  });
}

type Move = { member: string; move: number };

/** The sum that leaves the least choice; of its counts first those on which least else depends. */
function tightest(search: Search): Move[] | undefined {
  let found: Move[] | undefined;
  for (const [sum, imbalance] of search.imbalances) {
    if (imbalance === 0) continue;
    const moves = movesIn(search, sum, -Math.sign(imbalance));
    if (!found || moves.length < found.length) found = moves;
    if (found.length === 0) return found;
  }
  const ties = ({ member }: Move) => search.published.sumsOf.get(member)?.length ?? 0;
  return found?.toSorted((a, b) => ties(a) - ties(b));
}

function movesIn(search: Search, sum: Sum, wanted: number): Move[] {
  return membersOf(sum)
    .map((member) => ({ member, move: member === sum.total ? -wanted : wanted }))
    .filter(({ member, move }) => canMove(search, member, move));
}

function canMove({ published, moves }: Search, key: string, move: number): boolean {
  const { counts, withheld, unprinted } = published;
  if (!withheld.has(key) || moves.has(key)) return false;
  return (counts.get(key) ?? 0) + move >= (unprinted.has(key) ? 0 : 1);
}

function shift({ published, moves, imbalances }: Search, key: string, move: number): void {
  moves.set(key, move);
  for (const sum of published.sumsOf.get(key) ?? []) {
    const inParts = sum.total === key ? -move : move;
    imbalances.set(sum, (imbalances.get(sum) ?? 0) + inParts);
  }
}
