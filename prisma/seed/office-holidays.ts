import { addDays, type CalendarDate } from "@/lib/calendar/calendar-date";
import { weekdayOf } from "./firm-clock";

/** Days on which the offices are closed besides weekends. */
export function officeHolidays(year: number): CalendarDate[] {
  return [
    `${year}-01-01`,
    mondayOnOrAfter(`${year}-02-15`),
    addDays(easterSunday(year), -2),
    mondayOnOrAfter(`${year}-05-18`),
    `${year}-07-01`,
    mondayOnOrAfter(`${year}-08-01`),
    mondayOnOrAfter(`${year}-09-01`),
    mondayOnOrAfter(`${year}-10-08`),
    `${year}-12-25`,
    `${year}-12-26`,
  ];
}

function mondayOnOrAfter(day: CalendarDate): CalendarDate {
  return addDays(day, (7 - weekdayOf(day)) % 7);
}

// The anonymous Gregorian algorithm.
function easterSunday(year: number): CalendarDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const leap = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * leap) / 451);
  return addDays(`${year}-03-22`, epact + leap - 7 * shift);
}
