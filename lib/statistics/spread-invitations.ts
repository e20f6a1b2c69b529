import { addMonths, firstDayOf, monthOf } from "@/lib/calendar/month";
import { dateOfDayNumber, dayNumber } from "./day-number";
import { daysToApply, timesToApply } from "./time-to-apply";

/** One invitation round. */
export interface InvitationRound {
  readonly date: string;
  readonly invitations: number;
}

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
  const times = timesToApply(pandemicNinetyDays);
  for (const round of rounds) {
    const daysAllowed = daysToApply(round.date, times);
    let day = dayNumber(round.date) + 1;
    const end = day + daysAllowed;
    while (day < end) {
      const month = monthOf(dateOfDayNumber(day));
      const nextMonth = Math.min(end, dayNumber(firstDayOf(addMonths(month, 1))));
      months.set(month, (months.get(month) ?? 0) + (round.invitations * (nextMonth - day)) / daysAllowed);
      day = nextMonth;
    }
  }
  return new Map([...months].sort(([a], [b]) => a.localeCompare(b)));
}
