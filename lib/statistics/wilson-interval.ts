import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { type Refusal, refuse } from "./refusal";

/** A share with the range of shares that the data leave open. */
export interface ShareEstimate {
  readonly kind: "estimate";
  readonly share: number;
  readonly lower: number;
  readonly upper: number;
  /** How many the share is of. */
  readonly n: number;
}

/** `successes` of `n`, for instance callers who named a motivation out of callers who were asked. */
export interface ShareCount {
  readonly successes: number;
  readonly n: number;
}

/**
 * The Wilson score interval of a share.
 *
 * Question: 15 of 148 callers did so; which shares among all such callers fit that?
 * Method: every share whose own normal approximation would not find the observed count surprising. Unlike the textbook
 * interval it never leaves 0 to 1 and stays honest at 0 of n and n of n.
 * Units: shares from 0 to 1; `confidence` likewise (0.95 unless told).
 * Assumptions: the callers are independent of each other.
 * Refuses: when nobody was counted. Throws a RangeError for counts that cannot be.
 * Source: E. B. Wilson (1927), Journal of the American Statistical Association 22; method 3 of R. G. Newcombe (1998),
 * Statistics in Medicine 17, 857-872, whose examples are the reference values.
 */
export function wilsonInterval({ successes, n }: ShareCount, confidence = 0.95): ShareEstimate | Refusal {
  if (!Number.isInteger(successes) || !Number.isInteger(n) || successes < 0 || successes > n) {
    throw new RangeError(`Not a share: ${successes} of ${n}`);
  }
  if (n === 0) return refuse("too-few-people", 1, 0);
  const z = normalQuantile(0.5 + confidence / 2, 0, 1);
  const share = successes / n;
  const centre = share + (z * z) / (2 * n);
  const reach = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return {
    kind: "estimate",
    share,
    lower: successes === 0 ? 0 : (centre - reach) / scale,
    upper: successes === n ? 1 : (centre + reach) / scale,
    n,
  };
}
