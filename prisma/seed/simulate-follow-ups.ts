import { addDays, type CalendarDate, daysBetween } from "@/lib/calendar/calendar-date";
import type { Random } from "@/lib/statistics/seeded-random";
import { drawBetween, happens } from "./chance";
import { instantAt, workingDay } from "./firm-clock";
import { stageOf } from "./simulate-journey";
import type { SimulatedFollowUp, SimulatedIntake, SimulatedJourney } from "./simulated-contact";

const recentDays = 45;

/** The days on which staff meant to call back, and whether they did. Of the recent open inquiries some are due today. */
export function simulateFollowUps(
  random: Random,
  intake: SimulatedIntake,
  journey: SimulatedJourney,
  today: CalendarDate,
): SimulatedFollowUp[] {
  const isWanted = happens(random, 0.4);
  const usualDueOn = workingDay(addDays(intake.receivedOn, drawBetween(random, 3, 14)));
  const isLate = happens(random, 0.15);
  const doneMinute = 9 * 60 + random() * 8 * 60;
  const onTheDesk = drawBetween(random, 0, 99);
  const age = daysBetween(intake.receivedOn, today);
  const isOpen =
    !journey.closure && ["inquiry", "consultation_booked", "consulted"].includes(stageOf(journey));
  const open = { createdAt: intake.loggedAt, createdBy: intake.takenById, doneAt: null, doneBy: null };
  if (isOpen && age > 0 && age < recentDays && onTheDesk < 12) return [{ ...open, dueOn: today }];
  if (isOpen && age > 5 && age < recentDays && onTheDesk < 16)
    return [{ ...open, dueOn: addDays(today, -2) }];
  if (!isWanted || (journey.closure && journey.closure.closedOn < usualDueOn)) return [];
  const doneOn = isLate ? workingDay(addDays(usualDueOn, 2)) : usualDueOn;
  if (doneOn >= today) return [{ ...open, dueOn: usualDueOn }];
  return [{ ...open, dueOn: usualDueOn, doneAt: instantAt(doneOn, doneMinute), doneBy: intake.takenById }];
}
