/** One person's time until the first of several possible ends, or `null` while still open. */
export interface TimeToEnd<End extends string> {
  readonly days: number;
  readonly end: End | null;
}

/** Shares of people who had come to each end by a day. */
export interface IncidenceStep<End extends string> {
  readonly days: number;
  readonly shares: Readonly<Record<End, number>>;
}

/**
 * The cumulative incidence of several ends that rule each other out.
 *
 * Question: what share is retained by day 90, when declining is an end of its own and not a mere loss from sight?
 * Method: Aalen-Johansen: on each day, the share still open is multiplied by each end's share of those at risk and added to
 * that end. Treating "declined" as censored would overstate how many are retained.
 * Shapes: people in any order; one step per day with an end; the shares and the open rest add up to 1.
 * Units: days, shares from 0 to 1.
 * Assumptions: those still open are like those followed longer.
 * Refuses: throws a RangeError for negative days.
 * Source: O. O. Aalen and S. Johansen (1978), Scandinavian Journal of Statistics 5, 141-150; checked against R's `survfit`.
 */
export function cumulativeIncidence<End extends string>(
  people: readonly TimeToEnd<End>[],
  ends: readonly End[],
): IncidenceStep<End>[] {
  if (people.some(({ days }) => !(days >= 0))) throw new RangeError("Times count from 0 days up");
  const sorted = [...people].sort((a, b) => a.days - b.days);
  const shares = new Map<End, number>(ends.map((end) => [end, 0]));
  const steps: IncidenceStep<End>[] = [];
  let open = 1;
  for (let first = 0; first < sorted.length; ) {
    const days = sorted[first]?.days ?? 0;
    const atRisk = sorted.length - first;
    const today = sorted.slice(first).filter((person) => person.days === days);
    const ended = today.filter((person) => person.end !== null);
    for (const { end } of ended) if (end !== null) shares.set(end, (shares.get(end) ?? 0) + open / atRisk);
    open *= 1 - ended.length / atRisk;
    if (ended.length > 0) steps.push({ days, shares: Object.fromEntries(shares) as Record<End, number> });
    first += today.length;
  }
  return steps;
}
