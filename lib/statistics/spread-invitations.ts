import { dateOfDayNumber, dayNumber } from "./day-number";

/** One invitation round. */
export interface InvitationRound {
  readonly date: string;
  readonly invitations: number;
}

/** Rounds of these dates gave 90 days to apply; all others 60. */
const NINETY_DAYS = { from: "2016-11-19", to: "2018-06-25" };
/** The pandemic's longer time to apply is not verified: some sources speak of 90 days on request only. */
const PANDEMIC_NINETY_DAYS = { from: "2020-03-18", to: "2021-06-28" };

/**
 * Invitations to apply, spread over the months in which they may be answered.
 *
 * Question: how many invitations were waiting to be answered in each month, so that a rise in applications that only follows a
 * rise in invitations is not taken for something else?
 * Method: each round's invitations are spread evenly over its own time to apply, from the day after the round: 60 days, 90 for
 * rounds from 19 November 2016 to 25 June 2018 and, if `pandemicNinetyDays`, from 18 March 2020 to 28 June 2021.
 * Shape: months "2023-01" with invitation-shares, in calendar order; the parts of a round add up to its invitations.
 * Assumptions: applications come evenly over the time allowed; a round closed early or extended is not known here.
 * Source: the dates in docs/statistics.md.
 */
export function spreadInvitations(
  rounds: readonly InvitationRound[],
  { pandemicNinetyDays = true }: { readonly pandemicNinetyDays?: boolean } = {},
): Map<string, number> {
  const months = new Map<string, number>();
  for (const round of rounds) {
    const first = dayNumber(round.date) + 1;
    const daysToApply = hasNinetyDays(round.date, pandemicNinetyDays) ? 90 : 60;
    for (let day = first; day < first + daysToApply; day++) {
      const month = dateOfDayNumber(day).slice(0, 7);
      months.set(month, (months.get(month) ?? 0) + round.invitations / daysToApply);
    }
  }
  return new Map([...months].sort(([a], [b]) => a.localeCompare(b)));
}

function hasNinetyDays(date: string, pandemicNinetyDays: boolean): boolean {
  const within = (span: typeof NINETY_DAYS) => date >= span.from && date <= span.to;
  return within(NINETY_DAYS) || (pandemicNinetyDays && within(PANDEMIC_NINETY_DAYS));
}
