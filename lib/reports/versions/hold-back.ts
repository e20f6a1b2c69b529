import type { Shown } from "@/lib/dashboard/dashboard";
import { membersOf, type Sum } from "@/lib/suppression/sums";
import type { CountSystem } from "../count-system";

type Told = Readonly<Record<string, Shown>>;

/** Counts of which the change must not be told: printed ones are withheld, those printed nowhere must not follow. */
export type HeldBack = { withheld: ReadonlySet<string>; guarded: ReadonlySet<string> };

/**
 * What must not be told again because of what was published of the same month before. A reader who has both versions
 * subtracts one from the other: so a count that changed by fewer than the threshold is withheld, with what would give it
 * away; and a count that was withheld once stays withheld. The same holds for what is printed nowhere but followed from
 * a version, such as who has a connection to Canada of another kind, or stopped before a step. The month's total is told
 * as it is, for how many were logged late says nothing of who they were; so is a part that is and was all of it.
 */
export function holdBack(system: CountSystem, earlier: readonly Told[], threshold: number): HeldBack {
  const { counts, unprinted } = system;
  const [withheld, guarded] = [new Set<string>(), new Set<string>()];
  const total = counts.get("total");
  const present = [...counts].filter(([key]) => key !== "total");
  const following = system.sums.filter((sum) => membersOf(sum).some((key) => unprinted.has(key)));
  for (const told of earlier) {
    const known = withWhatFollowed(told, following, unprinted);
    for (const [key, n] of present) {
      const before = known.get(key);
      if (before === undefined || (n === total && before === told.total)) continue;
      const isSmallChange = before !== null && n !== before && Math.abs(n - before) < threshold;
      if (unprinted.has(key) ? isSmallChange : before === null || isSmallChange)
        (unprinted.has(key) ? guarded : withheld).add(key);
    }
  }
  return { withheld, guarded };
}

/** What was told, and what is printed nowhere but was the only unknown of a sum, in the order in which it follows. */
function withWhatFollowed(
  told: Told,
  sums: readonly Sum[],
  unprinted: ReadonlySet<string>,
): ReadonlyMap<string, Shown> {
  const known = new Map(Object.entries(told));
  const isOpen = (key: string) => typeof known.get(key) !== "number";
  for (let before = -1; before < known.size; ) {
    before = known.size;
    for (const sum of sums) {
      const [open, ...more] = membersOf(sum).filter(isOpen);
      if (open !== undefined && more.length === 0 && unprinted.has(open))
        known.set(open, missing(sum, open, known));
    }
  }
  return known;
}

function missing({ total, parts }: Sum, open: string, known: ReadonlyMap<string, Shown>): number {
  const others = parts.reduce((sum, part) => sum + (known.get(part) ?? 0), 0);
  return open === total ? others : (known.get(total) ?? 0) - others;
}
