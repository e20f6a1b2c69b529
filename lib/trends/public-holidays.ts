import { addDays, type CalendarDate } from "@/lib/calendar/calendar-date";
import { mondayOf } from "@/lib/calendar/week";

/** Days on which offices across Canada are closed, whatever the province. */
export function publicHolidays(year: number): CalendarDate[] {
  return [
    `${year}-01-01`,
    addDays(easterSunday(year), -2),
    mondayOf(`${year}-05-24`),
    `${year}-07-01`,
    firstMonday(year, "09"),
    addDays(firstMonday(year, "10"), 7),
    `${year}-12-25`,
    `${year}-12-26`,
  ];
}

/** Those of every year from one day to another. */
export function publicHolidaysBetween(from: CalendarDate, to: CalendarDate): CalendarDate[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return years.flatMap(publicHolidays).filter((day) => day >= from && day <= to);
}

function firstMonday(year: number, month: string): CalendarDate {
  return mondayOf(`${year}-${month}-07`);
}

/** The Gregorian reckoning of Easter (Meeus, Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): CalendarDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  return addDays(`${year}-03-22`, h + l - 7 * m);
}
