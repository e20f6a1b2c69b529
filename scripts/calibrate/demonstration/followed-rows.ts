import { type CalendarDate, daysBetween } from "@/lib/calendar/calendar-date";
import type { Cohort } from "@/lib/trends/conversion/cohort";
import type { FollowedRow } from "@/lib/trends/conversion/conversion";
import { retainedShare } from "@/prisma/seed/simulate-retention";
import type { SimulatedContact } from "@/prisma/seed/simulated-contact";

/** An inquiry as far as it was followed, with the chance of being retained that was planted for its answers. */
export type PlantedRow = FollowedRow & { planted: number };

/** The inquiries of a cohort, as the page of conversions reads them. */
export function followedRows(contacts: readonly SimulatedContact[], cohort: Cohort): PlantedRow[] {
  const inCohort = contacts.filter(({ classification, intake: { receivedOn } }) => {
    return classification === "inquiry" && receivedOn >= cohort.from && receivedOn <= cohort.to;
  });
  return inCohort.map(({ intake: { receivedOn }, answers, journey }) => {
    const { end, endedOn } = endOf(journey, cohort.cutOff);
    return {
      connection: answers.canadaConnection,
      kinds: [...answers.connectionKinds],
      motivations: [],
      answered: answers.motivationAnswer === "given",
      end,
      days: Math.max(0, daysBetween(receivedOn, endedOn)),
      followUpDays: daysBetween(receivedOn, cohort.cutOff),
      planted: retainedShare(answers),
    };
  });
}

// A caller who did not answer may still do so: that closing is no end.
function endOf({ retainer, closure }: SimulatedContact["journey"], cutOff: CalendarDate) {
  if (retainer && retainer.retainedOn <= cutOff)
    return { end: "retained", endedOn: retainer.retainedOn } as const;
  if (closure && closure.reason !== "no_answer" && closure.closedOn <= cutOff)
    return { end: "declined", endedOn: closure.closedOn } as const;
  return { end: null, endedOn: cutOff };
}
