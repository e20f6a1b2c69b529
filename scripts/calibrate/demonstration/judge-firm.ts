import type { CalendarDate } from "@/lib/calendar/calendar-date";
import type { PoliticalEvent } from "@/lib/political-events/queries";
import type { CohortChoice } from "@/lib/trends/conversion/cohort";
import { usualPerDay } from "@/prisma/seed/planted-truth";
import type { SimulatedContact } from "@/prisma/seed/simulated-contact";
import { simulatedFirmForTest } from "@/prisma/seed/simulated-firm-for-test";
import { answerEvents } from "./answer-events";
import { dailyLog } from "./daily-log";
import { judgeConversion, type ShareOutcome } from "./judge-conversion";
import { type Discoveries, judgeDiscoveries } from "./judge-discoveries";
import { type HalfLifeOutcome, judgeHalfLives, judgeWindows, type WindowOutcome } from "./judge-effects";
import { referenceEvents } from "./reference-events";

/** All that the application says about one made firm, against what was planted. */
export type FirmOutcome = {
  windows: WindowOutcome[];
  halfLives: HalfLifeOutcome[];
  discoveries: Discoveries[];
  conversion: Record<(typeof followedFor)[number], ShareOutcome[]>;
};

export const followedFor = ["five_years", "all"] as const satisfies readonly CohortChoice[];

/** The last day of every made firm, so that the same seed gives the same answers whenever it is asked. */
const lastDay = "2026-11-20";

/** A firm of the demonstration's kind, drawn from this number and asked all default questions. */
export function judgeFirm(seed: number): FirmOutcome {
  return judgeContacts(simulatedFirmForTest(seed, usualPerDay, lastDay), lastDay);
}

/** What a firm wrote down by a day, asked about these events; all others still compete with them. */
export function judgeContacts(
  contacts: readonly SimulatedContact[],
  today: CalendarDate,
  isAsked: (event: PoliticalEvent) => boolean = () => true,
): FirmOutcome {
  const answers = answerEvents(referenceEvents(), isAsked, dailyLog(contacts, today));
  return {
    windows: judgeWindows(answers),
    halfLives: judgeHalfLives(answers),
    discoveries: judgeDiscoveries(answers),
    conversion: {
      five_years: judgeConversion(contacts, "five_years", today),
      all: judgeConversion(contacts, "all", today),
    },
  };
}
