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

/** Inquiries around a period, with the range of ordinary weeks where they are counted by week. */
export function volumeOf(
  counts: ReadonlyMap<CalendarDate, number>,
  period: Period,
  firstDay: CalendarDate,
  today: CalendarDate,
): Volume {
  const span = volumeSpan(period, firstDay, today);
  const units = unitsOf(span);
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  const points = units.map((unit) => ({ ...unit, n: sumWithin(sorted, unit) }));
  const last = units.at(-1);
  return {
    unit: span.unit,
    points,
    usual: span.unit === "week" ? usualWeeks(counts, firstDay, period.from) : null,
    unfinishedFrom: last && last.to === today ? last.from : null,
  };
}

/** Inquiries of the days of a period. */
export function sumWithin(counts: Iterable<readonly [CalendarDate, number]>, { from, to }: Period): number {
  let sum = 0;
  for (const [day, n] of counts) if (day >= from && day <= to) sum += n;
  return sum;
}
