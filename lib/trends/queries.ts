import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import { addDays, type CalendarDate } from "@/lib/calendar/calendar-date";
import { countDays, getFirstDay } from "@/lib/inquiry-counts/queries";
import { canMoveTheSame } from "@/lib/political-events/competing-events";
import { getPoliticalEvent, listPoliticalEvents, type PoliticalEvent } from "@/lib/political-events/queries";
import type { DailyCount } from "@/lib/statistics/daily-series";
import { type EventEffect, eventEffect } from "@/lib/statistics/event-effect";
import { type Refusal, refuse } from "@/lib/statistics/refusal";
import { eventSpan, type Span } from "./event-span";
import { observedDays } from "./observed-days";
import { maySeeTrends } from "./permissions";
import { publicHolidaysBetween } from "./public-holidays";
import { remember } from "./remember";
import type { TrendQuestion } from "./schema";

/** An event with the series around it and what the model makes of it. */
export type EventTrend = {
  event: PoliticalEvent;
  span: Span;
  rows: DailyCount[];
  holidays: CalendarDate[];
  /** The other events that can move inquiries and whose windows reach into the series. */
  others: PoliticalEvent[];
  effect: EventEffect | Refusal;
};

/** A tenth of a second of computing is spent once for each state of the log. */
const estimate = remember(eventEffect);

/** Windows of other events reach this far. */
const windowDays = 55;

/** The effect of an event on inquiries, from the firm's own log. */
export async function getEventTrend(
  actor: Actor,
  eventId: string,
  question: TrendQuestion,
  today: CalendarDate,
): Promise<EventTrend> {
  requireRight(maySeeTrends(actor));
  const [event, events, firstDay] = await Promise.all([
    getPoliticalEvent(actor, eventId),
    listPoliticalEvents(actor),
    getFirstDay(actor),
  ]);
  const span = eventSpan(event.firstFullDay, firstDay ?? today, today);
  const rows = observedDays(await countDays(actor, { ...span, ...question }), span.from, span.to);
  const holidays = publicHolidaysBetween(span.from, span.to);
  const others = events.filter((other) => other.id !== event.id && reachesInto(other, span));
  return { event, span, rows, holidays, others, effect: effectOf(event, { rows, holidays, others }) };
}

function reachesInto({ moves, firstFullDay }: PoliticalEvent, { from, to }: Span): boolean {
  return (
    canMoveTheSame(moves, "inquiries") && firstFullDay >= addDays(from, -windowDays) && firstFullDay <= to
  );
}

function effectOf(
  { firstFullDay }: PoliticalEvent,
  { rows, holidays, others }: Pick<EventTrend, "rows" | "holidays" | "others">,
): EventEffect | Refusal {
  const isWithin = rows.some(({ date }) => date === firstFullDay);
  if (!isWithin) return refuse("too-few-weeks-before", 26, 0);
  const otherEvents = others.map((other) => ({ id: other.id, firstFullDay: other.firstFullDay }));
  return estimate({ rows, firstFullDay, otherEvents, holidays });
}
