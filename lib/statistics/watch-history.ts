import { type CountPeriods, weeklyPeriods } from "./count-periods";
import { type DailyCount, toDailySeries } from "./daily-series";
import { dateOfDayNumber, dayNumber } from "./day-number";
import type { Refusal } from "./refusal";
import { type WatchedWeek, watchLastWeek } from "./weekly-watch";

/** Any Monday: all weeks are laid on it. */
const A_MONDAY = dayNumber("2024-01-01");

/** What is asked: the log by day, and how many of its last weeks are to be judged. */
export interface WatchQuestion {
  readonly rows: readonly DailyCount[];
  readonly weeks: number;
}

/** One week of the log as the watch sees it. */
export interface WeekOfLog {
  /** The Monday on which it begins. */
  readonly from: string;
  /** Inquiries of the week; `null` where no day of it was observed. */
  readonly count: number | null;
  readonly openDays: number;
}

/** One week of the log with its judgement. */
export interface JudgedWeek extends Pick<WeekOfLog, "from" | "count"> {
  readonly watch: WatchedWeek | Refusal;
}

/**
 * M5 over time: the watch as it would have spoken at the end of each of the last weeks.
 *
 * Question: which of the last weeks brought unusually many inquiries, judged by what was known then?
 * Method: weeks from Monday to Sunday; each is given to `watchLastWeek` with the weeks before it and none after it.
 * Shapes: days in any order; judged weeks in order of time, the newest last; a log shorter than `weeks` gives fewer. A week
 * that the days cover only in part, at either end, is left out.
 * Units: inquiries per week.
 * Assumptions: those of `watchLastWeek`. A surge is part of the past of the weeks after it and makes the watch less alert.
 * Refuses: week by week, as `watchLastWeek`; no days at all give no weeks.
 * Source: docs/statistics.md, M5, with its rate of false alarms.
 */
export function watchHistory({ rows, weeks }: WatchQuestion): JudgedWeek[] {
  if (rows.length === 0) return [];
  const log = weeklyPeriods(toDailySeries(rows), A_MONDAY);
  const first = Math.max(0, log.days.length - weeks);
  return Array.from({ length: log.days.length - first }, (_, index) => judgedWeek(log, first + index));
}

/**
 * The whole weeks of a log, from Monday to Sunday: all that the watch knows of it.
 *
 * Shapes: days in any order; weeks in order of time.
 */
export function weeksOfLog(rows: readonly DailyCount[]): WeekOfLog[] {
  if (rows.length === 0) return [];
  const log = weeklyPeriods(toDailySeries(rows), A_MONDAY);
  return Array.from(log.days, (_, place) => weekOf(log, place));
}

function weekOf({ days, counts, observed, openDays }: CountPeriods, place: number): WeekOfLog {
  return {
    from: dateOfDayNumber(days[place] ?? 0),
    count: observed[place] ? (counts[place] ?? 0) : null,
    openDays: openDays[place] ?? 0,
  };
}

function judgedWeek(log: CountPeriods, place: number): JudgedWeek {
  const { from, count } = weekOf(log, place);
  return { from, count, watch: watchLastWeek(upTo(log, place)) };
}

/** The log as it was at the end of a week. */
function upTo({ periodDays, days, counts, observed, openDays }: CountPeriods, place: number): CountPeriods {
  return {
    periodDays,
    days: days.slice(0, place + 1),
    counts: counts.slice(0, place + 1),
    observed: observed.slice(0, place + 1),
    openDays: openDays.slice(0, place + 1),
  };
}
