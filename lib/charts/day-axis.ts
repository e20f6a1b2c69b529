import { type CalendarDate, dayNumber, dayOfNumber } from "@/lib/calendar/calendar-date";

/** How dates are written along an axis, in the reader's language. */
export type DayNames = { month: (day: CalendarDate) => string; day: (day: CalendarDate) => string };

/** A mark on the axis; the year stands below the first mark of each year. */
export type DayTick = { day: number; label: string; year?: string };

const monthSteps = [1, 2, 3, 6, 12, 24, 60, 120, 240];

/** Marks that stand at least `room` pixels apart: days for short spans, else months, quarters, years. */
export function dayTicks(
  first: number,
  last: number,
  width: number,
  room: number,
  names: DayNames,
): DayTick[] {
  const most = Math.max(2, Math.floor(width / room));
  const days = last - first;
  if (days < 62) return dailyTicks(first, last, most, names);
  const months = days / 30.44;
  const step = monthSteps.find((candidate) => months / candidate <= most) ?? 240;
  return withYears(
    monthStarts(first, last, step),
    (day) => (step >= 12 ? day.slice(0, 4) : names.month(day)),
    step >= 12,
  );
}

function dailyTicks(first: number, last: number, most: number, names: DayNames): DayTick[] {
  const step = [1, 2, 7, 14, 28].find((candidate) => (last - first) / candidate <= most) ?? 28;
  const days = Array.from(
    { length: Math.floor((last - first) / step) + 1 },
    (_, index) => first + index * step,
  );
  return withYears(days, names.day, false);
}

function monthStarts(first: number, last: number, step: number): number[] {
  const days: number[] = [];
  const start = dayOfNumber(first);
  let year = Number(start.slice(0, 4));
  let month = 0;
  if (step > 12) year -= year % (step / 12);
  for (;;) {
    const day = dayNumber(`${String(year).padStart(4, "0")}-${String(month + 1).padStart(2, "0")}-01`);
    if (day > last) return days;
    if (day >= first) days.push(day);
    year += Math.floor((month + step) / 12);
    month = (month + step) % 12;
  }
}

function withYears(days: number[], name: (day: CalendarDate) => string, bare: boolean): DayTick[] {
  let shown = "";
  return days.map((day) => {
    const date = dayOfNumber(day);
    const year = date.slice(0, 4);
    const fresh = !bare && year !== shown;
    shown = year;
    return { day, label: name(date), year: fresh ? year : undefined };
  });
}
