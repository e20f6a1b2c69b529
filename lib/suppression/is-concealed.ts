import { type Counts, membersOf, type Sum } from "./sums";

/** A search that takes longer than this has found no cover worth the name: the count is then taken for exposed. */
const mostSteps = 2_000;

type Search = {
  counts: Counts;
  sums: readonly Sum[];
  withheld: ReadonlySet<string>;
  unprinted: ReadonlySet<string>;
  /** By how much each withheld count was moved. */
  moves: Map<string, number>;
  stepsLeft: number;
};

/**
 * Whether a withheld count is safe from subtraction: whether there is another table, with this count one more or one
 * less and others adjusted, that adds up and shows the same figures. A reader knows that what is withheld is at least 1;
 * of what is printed nowhere (`unprinted`), only that it is not less than 0.
 */
export function isConcealed(
  key: string,
  counts: Counts,
  sums: readonly Sum[],
  withheld: ReadonlySet<string>,
  unprinted: ReadonlySet<string>,
): boolean {
  return [1, -1].some((move) => {
    const search = {
      counts,
      sums,
      withheld,
      unprinted,
      moves: new Map<string, number>(),
      stepsLeft: mostSteps,
    };
    if (!canMove(search, key, move)) return false;
    search.moves.set(key, move);
    return canBalance(search);
  });
}

function canMove({ counts, withheld, unprinted, moves }: Search, key: string, move: number): boolean {
  const least = unprinted.has(key) ? 0 : 1;
  return withheld.has(key) && !moves.has(key) && (counts.get(key) ?? 0) + move >= least;
}

/** Moves one withheld count after the other by 1 until all sums add up again, going back where that leads nowhere. */
function canBalance(search: Search): boolean {
  const { sums, moves } = search;
  const open = sums.find((sum) => imbalance(sum, moves) !== 0);
  if (!open) return true;
  search.stepsLeft -= 1;
  if (search.stepsLeft <= 0) return false;
  const wanted = -Math.sign(imbalance(open, moves));
  return membersOf(open).some((member) => {
    const move = member === open.total ? -wanted : wanted;
    if (!canMove(search, member, move)) return false;
    moves.set(member, move);
    if (canBalance(search)) return true;
    moves.delete(member);
    return false;
  });
}

function imbalance({ total, parts }: Sum, moves: ReadonlyMap<string, number>): number {
  const inParts = parts.reduce((sum, part) => sum + (moves.get(part) ?? 0), 0);
  return inParts - (moves.get(total) ?? 0);
}
