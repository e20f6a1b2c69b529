import { type CalendarDate, dayNumber } from "@/lib/calendar/calendar-date";

/** A value at a date; `null` where nothing was recorded, which is not the same as none. */
export type TimePoint = {
  date: CalendarDate;
  /** How many days the value covers from its date on; it is drawn in their middle. One, unless said otherwise. */
  days?: number;
  value: number | null;
  href?: string;
  /** Singled out: drawn with a ring and this label. */
  mark?: string;
};

/** The usual value at a date and the range in which most would fall. */
export type BandPoint = { date: CalendarDate; days?: number; expected: number; low: number; high: number };

export type TimeSeries = {
  /** In order of date. */
  points: TimePoint[];
  band?: BandPoint[];
  shape: "line" | "bars";
  /** The firm's own series is solid with round marks, an outside one dashed with square marks. */
  origin: "firm" | "outside";
  /** From here on the values may still grow. */
  immatureFrom?: CalendarDate;
};

/** A point on the axis of days. */
export type DayPoint = { day: number; value: number };

/** Where a value stands on the axis: in the middle of the days that it covers. */
export function middleDay({ date, days = 1 }: { date: CalendarDate; days?: number }): number {
  return dayNumber(date) + (days - 1) / 2;
}

/** The usual distance between two points, in days: 1, 7, 30 or 31. */
export function usualStep(points: readonly { date: CalendarDate }[]): number {
  const days = points.map(({ date }) => dayNumber(date));
  const steps = days.slice(1).map((day, index) => day - (days[index] ?? day));
  const sorted = steps.filter((step) => step > 0).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 1;
}

/** The stretches that may be joined by a line: broken at what is missing, whether it is said or left out. */
export function stretches(points: readonly TimePoint[]): DayPoint[][] {
  const step = usualStep(points);
  const found: DayPoint[][] = [];
  let last: number | undefined;
  for (const point of points) {
    const { value } = point;
    if (value === null) {
      last = undefined;
      continue;
    }
    const day = middleDay(point);
    if (last === undefined || day - last > step * 1.5) found.push([]);
    found.at(-1)?.push({ day, value });
    last = day;
  }
  return found;
}

/** The largest value that the series has to make room for. */
export function largest({ points, band = [] }: TimeSeries): number {
  return Math.max(0, ...points.map(({ value }) => value ?? 0), ...band.map(({ high }) => high));
}
