import { benjaminiHochberg } from "./benjamini-hochberg";
import { equalSharesPValue } from "./equal-shares";
import { newcombeDifference, type ShareDifference } from "./newcombe-difference";
import { type Refusal, refuse } from "./refusal";
import type { ShareCount } from "./wilson-interval";

const LEAST_ASKED = 20;

/** How many of those asked named a motivation, after an event and before it. */
export interface MotivationCounts {
  readonly motivation: string;
  readonly event: string;
  readonly after: ShareCount;
  readonly before: ShareCount;
}

/** How the share of a motivation changed with an event. */
export interface MotivationShift extends ShareDifference {
  readonly pValue: number;
  /** The p-value corrected for all motivations and events asked about together. */
  readonly adjustedPValue: number;
}

/**
 * M4: how the mix of motivations changed.
 *
 * Question: which reasons were given more often, or less, after which event?
 * Method: Wilson intervals for both shares, Newcombe's method 10 for the difference; p-values from the pooled score test,
 * corrected together over all motivations and events by Benjamini-Hochberg.
 * Shapes: one result per row, in the order given; `n` counts those asked, never those not asked.
 * Units: shares from 0 to 1, `after` less `before`.
 * Assumptions: those asked are like those not asked; one inquiry may name several motivations.
 * Refuses: rows with fewer than 20 asked on either side.
 * Source: R. G. Newcombe (1998); Y. Benjamini and Y. Hochberg (1995).
 */
export function motivationMix(
  rows: readonly MotivationCounts[],
): readonly ({ readonly motivation: string; readonly event: string } & (MotivationShift | Refusal))[] {
  const differences = rows.map(differenceOf);
  const adjusted = benjaminiHochberg(
    differences.flatMap((one) => (one.kind === "estimate" ? [one.pValue] : [])),
  );
  return rows.map(({ motivation, event }, index) => {
    const one = differences[index] ?? refuse("too-few-asked", LEAST_ASKED, 0);
    if (one.kind === "refused") return { motivation, event, ...one };
    return { motivation, event, ...one, adjustedPValue: adjusted.shift() ?? 1 };
  });
}

function differenceOf({ after, before }: MotivationCounts): (ShareDifference & { pValue: number }) | Refusal {
  const fewest = Math.min(after.n, before.n);
  if (fewest < LEAST_ASKED) return refuse("too-few-asked", LEAST_ASKED, fewest);
  const difference = newcombeDifference(after, before);
  return difference.kind === "refused"
    ? difference
    : { ...difference, pValue: equalSharesPValue(after, before) };
}
