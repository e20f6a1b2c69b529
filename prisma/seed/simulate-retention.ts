import { addDays, type CalendarDate } from "@/lib/calendar/calendar-date";
import { drawNormal } from "@/lib/statistics/random-draws";
import type { Random } from "@/lib/statistics/seeded-random";
import { happens } from "./chance";
import { workingDay } from "./firm-clock";
import { retainedShares } from "./planted-truth";
import type { SimulatedAnswers } from "./simulated-contact";

/** The days on which an inquiry goes on towards a retainer; `null` where it stops before. */
export type Progress = {
  bookedOn: CalendarDate | null;
  consultedOn: CalendarDate | null;
  retainedOn: CalendarDate | null;
};

/** The planted share of people with these answers who retain the firm: the strongest of their connections counts. */
export function retainedShare({ canadaConnection, connectionKinds }: SimulatedAnswers): number {
  if (canadaConnection !== "yes") return retainedShares[canadaConnection];
  return Math.max(...connectionKinds.map((kind) => retainedShares[kind]));
}

/** How far an inquiry goes. Whoever retains the firm was consulted before; many are consulted and do not. */
export function simulateProgress(
  random: Random,
  receivedOn: CalendarDate,
  answers: SimulatedAnswers,
): Progress {
  const share = retainedShare(answers);
  const retains = happens(random, share);
  const books = happens(random, 0.1 + share * 0.8) || retains;
  const comes = happens(random, 0.78) || retains;
  const bookedOn = workingDay(addDays(receivedOn, Math.floor(random() ** 2 * 9)));
  const consultedOn = workingDay(addDays(bookedOn, 1 + Math.floor(random() * 18)));
  const daysToDecide = Math.min(200, Math.round(Math.exp(2.3 + 0.9 * drawNormal(random))));
  const retainedOn = workingDay(addDays(consultedOn, daysToDecide));
  return {
    bookedOn: books ? bookedOn : null,
    consultedOn: books && comes ? consultedOn : null,
    retainedOn: retains ? retainedOn : null,
  };
}
