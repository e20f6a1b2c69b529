import type { Refusal } from "./refusal";
import { type ShareCount, type ShareEstimate, wilsonInterval } from "./wilson-interval";

/** The first share less the second, with its interval, and both shares with theirs. */
export interface ShareDifference {
  readonly kind: "estimate";
  readonly difference: number;
  readonly lower: number;
  readonly upper: number;
  readonly first: ShareEstimate;
  readonly second: ShareEstimate;
}

/**
 * The difference of two shares, by Newcombe's method 10.
 *
 * Question: by how many points does the share in one group differ from the share in another?
 * Method: the Wilson intervals of both groups are joined: each end of the difference takes the distance of one share to
 * its lower end and of the other to its upper end, squared, added and rooted.
 * Units: a difference of shares, from -1 to 1 (0.05 is five percentage points).
 * Assumptions: two independent groups; nobody is in both.
 * Refuses: when one of the groups is empty.
 * Source: R. G. Newcombe (1998), Statistics in Medicine 17, 873-890, method 10.
 */
export function newcombeDifference(
  firstGroup: ShareCount,
  secondGroup: ShareCount,
  confidence = 0.95,
): ShareDifference | Refusal {
  const first = wilsonInterval(firstGroup, confidence);
  const second = wilsonInterval(secondGroup, confidence);
  if (first.kind === "refused") return first;
  if (second.kind === "refused") return second;
  const difference = first.share - second.share;
  return {
    kind: "estimate",
    difference,
    lower: difference - Math.hypot(first.share - first.lower, second.upper - second.share),
    upper: difference + Math.hypot(first.upper - first.share, second.share - second.lower),
    first,
    second,
  };
}
