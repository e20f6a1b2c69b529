import type { DailyCount } from "./daily-series";
import { dateOfDayNumber, dayNumber } from "./day-number";
import { eventEffect } from "./event-effect";
import type { EventQuestion } from "./event-question";
import { seededRandom } from "./seeded-random";
import { type SimulatedFirm, simulateFirm } from "./simulated-firm";

/** The event of the tests of `eventEffect`, and made firms to ask about it. */
export const FIRST_FULL_DAY = "2016-11-09";

export function firm(options: Partial<SimulatedFirm> = {}): DailyCount[] {
  const random = seededRandom(7);
  return simulateFirm({
    random,
    firstFullDay: FIRST_FULL_DAY,
    daysBefore: 730,
    daysAfter: 200,
    perDay: 5,
    ...options,
  });
}

export function ask(rows: readonly DailyCount[], question: Partial<EventQuestion> = {}) {
  const result = eventEffect({ rows, firstFullDay: FIRST_FULL_DAY, ...question });
  if (result.kind === "refused") throw new Error(result.reason);
  return result;
}

export function windowOf(rows: readonly DailyCount[], place: number, question: Partial<EventQuestion> = {}) {
  const window = ask(rows, question).windows[place];
  if (window?.kind !== "estimate") throw new Error(window?.reason ?? "no window");
  return window;
}

export function day(offset: number): string {
  return dateOfDayNumber(dayNumber(FIRST_FULL_DAY) + offset);
}
