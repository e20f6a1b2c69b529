import type { Shown } from "@/lib/dashboard/dashboard";
import type { Sum } from "@/lib/suppression/sums";

type System = { counts: Map<string, number>; sums: Sum[]; unprinted: Set<string> };
type Told = Readonly<Record<string, Shown>>;

/**
 * What must not be told again because of what was published of the same month before. A reader who has both versions
 * subtracts one from the other: so a change of fewer than the threshold is a small count like any other, which joins the
 * system and is withheld with what would give it away; and a count that was withheld once stays withheld, which is what
 * this returns. The month's total is told as it is, for how many were logged late says nothing of who they were; so is
 * a part that is and was all of it.
 */
export function holdBack(
  { counts, sums, unprinted }: System,
  earlier: readonly Told[],
  threshold: number,
): ReadonlySet<string> {
  const withheldBefore = new Set<string>();
  const total = counts.get("total");
  const present = [...counts].filter(([key]) => key !== "total" && !unprinted.has(key));
  for (const [place, told] of earlier.entries()) {
    for (const [key, n] of present) {
      const before = told[key];
      if (before === undefined || (n === total && before === told.total)) continue;
      if (before === null) withheldBefore.add(key);
      else if (n !== before && Math.abs(n - before) < threshold) {
        const change = `change since ${place}: ${key}`;
        counts.set(change, Math.abs(n - before));
        unprinted.add(change);
        // What was published cannot be withheld any more: it is a constant, and a constant has no count here.
        if (n > before) sums.push({ total: key, parts: [change] });
        else sums.push({ total: `as published ${place}: ${key}`, parts: [key, change] });
      }
    }
  }
  return withheldBefore;
}
