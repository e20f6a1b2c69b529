import { addDays, type CalendarDate } from "@/lib/calendar/calendar-date";
import type { Random } from "@/lib/statistics/seeded-random";
import { drawBetween, drawWeighted, type Weighted } from "./chance";
import { instantAt, workingDay } from "./firm-clock";
import type { Progress } from "./simulate-retention";
import type { CloseReason, SimulatedApplication, SimulatedJourney } from "./simulated-contact";

/** When and why the firm closes an inquiry, reckoned from its last step. */
export function simulateClosure(
  random: Random,
  lastDay: CalendarDate,
  progress: Progress,
  application: SimulatedApplication | null,
  closedBy: string,
): NonNullable<SimulatedJourney["closure"]> {
  const { reasons, least, most } = endOf(progress, application);
  const reason = drawWeighted(random, reasons);
  const closedOn = workingDay(addDays(lastDay, drawBetween(random, least, most)));
  return { reason, closedOn, closedAt: instantAt(closedOn, 17 * 60 + random() * 55), closedBy };
}

type End = { reasons: Weighted<CloseReason>; least: number; most: number };

function endOf(progress: Progress, application: SimulatedApplication | null): End {
  if (application) return { reasons: [["completed", 1]], least: 2, most: 30 };
  if (progress.retainedOn) return { reasons: afterRetainer, least: 200, most: 600 };
  if (progress.consultedOn) return { reasons: afterConsultation, least: 20, most: 90 };
  return { reasons: beforeConsultation, least: 14, most: 75 };
}

const beforeConsultation: Weighted<CloseReason> = [
  ["stayed_put", 50],
  ["no_answer", 27],
  ["not_eligible", 12],
  ["chose_another", 6],
  ["declined_by_firm", 4],
  ["conflict", 1],
];
const afterConsultation: Weighted<CloseReason> = [
  ["stayed_put", 45],
  ["not_eligible", 30],
  ["chose_another", 18],
  ["declined_by_firm", 6],
  ["conflict", 1],
];
const afterRetainer: Weighted<CloseReason> = [
  ["stayed_put", 55],
  ["chose_another", 15],
  ["completed", 30],
];
