import { addDays, type CalendarDate } from "@/lib/calendar/calendar-date";

export const firmTimeZone = "America/Toronto";

const parts = new Intl.DateTimeFormat("en-CA", {
  timeZone: firmTimeZone,
  dateStyle: "short",
  timeStyle: "short",
  hourCycle: "h23",
});

/** The day that it is in the firm's zone. */
export function firmDay(at: Date): CalendarDate {
  return parts.format(at).slice(0, 10);
}

// Clocks change in the night, so one offset per day is right for every hour that an office is open.
const offsets = new Map<CalendarDate, number>();

function minutesBehindUtc(day: CalendarDate): number {
  const known = offsets.get(day);
  if (known !== undefined) return known;
  const noon = new Date(`${day}T12:00:00Z`);
  const [hours = 0, minutes = 0] = parts.format(noon).slice(-5).split(":").map(Number);
  const behind = 12 * 60 - (hours * 60 + minutes);
  offsets.set(day, behind);
  return behind;
}

/** The instant at which a clock in the firm's zone shows these minutes after midnight, from 3 in the morning on. */
export function instantAt(day: CalendarDate, minutes: number): Date {
  const start = new Date(`${day}T00:00:00Z`).getTime();
  return new Date(start + Math.round((minutes + minutesBehindUtc(day)) * 60) * 1000);
}

/** Monday is 0, Sunday is 6. */
export function weekdayOf(day: CalendarDate): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** The day itself, or the Monday after a weekend. */
export function workingDay(day: CalendarDate): CalendarDate {
  const weekday = weekdayOf(day);
  return weekday < 5 ? day : addDays(day, 7 - weekday);
}
