import { addDays, type CalendarDate } from "@/lib/calendar/calendar-date";
import type { Hypothesis } from "@/lib/hypotheses/hypothesis";
import { canMoveTheSame } from "@/lib/political-events/competing-events";
import type { PoliticalEvent } from "@/lib/political-events/queries";
import type { DailyCount } from "@/lib/statistics/daily-series";
import type { EventQuestion } from "@/lib/statistics/event-question";
import { eventSpan, type Span } from "./event-span";
import { observedDays } from "./observed-days";
import { publicHolidaysBetween } from "./public-holidays";

/** The firm's log as far as it is counted for a question. */
export type Log = { counts: ReadonlyMap<CalendarDate, number>; firstDay: CalendarDate; today: CalendarDate };

/** What an effect is computed from. */
export type EventSeries = {
  span: Span;
  rows: DailyCount[];
  holidays: CalendarDate[];
  /** The other events that can move inquiries and whose windows reach into the series. */
  others: PoliticalEvent[];
};

/** Windows of other events reach this far. */
const windowDays = 55;

/** The series around an event, and the events that compete with it there. */
export function eventSeries(event: PoliticalEvent, events: readonly PoliticalEvent[], log: Log): EventSeries {
  const span = eventSpan(event.firstFullDay, log.firstDay, log.today);
  return {
    span,
    rows: observedDays(log.counts, span.from, span.to),
    holidays: publicHolidaysBetween(span.from, span.to),
    others: events.filter((other) => other.id !== event.id && reachesInto(other, span)),
  };
}

/** The question as it is computed; null where the log does not reach the event. */
export function eventQuestion(
  { firstFullDay }: PoliticalEvent,
  { shape, windows }: Pick<Hypothesis, "shape" | "windows">,
  { rows, holidays, others }: EventSeries,
): EventQuestion | null {
  if (!rows.some(({ date }) => date === firstFullDay)) return null;
  return {
    rows,
    firstFullDay,
    shape: shape === "windows" ? "windows" : "lasting-step",
    windows,
    otherEvents: others.map((other) => ({ id: other.id, firstFullDay: other.firstFullDay })),
    holidays,
  };
}

function reachesInto({ moves, firstFullDay }: PoliticalEvent, { from, to }: Span): boolean {
  return (
    canMoveTheSame(moves, "inquiries") && firstFullDay >= addDays(from, -windowDays) && firstFullDay <= to
  );
}
