import { addDays, type CalendarDate } from "@/lib/calendar/calendar-date";
import { addMonths, firstDayOf, lastDayOf, monthOf } from "@/lib/calendar/month";
import { earlierOf, laterOf } from "@/lib/calendar/order";
import { mondayOf } from "@/lib/calendar/week";
import { lengthOf, type Period } from "./period";

export type VolumeUnit = "day" | "week" | "month";

/** The time that the chart of inquiries shows, and by what it counts. Whole units, the last one perhaps unfinished. */
export type VolumeSpan = Period & { unit: VolumeUnit };

const daysShownAround = 56;
const weeksShownAround = 52;

/**
 * A short period is shown at the end of the time before it, because alone it says nothing: days within eight weeks, weeks
 * and months within a year. Long ones are counted by week up to three years, then by month.
 */
export function volumeSpan(period: Period, firstDay: CalendarDate, today: CalendarDate): VolumeSpan {
  const length = lengthOf(period);
  if (length <= 14) {
    const from = addDays(period.to, 1 - daysShownAround);
    return { unit: "day", from: laterOf(from, firstDay), to: period.to };
  }
  if (length <= 1096) {
    const lastMonday = mondayOf(period.to);
    const around = addDays(lastMonday, -7 * (weeksShownAround - 1));
    const from = mondayOf(laterOf(length < 26 * 7 ? around : period.from, firstDay));
    return { unit: "week", from, to: earlierOf(addDays(lastMonday, 6), today) };
  }
  const from = firstDayOf(monthOf(laterOf(period.from, firstDay)));
  return { unit: "month", from, to: earlierOf(lastDayOf(monthOf(period.to)), today) };
}

/** The units of a span, each with its own days; the last one ends with the span. */
export function unitsOf({ unit, from, to }: VolumeSpan): Period[] {
  const units: Period[] = [];
  for (let start = from; start <= to; start = nextUnit(unit, start)) {
    units.push({ from: start, to: addDays(nextUnit(unit, start), -1) });
  }
  return units.map((one) => ({ from: one.from, to: earlierOf(one.to, to) }));
}

function nextUnit(unit: VolumeUnit, start: CalendarDate): CalendarDate {
  if (unit === "day") return addDays(start, 1);
  return unit === "week" ? addDays(start, 7) : firstDayOf(addMonths(monthOf(start), 1));
}
