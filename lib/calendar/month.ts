import { addDays, type CalendarDate } from "./calendar-date";

/** A month of the calendar, "2026-03". */
export type Month = string;

/** Whether the text names a month. */
export function isMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

/** The month that a day lies in. */
export function monthOf(day: CalendarDate): Month {
  return day.slice(0, 7);
}

/** `months` after (or, negative, before) a month. */
export function addMonths(month: Month, months: number): Month {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  const year = Math.floor(index / 12);
  return `${String(year).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** The first day of a month. */
export function firstDayOf(month: Month): CalendarDate {
  return `${month}-01`;
}

/** The last day of a month. */
export function lastDayOf(month: Month): CalendarDate {
  return addDays(firstDayOf(addMonths(month, 1)), -1);
}
