import { dayNumber, weekdayOfDayNumber } from "./day-number";

const DAYS_PER_YEAR = 365.25;
const YEAR_2000 = dayNumber("2000-01-01");

/** One column of a model: a value for each period, with the name under which its coefficient is reported. */
export interface ModelColumn {
  readonly name: string;
  readonly values: Float64Array;
}

/** The days on which the periods of a model begin, as day numbers. */
export type PeriodDays = Int32Array;

/** The constant: the log of the rate where every other column is 0. */
export function constantColumn(days: PeriodDays): ModelColumn {
  return column("constant", days, () => 1);
}

/** A steady growth or decline. Unit: years of 365.25 days from the first period. */
export function trendColumn(days: PeriodDays): ModelColumn {
  const first = days[0] ?? 0;
  return column("trend", days, (day) => (day - first) / DAYS_PER_YEAR);
}

/** Six columns, Tuesday to Sunday, each 1 on its weekday; Monday is the reference. */
export function weekdayColumns(days: PeriodDays): ModelColumn[] {
  const names = ["tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
  return names.map((name, index) =>
    column(name, days, (day) => Number(weekdayOfDayNumber(day) === index + 1)),
  );
}

/**
 * The season as smooth waves: a sine and a cosine for each harmonic.
 *
 * Question: how does the ordinary rate move within the year?
 * Method: harmonic k goes through k full waves a year; the year is counted from 1 January 2000, so that a season keeps its
 * coefficients when the series begins elsewhere.
 */
export function seasonColumns(days: PeriodDays, harmonics: number): ModelColumn[] {
  return seasonWaves(
    days.map((day) => day - YEAR_2000),
    DAYS_PER_YEAR,
    harmonics,
  );
}

/** The same waves for periods of any kind: `places` counts them from any start, `perYear` is how many make a year. */
export function seasonWaves(places: PeriodDays, perYear: number, harmonics: number): ModelColumn[] {
  return Array.from({ length: harmonics }, (_, index) => index + 1).flatMap((harmonic) => {
    const angle = (place: number) => (2 * Math.PI * harmonic * place) / perYear;
    return [
      column(`season-sine-${harmonic}`, places, (place) => Math.sin(angle(place))),
      column(`season-cosine-${harmonic}`, places, (place) => Math.cos(angle(place))),
    ];
  });
}

/** 1 on public holidays; in weeks, the share of the week's days that are one. */
export function holidayColumn(
  days: PeriodDays,
  periodDays: number,
  holidays: ReadonlySet<number>,
): ModelColumn {
  return column("public-holiday", days, (day) => {
    let inside = 0;
    for (let offset = 0; offset < periodDays; offset++) inside += Number(holidays.has(day + offset));
    return inside / periodDays;
  });
}

/** The share of each period's days from `firstDay` to `lastDay`, both included; no last day means for good. */
export function windowColumn(
  name: string,
  days: PeriodDays,
  periodDays: number,
  firstDay: number,
  lastDay = Number.POSITIVE_INFINITY,
): ModelColumn {
  return column(name, days, (day) => {
    const inside = Math.min(lastDay, day + periodDays - 1) - Math.max(firstDay, day) + 1;
    return Math.max(0, inside) / periodDays;
  });
}

function column(name: string, days: PeriodDays, valueOn: (day: number) => number): ModelColumn {
  return { name, values: Float64Array.from(days, valueOn) };
}
