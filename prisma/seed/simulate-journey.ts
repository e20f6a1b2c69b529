import { addDays, type CalendarDate } from "@/lib/calendar/calendar-date";
import type { Random } from "@/lib/statistics/seeded-random";
import { drawBetween, drawOne } from "./chance";
import { instantAt, workingDay } from "./firm-clock";
import { type SimulatedRound, simulateApplication } from "./simulate-application";
import { simulateClosure } from "./simulate-closure";
import { simulateProgress } from "./simulate-retention";
import type {
  SimulatedAnswers,
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
  setting: JourneySetting,
): SimulatedJourney {
  const { today, office, rounds, nextMatterNumber } = setting;
  const progress = simulateProgress(random, intake.receivedOn, answers);
  const application = progress.retainedOn
    ? simulateApplication(random, progress.retainedOn, answers, rounds)
    : null;
  const lawyerId = intake.lawyerId ?? drawOne(random, office.lawyerIds);
  const record = stepRecorder(random, intake, lawyerId);
  const { bookedOn, consultedOn, retainedOn } = progress;
  const steps = [
    record("inquiry", intake.receivedOn),
    record("consultation_booked", bookedOn),
    record("consulted", consultedOn),
    record("retained", retainedOn),
    record("application_filed", application?.filedOn ?? null),
    record("decided", application?.decidedOn ?? null),
  ].filter((step) => step !== null);
  const lastDay = steps.at(-1)?.reachedOn ?? intake.receivedOn;
  const closure = simulateClosure(random, lastDay, progress, application, lawyerId);
  const scheduledAt = instantAt(
    consultedOn ?? workingDay(addDays(bookedOn ?? today, 6)),
    drawScheduledMinute(random, office),
  );
  return upTo(today, {
    steps,
    consultation: bookedOn ? { lawyerId, scheduledAt, heldOn: consultedOn } : null,
    retainer:
      retainedOn && retainedOn <= today
        ? { retainedOn, matterNumber: nextMatterNumber(retainedOn.slice(0, 4)) }
        : null,
    application,
    closure,
  });
}

function drawScheduledMinute(random: Random, { opensAt, closesAt }: SimulatedOffice): number {
  return drawBetween(random, opensAt / 30, closesAt / 30 - 2) * 30;
}

function stepRecorder(random: Random, intake: SimulatedIntake, lawyerId: string) {
  return (stage: Stage, reachedOn: CalendarDate | null): SimulatedStep | null => {
    const evening = 17 * 60 + random() * 60;
    if (!reachedOn) return null;
    const isFirst = stage === "inquiry";
    return {
      stage,
      reachedOn,
      recordedAt: isFirst ? intake.loggedAt : instantAt(reachedOn, evening),
      recordedBy: isFirst || stage === "consultation_booked" ? intake.takenById : lawyerId,
    };
  };
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
