import { type Refusal, refuse } from "./refusal";

const LONGEST_HALF_LIFE = 60;
const WIDEST_SET = 6;
/** Half the 95 % and half the 99.8 % place of the chi-square distribution with one degree of freedom. */
const SET_DROP = 1.92;
const LEAST_GAIN = 4.6;

/** What one half-life gives: its gain in log-likelihood over no surge, and the log ratio at the start. */
export interface ProfilePoint {
  readonly days: number;
  readonly gain: number;
  readonly strength: number;
}

/** The gain of each half-life, fitted when first asked for. */
export type HalfLifeProfile = (days: number) => ProfilePoint;

/**
 * The half-life with the highest likelihood, of whole numbers from 1 to 60.
 *
 * Question: which half-life fits best?
 * Method: in great steps first, then in small ones, then one by one, for as long as the likelihood grows.
 * Assumptions: the profile has one peak.
 * Refuses: `null` when no half-life can be fitted.
 */
export function bestHalfLife(profile: HalfLifeProfile): ProfilePoint | null {
  let best = profile(8);
  for (const factor of [2, 1 / 2, 1.4, 1 / 1.4])
    best = climb(profile, best, (days) => Math.round(days * factor));
  for (const step of [1, -1]) best = climb(profile, best, (days) => days + step);
  return Number.isFinite(best.gain) ? best : null;
}

/**
 * Whether a surge fades at all, as far as these data can tell.
 *
 * Question: is there a rise, and does a fading one fit clearly better than none?
 * Refuses: no rise; a gain in likelihood under 4.6, scaled by how variable ordinary runs are (`cSquared`).
 */
export function refuseFading({ strength, gain }: ProfilePoint, cSquared: number): Refusal | null {
  const leastGain = LEAST_GAIN * cSquared;
  if (!(strength > 0)) return refuse("no-rise", 1, 0);
  return gain <= leastGain ? refuse("no-clear-fading", leastGain, Math.max(0, gain)) : null;
}

/**
 * All half-lives that the data leave open.
 *
 * Question: how far from the best half-life may the true one lie?
 * Method: every half-life within 1.92 of the best, scaled by how variable ordinary runs are (`cSquared`).
 * Refuses: beside the set itself, when its ends differ more than 6 times or touch 1 or 60.
 * Source: profile likelihood; docs/statistics.md, M3.
 */
export function halfLifeSet(profile: HalfLifeProfile, best: ProfilePoint, cSquared: number) {
  const inside = (days: number) => profile(days).gain >= best.gain - SET_DROP * cSquared;
  const lowerDays = edgeOf(inside, best.days, 1);
  const upperDays = edgeOf(inside, best.days, LONGEST_HALF_LIFE);
  const open = lowerDays === 1 || upperDays === LONGEST_HALF_LIFE || upperDays > WIDEST_SET * lowerDays;
  const refusal = open ? refuse("half-life-undetermined", WIDEST_SET, upperDays / lowerDays) : null;
  return { lowerDays, upperDays, refusal };
}

/** Goes on from one half-life to the next for as long as the likelihood grows. */
function climb(profile: HalfLifeProfile, from: ProfilePoint, onward: (days: number) => number): ProfilePoint {
  let best = from;
  for (;;) {
    const next = profile(Math.min(LONGEST_HALF_LIFE, Math.max(1, onward(best.days))));
    if (!(next.gain > best.gain)) return best;
    best = next;
  }
}

/** The last day, from the best one towards `limit`, that belongs to the set; found by halving. */
function edgeOf(inside: (days: number) => boolean, best: number, limit: number): number {
  if (inside(limit)) return limit;
  let within = best;
  let outside = limit;
  while (Math.abs(outside - within) > 1) {
    const middle = Math.round((within + outside) / 2);
    if (inside(middle)) within = middle;
    else outside = middle;
  }
  return within;
}
