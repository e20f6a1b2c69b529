import type { CalendarDate } from "@/lib/calendar/calendar-date";
import { drawNegativeBinomial } from "@/lib/statistics/random-draws";
import type { Random } from "@/lib/statistics/seeded-random";
import { drawWeighted, happens } from "./chance";
import { dispersion, type PlantedEffect } from "./planted-truth";
import { rateOn } from "./simulate-rate";

/** Why someone gets in touch: an event, or `null` for what happens on any day. */
export type Cause = PlantedEffect | null;

/** The inquiries of one day, each with its cause; `scale` is the rate of an ordinary day. */
export function simulateDay(random: Random, day: CalendarDate, scale: number): Cause[] {
  const { usual, total, causes } = rateOn(day);
  const count = drawNegativeBinomial(random, total * scale, dispersion);
  return Array.from({ length: count }, () =>
    happens(random, 1 - usual / total) ? drawWeighted(random, causes) : null,
  );
}
