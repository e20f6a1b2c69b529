/** A day of the calendar, "2026-03-09": no time, no zone, so that it never shifts. */
export type CalendarDate = string;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayMs = 86_400_000;
/** A hundred years. */
const mostSpelled = 36_525;

/** Whether the text names a day that exists. */
export function isCalendarDate(text: string): boolean {
  if (!pattern.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The day that a database date holds. */
export function calendarDateOf(date: Date): CalendarDate {
  return date.toISOString().slice(0, 10);
}

/** The day as the database driver takes it. */
export function databaseDate(day: CalendarDate): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** Days since 1 January 1970. */
export function dayNumber(day: CalendarDate): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / dayMs;
}

// Series of ten years are laid out on the calendar again and again: a day is spelled once.
const spelled = new Map<number, CalendarDate>();

/** The day with this number. */
export function dayOfNumber(number: number): CalendarDate {
  const known = spelled.get(number);
  if (known !== undefined) return known;
  const day = calendarDateOf(new Date(number * dayMs));
  if (spelled.size < mostSpelled) spelled.set(number, day);
  return day;
}

/** `days` after (or, negative, before) a day. */
export function addDays(day: CalendarDate, days: number): CalendarDate {
  return dayOfNumber(dayNumber(day) + days);
}

/** Whole days from one day to another. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}
