import { addDays, type CalendarDate } from "@/lib/calendar/calendar-date";
import { mondayOf } from "@/lib/calendar/week";
import { canMoveTheSame } from "@/lib/political-events/competing-events";
import type { PoliticalEvent } from "@/lib/political-events/queries";
import type { DailyCount } from "@/lib/statistics/daily-series";
import type { JudgedWeek } from "@/lib/statistics/watch-history";
import type { WatchedWeek } from "@/lib/statistics/weekly-watch";

/** How many weeks are looked back on. */
export const weeksWatched = 104;

/** An event this many days before a week may still have to do with it. */
const daysBefore = 14;

/** The last weeks as the watch judged them, and what they were judged from. */
export type Watch = {
  /** Every day of the log up to the end of the last closed week. */
  rows: DailyCount[];
  /** In order of time; the last one is the week that has just closed. */
  weeks: JudgedWeek[];
  /** The events that can move inquiries and lie in these weeks or shortly before them, in order of time. */
  events: PoliticalEvent[];
};

/** A week that the watch found unusual. */
export type Alarm = { week: JudgedWeek; watch: WatchedWeek; events: PoliticalEvent[] };

/** The Sunday with which the last closed week ended. */
export function lastClosedDay(today: CalendarDate): CalendarDate {
  return addDays(mondayOf(today), -1);
}

/** The Sunday of a week. */
export function lastDayOfWeek({ from }: JudgedWeek): CalendarDate {
  return addDays(from, 6);
}

/** The events that can move inquiries and happened in these weeks or in the two weeks before them. */
export function eventsWithin(
  events: readonly PoliticalEvent[],
  weeks: readonly JudgedWeek[],
): PoliticalEvent[] {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (!first || !last) return [];
  const from = addDays(first.from, -daysBefore);
  const to = lastDayOfWeek(last);
  return events
    .filter(
      ({ moves, occurredOn }) => canMoveTheSame(moves, "inquiries") && occurredOn >= from && occurredOn <= to,
    )
    .toSorted((a, b) => a.occurredOn.localeCompare(b.occurredOn));
}

/** The unusual weeks, latest first, each with what happened in it or in the two weeks before it. */
export function alarmsOf({ weeks, events }: Pick<Watch, "weeks" | "events">): Alarm[] {
  return weeks
    .flatMap((week) =>
      week.watch.kind === "estimate" && week.watch.alarm
        ? [{ week, watch: week.watch, events: eventsWithin(events, [week]) }]
        : [],
    )
    .reverse();
}

/** More rules than this would hide the line. */
const mostEvents = 12;

/** The events to rule into the chart: all of them, or, where they are too many, elections and those beside an alarm. */
export function eventsToDraw({ weeks, events }: Pick<Watch, "weeks" | "events">): PoliticalEvent[] {
  const first = weeks[0]?.from ?? "";
  const within = events.filter(({ occurredOn }) => occurredOn >= first);
  if (within.length <= mostEvents) return within;
  const beside = new Set(alarmsOf({ weeks, events }).flatMap((alarm) => alarm.events));
  return within.filter((event) => event.category === "election" || beside.has(event));
}
