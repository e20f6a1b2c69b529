import { addDays, type CalendarDate, daysBetween } from "@/lib/calendar/calendar-date";
import { addMonths, firstDayOf, lastDayOf, type Month, monthOf } from "@/lib/calendar/month";
import { earlierOf } from "@/lib/calendar/order";
import { monthsIn, type ReportUnit, spanAround } from "@/lib/reports/report-span";

/** What a clock on the firm's wall shows, "2026-03-08T02:00", as the database tells it. */
export type WallTime = string;

/** A sending: the month in which it falls due, the day and the hour of it. */
export type Due = { occasion: Month; dueOn: CalendarDate; hour: number };

/** On which day and hour, in the first month after each span of this length. */
type Rule = { unit: ReportUnit; dayOfMonth: number; hour: number };

const longestLateDays = 7;

/**
 * The first time after `after` at which a schedule is due, in a month after `last`, the latest one that was dealt with.
 * Days that a month does not have become its last one. All of it is read off the firm's clock, so no zone is needed: an
 * hour that the clock skips has come as soon as the clock shows a later one, and one that it shows twice is the same
 * month's, which is dealt with once.
 */
export function nextRun(rule: Rule, after: WallTime, last: Month | null): Due {
  const here = monthOf(after);
  const first = beginningFrom(rule.unit, last !== null && last >= here ? addMonths(last, 1) : here);
  const due = dueIn(rule, first);
  return wallTimeOf(due) > after ? due : dueIn(rule, addMonths(first, monthsIn[rule.unit]));
}

/** The first month, this one or a later one, with which a span begins: then the one before it is over. */
function beginningFrom(unit: ReportUnit, month: Month): Month {
  const { month: first } = spanAround(unit, month);
  return first === month ? month : addMonths(first, monthsIn[unit]);
}

/** Everything that has become due by `now`, oldest first. */
export function dueRuns(rule: Rule, after: WallTime, last: Month | null, now: WallTime): Due[] {
  const due: Due[] = [];
  let next = nextRun(rule, after, last);
  while (wallTimeOf(next) <= now) {
    due.push(next);
    next = nextRun(rule, after, next.occasion);
  }
  return due;
}

/** Whether a sending was missed for so long that it no longer helps anyone. */
export function isTooLate({ dueOn }: Pick<Due, "dueOn">, today: CalendarDate): boolean {
  return daysBetween(dueOn, today) > longestLateDays;
}

function dueIn({ dayOfMonth, hour }: Pick<Rule, "dayOfMonth" | "hour">, month: Month): Due {
  const dueOn = earlierOf(addDays(firstDayOf(month), dayOfMonth - 1), lastDayOf(month));
  return { occasion: month, dueOn, hour };
}

/** How the firm's clock shows the time at which something is due. */
export function wallTimeOf({ dueOn, hour }: Pick<Due, "dueOn" | "hour">): WallTime {
  return `${dueOn}T${String(hour).padStart(2, "0")}:00`;
}
