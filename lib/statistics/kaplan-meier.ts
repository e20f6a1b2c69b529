import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";

/** One person's time: until it happened, or until it was last known not to have happened yet. */
export interface FollowedTime {
  readonly days: number;
  readonly happened: boolean;
}

/** The curve just after one of the days on which it happened to someone. */
export interface SurvivalStep {
  readonly days: number;
  readonly atRisk: number;
  readonly happened: number;
  /** Share of people to whom it has not happened by then. */
  readonly waiting: number;
  readonly lower: number;
  readonly upper: number;
}

/** A Kaplan-Meier curve. */
export interface SurvivalCurve {
  readonly n: number;
  readonly steps: readonly SurvivalStep[];
  /** The day by which it has happened to half; `null` if the curve never falls so far. */
  readonly medianDays: number | null;
}

/**
 * The Kaplan-Meier curve of the time until something happens.
 *
 * Question: how long does it take until an inquiry becomes a retained matter, when some are still open?
 * Method: on each day on which it happened, the share still waiting is multiplied by the share of those at risk to whom it
 * did not happen; people who left earlier without it count only until then. Intervals by Greenwood's variance on the
 * log(-log) scale, which never leave 0 to 1.
 * Shapes: people in any order; one step per distinct day with an event.
 * Units: whole days.
 * Assumptions: leaving without the event says nothing about when it would have come. Where an end rules the event out
 * ("declined"), use `cumulativeIncidence`.
 * Refuses: throws a RangeError for negative days. Nobody at all gives a curve without steps.
 * Source: E. L. Kaplan and P. Meier (1958), Journal of the American Statistical Association 53, 457-481; checked
 * against R's `survfit`.
 */
export function kaplanMeier(people: readonly FollowedTime[]): SurvivalCurve {
  const z = normalQuantile(0.975, 0, 1);
  const steps: SurvivalStep[] = [];
  let waiting = 1;
  let greenwood = 0;
  for (const { days, atRisk, happened } of eventTimes(people)) {
    waiting *= 1 - happened / atRisk;
    greenwood += happened / (atRisk * (atRisk - happened));
    steps.push({ days, atRisk, happened, waiting, ...logLogInterval(waiting, greenwood, z) });
  }
  const median = steps.find((step) => step.waiting <= 0.5 + 1e-12);
  return { n: people.length, steps, medianDays: median?.days ?? null };
}

/** The distinct days on which it happened, with those at risk just before. */
export function eventTimes(people: readonly FollowedTime[]) {
  if (people.some(({ days }) => !(days >= 0))) throw new RangeError("Times count from 0 days up");
  const sorted = [...people].sort((a, b) => a.days - b.days);
  const times: { days: number; atRisk: number; happened: number }[] = [];
  sorted.forEach(({ days, happened }, index) => {
    if (!happened) return;
    const latest = times.at(-1);
    if (latest?.days === days) latest.happened++;
    else times.push({ days, atRisk: sorted.length - firstAt(sorted, index), happened: 1 });
  });
  return times;
}

/** The first place with the same day, since everyone of that day is still at risk on it. */
function firstAt(sorted: readonly FollowedTime[], index: number): number {
  let first = index;
  while (first > 0 && sorted[first - 1]?.days === sorted[index]?.days) first--;
  return first;
}

function logLogInterval(waiting: number, greenwood: number, z: number) {
  if (waiting <= 0 || waiting >= 1) return { lower: waiting, upper: waiting };
  const reach = (z * Math.sqrt(greenwood)) / Math.abs(Math.log(waiting));
  return { lower: waiting ** Math.exp(reach), upper: waiting ** Math.exp(-reach) };
}
