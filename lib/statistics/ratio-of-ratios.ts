import tQuantile from "@stdlib/stats-base-dists-t-quantile";

/** A ratio with its error, as `windowEffect` gives it. */
export interface EstimatedRatio {
  readonly ratio: number;
  readonly lower: number;
  readonly upper: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
}

/** An effect on inquiries from the United States against the same model's effect on those from elsewhere. */
export interface ControlledRatio {
  readonly ratio: number;
  readonly lower: number;
  readonly upper: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  /** The control's own interval leaves 1 out: then the ratio of ratios answers less than it seems to. */
  readonly controlMoved: boolean;
}

/**
 * M9: the ratio of two ratios.
 *
 * Question: did inquiries from there rise more than inquiries from elsewhere, which the event should not move?
 * Method: the difference of the log ratios; its variance is the sum of both, its degrees of freedom Welch's.
 * Units: ratios.
 * Assumptions: the two series are independent given what both models adjust for, and nothing else tells them apart.
 * Refuses: `null` where either ratio is 0, which has no logarithm.
 * Source: B. L. Welch (1947), Biometrika 34, 28-35, for the degrees of freedom.
 */
export function ratioOfRatios(effect: EstimatedRatio, control: EstimatedRatio): ControlledRatio | null {
  if (!(effect.ratio > 0 && control.ratio > 0)) return null;
  const variances = [effect.standardError ** 2, control.standardError ** 2] as const;
  const total = variances[0] + variances[1];
  const degreesOfFreedom =
    total ** 2 / (variances[0] ** 2 / effect.degreesOfFreedom + variances[1] ** 2 / control.degreesOfFreedom);
  const ratio = effect.ratio / control.ratio;
  const reach = Math.exp(tQuantile(0.975, degreesOfFreedom) * Math.sqrt(total));
  return {
    ratio,
    lower: ratio / reach,
    upper: ratio * reach,
    standardError: Math.sqrt(total),
    degreesOfFreedom,
    controlMoved: control.lower > 1 || control.upper < 1,
  };
}
