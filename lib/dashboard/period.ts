import { addDays, type CalendarDate, daysBetween } from "@/lib/calendar/calendar-date";
import { addMonths, firstDayOf, lastDayOf, type Month, monthOf } from "@/lib/calendar/month";
import { earlierOf, laterOf } from "@/lib/calendar/order";

/** Days of the firm's calendar, both ends included. */
export type Period = { from: CalendarDate; to: CalendarDate };

/** What can be asked for; "month" and "dates" need to be told which. */
export const periodChoices = [
  "last_30_days",
  "last_90_days",
  "last_12_months",
  "this_month",
  "last_month",
  "this_year",
  "last_year",
  "month",
  "dates",
] as const;
export type PeriodChoice = (typeof periodChoices)[number];

/** The choice with what goes with it; what is missing follows from today. */
export type PeriodQuestion = {
  period: PeriodChoice;
  month: Month | null;
  from: CalendarDate | null;
  to: CalendarDate | null;
};

/** The days asked for, cut off at today: what is still to come has no numbers and would spoil every comparison. */
export function periodOf(question: PeriodQuestion, today: CalendarDate): Period {
  const { from, to } = wholePeriodOf(question, today);
  return { from, to: to > today && from <= today ? today : to };
}

function wholePeriodOf({ period, month, from, to }: PeriodQuestion, today: CalendarDate): Period {
  const yesterday = addDays(today, -1);
  const thisMonth = monthOf(today);
  switch (period) {
    case "last_30_days":
      return { from: addDays(today, -30), to: yesterday };
    case "last_90_days":
      return { from: addDays(today, -90), to: yesterday };
    case "last_12_months":
      return { from: firstDayOf(addMonths(thisMonth, -12)), to: lastDayOf(addMonths(thisMonth, -1)) };
    case "this_month":
      return monthPeriod(thisMonth);
    case "last_month":
      return monthPeriod(addMonths(thisMonth, -1));
    case "this_year":
      return yearPeriod(thisMonth.slice(0, 4));
    case "last_year":
      return yearPeriod(addMonths(thisMonth, -12).slice(0, 4));
    case "month":
      return monthPeriod(month ?? thisMonth);
    case "dates":
      return inOrder(from ?? to ?? firstDayOf(thisMonth), to ?? today);
  }
}

/** A whole month. */
export function monthPeriod(month: Month): Period {
  return { from: firstDayOf(month), to: lastDayOf(month) };
}

function yearPeriod(year: string): Period {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

function inOrder(one: CalendarDate, other: CalendarDate): Period {
  return { from: earlierOf(one, other), to: laterOf(one, other) };
}

/** How many days a period has. */
export function lengthOf({ from, to }: Period): number {
  return daysBetween(from, to) + 1;
}
