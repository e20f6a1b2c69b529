import { addDays, type CalendarDate } from "@/lib/calendar/calendar-date";
import { type EventWindow, windowLength } from "@/lib/statistics/event-window";
import { type PlantedEffect, plantedEffects } from "@/prisma/seed/planted-truth";
import { rateOn } from "@/prisma/seed/simulate-rate";

/** Within this much of 1 nothing was planted, or nothing of it is left. */
const ordinaryWithin = Math.log(1.01);

/**
 * What an effect's ratio estimates: the inquiries expected in a window over those expected without any event. Events that
 * share the window are in it together, as they are in the figure on the screen.
 */
export function trueRatio(firstFullDay: CalendarDate, window: EventWindow): number {
  const days = Array.from({ length: windowLength(window) }, (_, index) =>
    rateOn(addDays(firstFullDay, window.fromDay + index)),
  );
  const sum = (of: "usual" | "total") => days.reduce((total, day) => total + day[of], 0);
  return sum("total") / sum("usual");
}

/** Whether a true ratio is that of a window in which no event moved anything. */
export function isOrdinary(truth: number): boolean {
  return Math.abs(Math.log(truth)) < ordinaryWithin;
}

/** The planted effect that begins on a day. */
export function plantedOn(firstFullDay: CalendarDate): PlantedEffect | undefined {
  return plantedEffects.find((effect) => effect.firstFullDay === firstFullDay);
}
