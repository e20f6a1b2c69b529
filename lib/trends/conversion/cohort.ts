import { addDays, type CalendarDate } from "@/lib/calendar/calendar-date";
import { addMonths, firstDayOf, monthOf } from "@/lib/calendar/month";
import { laterOf } from "@/lib/calendar/order";

/** How far back the inquiries reach whose way is followed. */
export const cohortChoices = ["two_years", "five_years", "all"] as const;
export type CohortChoice = (typeof cohortChoices)[number];

/** Everyone is followed for at least this long. */
export const followUpDays = 90;

/** The days on which the inquiries came, and the day until which their way is known. */
export type Cohort = { from: CalendarDate; to: CalendarDate; cutOff: CalendarDate };

const months = { two_years: 24, five_years: 60 } as const;

/** The inquiries that are 90 days old by yesterday, from so many months before on, or from the first one. */
export function cohortOf(choice: CohortChoice, today: CalendarDate, firstDay: CalendarDate | null): Cohort {
  const cutOff = addDays(today, -1);
  const to = addDays(cutOff, -followUpDays);
  const begin = firstDay ?? to;
  if (choice === "all") return { from: begin, to, cutOff };
  return { from: laterOf(begin, firstDayOf(addMonths(monthOf(to), 1 - months[choice]))), to, cutOff };
}
