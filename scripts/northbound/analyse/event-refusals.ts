import { LEAST_INQUIRIES_BEFORE } from "@/lib/statistics/fit-event";
import { refuse } from "@/lib/statistics/refusal";
import type { EventDesign, EventQuestion } from "./event-design";
import { type CommandRefusal, refusalSentence } from "./refusal-sentence";

const LEAST_DAYS_BEFORE = 182;
const LEAST_DAYS_AFTER = 14;
const LEAST_MONTHS = 36;
const YEAR_DAYS = 364;

/** Why nothing at all should be estimated from these rows, known before anything is fitted. */
export function refuseDesign(design: EventDesign, { season }: EventQuestion): CommandRefusal | null {
  const { rows, firstPlace, daysBefore, daysAfter } = design;
  const weeks = (days: number) => Math.floor(days / 7);
  const seen = rows.observed.filter((one) => one === 1).length;
  if (rows.unit === "month" && seen < LEAST_MONTHS)
    return refusalSentence(refuse("too-few-months", LEAST_MONTHS, seen));
  if (daysBefore < LEAST_DAYS_BEFORE)
    return refusalSentence(refuse("too-few-weeks-before", weeks(LEAST_DAYS_BEFORE), weeks(daysBefore)));
  if (daysAfter < LEAST_DAYS_AFTER)
    return refusalSentence(refuse("too-few-weeks-after", weeks(LEAST_DAYS_AFTER), weeks(daysAfter)));
  const before = rows.counts.subarray(0, firstPlace).reduce((total, count) => total + count, 0);
  if (before < LEAST_INQUIRIES_BEFORE)
    return refusalSentence(refuse("too-few-usual", LEAST_INQUIRIES_BEFORE, before));
  if (season === "annual" && daysBefore < YEAR_DAYS) return seasonNeedsYear(weeks(daysBefore));
  return null;
}

function seasonNeedsYear(found: number): CommandRefusal {
  const sentence = `A season takes 52 weeks before the event; there are ${found}: leave it out with --season none.`;
  return { reason: "season-needs-a-year-before", needed: 52, found, sentence };
}
