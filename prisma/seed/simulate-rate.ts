import { type CalendarDate, daysBetween } from "@/lib/calendar/calendar-date";
import { weekdayOf } from "./firm-clock";
import { officeHolidays } from "./office-holidays";
import {
  firstDay,
  growthPerYear,
  holidayFactor,
  type PlantedEffect,
  plantedEffects,
  seasonAmplitude,
  weekdayFactors,
} from "./planted-truth";

export type DayRate = {
  /** Expected inquiries, were there no events, as a multiple of an ordinary Wednesday of January 2015. */
  usual: number;
  /** Expected inquiries with the events. */
  total: number;
  /** The events that raise this day, each with its part of the surplus. */
  causes: readonly (readonly [effect: PlantedEffect, weight: number])[];
};

/** The planted rate of a day. */
export function rateOn(day: CalendarDate): DayRate {
  const usual = usualOn(day);
  const causes = plantedEffects
    .map((effect) => [effect, logFactorOn(effect, day)] as const)
    .filter(([, logFactor]) => logFactor > 0.005);
  const total = usual * Math.exp(causes.reduce((sum, [, logFactor]) => sum + logFactor, 0));
  return { usual, total, causes };
}

function usualOn(day: CalendarDate): number {
  const years = daysBetween(firstDay, day) / 365.25;
  const season = 1 + seasonAmplitude * Math.cos(2 * Math.PI * (years - 15 / 365.25));
  const closed = isOfficeHoliday(day) ? holidayFactor : 1;
  return (weekdayFactors[weekdayOf(day)] ?? 1) * closed * season * Math.exp(growthPerYear * years);
}

function logFactorOn(effect: PlantedEffect, day: CalendarDate): number {
  const daysSince = daysBetween(effect.firstFullDay, day);
  return daysSince < 0 ? 0 : Math.log(effect.factor) * 2 ** (-daysSince / effect.halfLifeDays);
}

const holidays = new Map<string, ReadonlySet<CalendarDate>>();

/** Whether the offices are closed for a holiday. */
export function isOfficeHoliday(day: CalendarDate): boolean {
  const year = day.slice(0, 4);
  const known = holidays.get(year) ?? new Set(officeHolidays(Number(year)));
  holidays.set(year, known);
  return known.has(day);
}
