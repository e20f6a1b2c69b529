import type { CalendarDate } from "@/lib/calendar/calendar-date";
import type { Period } from "./period";
import { type UsualWeeks, usualWeeks } from "./usual-weeks";
import { unitsOf, type VolumeUnit, volumeSpan } from "./volume-span";

/** Inquiries of one day, week or month; `null` is withheld. */
export type VolumePoint = Period & { n: number | null };

/** Inquiries over time. */
export type Volume = {
  unit: VolumeUnit;
  points: VolumePoint[];
  usual: UsualWeeks | null;
  /** The unit that is not over yet. */
  unfinishedFrom: CalendarDate | null;
};

/** Inquiries around a period, with the range of ordinary weeks where they are counted by week; `counts` oldest first. */
export function volumeOf(
  counts: ReadonlyMap<CalendarDate, number>,
  period: Period,
  firstDay: CalendarDate,
  today: CalendarDate,
): Volume {
  const span = volumeSpan(period, firstDay, today);
  const units = unitsOf(span);
  const sums = sumsWithin([...counts], units);
  const points = units.map((unit, place) => ({ ...unit, n: sums[place] ?? 0 }));
  const last = units.at(-1);
  return {
    unit: span.unit,
    points,
    usual: span.unit === "week" ? usualWeeks(counts, firstDay, period.from) : null,
    unfinishedFrom: last && last.to === today ? last.from : null,
  };
}

/** Inquiries of the days of each unit. Days and units come oldest first, so that one walk finds them all. */
function sumsWithin(days: readonly (readonly [CalendarDate, number])[], units: readonly Period[]): number[] {
  let place = 0;
  return units.map(({ from, to }) => {
    let sum = 0;
    for (let next = days[place]; next && next[0] <= to; next = days[place]) {
      if (next[0] >= from) sum += next[1];
      place += 1;
    }
    return sum;
  });
}
