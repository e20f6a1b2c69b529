import { dayNumber } from "@/lib/statistics/day-number";
import { CannotAnalyse } from "./cannot-analyse";

/** What one row of a file counts. */
export type RowUnit = "day" | "week" | "month";

/** The calendar of a file's rows: where each stands, when it begins, and what it is called. */
export interface RowCalendar {
  readonly unit: RowUnit;
  /** The place of a date's row, counted from any fixed start. */
  readonly placeOf: (date: string) => number;
  /** The day number on which the row at a place begins. */
  readonly dayAt: (place: number) => number;
}

/** Whether the text names a day ("2016-11-09") or a month ("2016-11"). */
export function isDate(text: string): boolean {
  try {
    dayNumber(text.length === 7 ? `${text}-01` : text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Recognises days, weeks or months by the dates. Weeks are rows that all begin on the same weekday, months rows of which no two
 * lie in the same month and most in neighbouring ones.
 */
export function recogniseRows(dates: readonly string[]): RowCalendar {
  const days = dates.map((date) => dayNumber(date.length === 7 ? `${date}-01` : date)).sort((a, b) => a - b);
  const months = dates.map(monthPlace).sort((a, b) => a - b);
  const first = days[0] ?? 0;
  if (days.every((day) => (day - first) % 7 === 0) && mostlyNeighbours(days, 7)) return weeks(first);
  if (mostlyNeighbours(days, 1)) return everyDay;
  if (new Set(months).size === months.length && mostlyNeighbours(months, 1)) return everyMonth;
  throw new CannotAnalyse("The dates are neither days, weeks nor months: most rows lack their neighbours.");
}

const everyDay: RowCalendar = { unit: "day", placeOf: dayNumber, dayAt: (place) => place };

const everyMonth: RowCalendar = { unit: "month", placeOf: monthPlace, dayAt: firstDayOfMonth };

function weeks(first: number): RowCalendar {
  return {
    unit: "week",
    placeOf: (date) => Math.floor((dayNumber(date) - first) / 7),
    dayAt: (place) => first + 7 * place,
  };
}

/** More than half of the steps from row to row are of one unit. */
function mostlyNeighbours(places: readonly number[], unit: number): boolean {
  const steps = places.slice(1).map((place, index) => place - (places[index] ?? 0));
  return 2 * steps.filter((step) => step === unit).length > steps.length;
}

/** Months counted from the year 0. */
function monthPlace(date: string): number {
  return 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7)) - 1;
}

function firstDayOfMonth(place: number): number {
  const year = String(Math.floor(place / 12)).padStart(4, "0");
  return dayNumber(`${year}-${String((place % 12) + 1).padStart(2, "0")}-01`);
}
