import { addDays, type CalendarDate } from "@/lib/calendar/calendar-date";
import type { Random } from "@/lib/statistics/seeded-random";
import { drawBetween, drawOne } from "./chance";
import { instantAt, workingDay } from "./firm-clock";
import { type SimulatedRound, simulateApplication } from "./simulate-application";
import { simulateClosure } from "./simulate-closure";
import { type Progress, simulateProgress } from "./simulate-retention";
import type {
  SimulatedAnswers,
  SimulatedApplication,
  SimulatedIntake,
  SimulatedJourney,
  SimulatedStep,
  Stage,
} from "./simulated-contact";
import type { SimulatedOffice } from "./simulated-office";

export type JourneySetting = {
  /** The last day that has happened. */
  today: CalendarDate;
  office: SimulatedOffice;
  rounds: readonly SimulatedRound[];
  /** Gives the next matter number of a year. */
  nextMatterNumber: (year: string) => string;
};

/** What becomes of an inquiry. Everything is drawn to its end; what lies after today is then not yet known. */
export function simulateJourney(
  random: Random,
  intake: SimulatedIntake,
  answers: SimulatedAnswers,
  { today, office, rounds, nextMatterNumber }: JourneySetting,
): SimulatedJourney {
  const progress = simulateProgress(random, intake.receivedOn, answers);
  const { bookedOn, consultedOn, retainedOn } = progress;
  const application = retainedOn ? simulateApplication(random, retainedOn, answers, rounds) : null;
  const lawyerId = intake.lawyerId ?? drawOne(random, office.lawyerIds);
  const steps = simulateSteps(random, intake, lawyerId, progress, application);
  const lastDay = steps.at(-1)?.reachedOn ?? intake.receivedOn;
  const isRetained = retainedOn !== null && retainedOn <= today;
  const closure = simulateClosure(random, lastDay, progress, application, lawyerId);
  const scheduledOn = consultedOn ?? workingDay(addDays(bookedOn ?? today, 6));
  const scheduledAt = instantAt(scheduledOn, drawScheduledMinute(random, office));
  return upTo(today, {
    steps,
    consultation: bookedOn ? { lawyerId, scheduledAt, heldOn: consultedOn } : null,
    retainer: isRetained ? { retainedOn, matterNumber: nextMatterNumber(retainedOn.slice(0, 4)) } : null,
    application,
    closure,
  });
}

function drawScheduledMinute(random: Random, { opensAt, closesAt }: SimulatedOffice): number {
  return drawBetween(random, opensAt / 30, closesAt / 30 - 2) * 30;
}

function simulateSteps(
  random: Random,
  { receivedOn, loggedAt, takenById }: SimulatedIntake,
  lawyerId: string,
  { bookedOn, consultedOn, retainedOn }: Progress,
  application: SimulatedApplication | null,
): SimulatedStep[] {
  const step = (stage: Stage, reachedOn: CalendarDate | null | undefined, recordedBy = lawyerId) => {
    const evening = 17 * 60 + random() * 60;
    return reachedOn ? [{ stage, reachedOn, recordedAt: instantAt(reachedOn, evening), recordedBy }] : [];
  };
  return [
    { stage: "inquiry", reachedOn: receivedOn, recordedAt: loggedAt, recordedBy: takenById },
    ...step("consultation_booked", bookedOn, takenById),
    ...step("consulted", consultedOn),
    ...step("retained", retainedOn),
    ...step("application_filed", application?.filedOn),
    ...step("decided", application?.decidedOn),
  ];
}

// What was still to come on the last day is cut off: an open inquiry is one whose closing has not happened.
function upTo(today: CalendarDate, journey: SimulatedJourney): SimulatedJourney {
  const { steps, consultation, retainer, application, closure } = journey;
  const happened = (day: CalendarDate | null | undefined) => day != null && day <= today;
  const known = steps.filter(({ reachedOn }) => happened(reachedOn));
  const isBooked = known.some(({ stage }) => stage === "consultation_booked");
  const isFiled = happened(application?.filedOn);
  const isDecided = happened(application?.decidedOn);
  const heldOn = consultation && happened(consultation.heldOn) ? consultation.heldOn : null;
  return {
    steps: known,
    consultation: consultation && isBooked ? { ...consultation, heldOn } : null,
    retainer,
    application:
      application && isFiled
        ? { ...application, ...(isDecided ? {} : { decision: null, decidedOn: null }) }
        : null,
    closure: happened(closure?.closedOn) ? closure : null,
  };
}

/** The furthest stage that an inquiry has reached. */
export function stageOf(journey: SimulatedJourney): Stage {
  return journey.steps.at(-1)?.stage ?? "inquiry";
}
