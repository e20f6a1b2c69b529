import { lastDayToApply } from "@/lib/applications/last-day-to-apply";
import { addDays, type CalendarDate, daysBetween } from "@/lib/calendar/calendar-date";
import type { Random } from "@/lib/statistics/seeded-random";
import { drawBetween, drawWeighted, happens } from "./chance";
import { workingDay } from "./firm-clock";
import { invitedByRoundOf5000 } from "./planted-truth";
import type { SimulatedAnswers, SimulatedApplication } from "./simulated-contact";

/** What the simulation needs to know of an Express Entry round. */
export type SimulatedRound = { heldOn: CalendarDate; size: number };

/** The application of someone who retained the firm, decided or not; `null` where none is ever filed. */
export function simulateApplication(
  random: Random,
  retainedOn: CalendarDate,
  answers: SimulatedAnswers,
  rounds: readonly SimulatedRound[],
): SimulatedApplication | null {
  if (!happens(random, 0.85)) return null;
  const programme = drawProgramme(random, answers);
  const readyOn = addDays(retainedOn, drawBetween(random, 20, 100));
  const filing =
    programme === "Express Entry" ? fileAfterInvitation(random, readyOn, rounds) : fileWhenReady(readyOn);
  if (!filing) return null;
  const decidedOn = workingDay(addDays(filing.filedOn, drawBetween(random, 60, 420)));
  const decision = drawWeighted(random, [
    ["approved", 87],
    ["refused", 9],
    ["withdrawn", 4],
  ] as const);
  return { programme, ...filing, decision, decidedOn };
}

function drawProgramme(random: Random, { connectionKinds, motivations }: SimulatedAnswers): string {
  const has = (kind: (typeof connectionKinds)[number]) => connectionKinds.includes(kind);
  return drawWeighted(random, [
    ["Express Entry", 45],
    ["Provincial nomination", 8],
    ["Work permit", has("job_offer") ? 60 : 16],
    ["Study permit", motivations.includes("study") ? 30 : 5],
    ["Spousal sponsorship", has("spouse_or_partner") ? 120 : 0],
    ["Family sponsorship", has("other_family") ? 25 : 0],
    ["Proof of citizenship", has("parent_or_grandparent") || has("citizen_or_born") ? 70 : 0],
    ["Visitor record", 3],
  ]);
}

type Filing = Pick<SimulatedApplication, "invitedOn" | "lastDayToApply" | "filedOn">;

function fileWhenReady(readyOn: CalendarDate): Filing {
  return { invitedOn: null, lastDayToApply: null, filedOn: workingDay(readyOn) };
}

// In the pool from the day that the profile is ready: each round invites with a probability in proportion to its size.
function fileAfterInvitation(
  random: Random,
  readyOn: CalendarDate,
  rounds: readonly SimulatedRound[],
): Filing | null {
  const round = rounds.find(
    ({ heldOn, size }) =>
      heldOn >= readyOn && happens(random, Math.min(0.95, (invitedByRoundOf5000 * size) / 5000)),
  );
  if (!round) return null;
  const lastDay = lastDayToApply(round.heldOn);
  const window = daysBetween(round.heldOn, lastDay);
  const filedOn = addDays(round.heldOn, Math.round(window * (0.3 + 0.67 * Math.sqrt(random()))));
  return { invitedOn: round.heldOn, lastDayToApply: lastDay, filedOn };
}
