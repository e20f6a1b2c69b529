import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import { addDays, type CalendarDate } from "@/lib/calendar/calendar-date";
import { firstDayOf, lastDayOf, type Month } from "@/lib/calendar/month";
import { database } from "@/lib/database/client";
import { getFirmNow } from "@/lib/firm/queries";
import { translatorFor } from "@/lib/i18n/translator";
import { countDays, countMonths, getFirstDay } from "@/lib/inquiry-counts/queries";
import { listPublishedPoints, listSeries } from "@/lib/outside-series/queries";
import { canMoveTheSame } from "@/lib/political-events/competing-events";
import { getPoliticalEvent, listPoliticalEvents, type PoliticalEvent } from "@/lib/political-events/queries";
import type { DailyCount } from "@/lib/statistics/daily-series";
import { type EventEffect, eventEffect } from "@/lib/statistics/event-effect";
import { type Refusal, refuse } from "@/lib/statistics/refusal";
import { type MonthlySources, monthsOf } from "./applications-months";
import { type ApplicationsPicture, applicationsPicture, receivedKey } from "./applications-picture";
import { eventSpan, type Span } from "./event-span";
import { observedDays } from "./observed-days";
import { maySeeTrends } from "./permissions";
import { publicHolidaysBetween } from "./public-holidays";
import { remember } from "./remember";
import type { ApplicationsQuestion, TrendQuestion } from "./schema";

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

const monthCount = z.object({ month: z.string(), n: z.number() });
const monthValue = z.object({ month: z.string(), n: z.number().nullable() });

/** The applications page for the months asked for. */
export async function getApplicationsPicture(
  actor: Actor,
  question: ApplicationsQuestion,
): Promise<ApplicationsPicture> {
  requireRight(maySeeTrends(actor));
  const t = translatorFor(actor.language);
  const { today } = await getFirmNow();
  const { first, last } = monthsOf(question.months, today);
  const days = { from: firstDayOf(first), to: lastDayOf(last) };
  const [monthly, events, series] = await Promise.all([
    listMonthlySources(actor, days, question.whose === "us" ? "US" : null),
    listPoliticalEvents(actor),
    listSeries(actor),
  ]);
  const received = series.find(({ key }) => key === receivedKey);
  return applicationsPicture(t, question, { monthly, events, received, today });
}

/** The three sources of the applications page, whole; `residence` narrows the firm's inquiries. */
async function listMonthlySources(
  actor: Actor,
  span: Span,
  residence: string | null,
): Promise<MonthlySources> {
  const [inquiries, received, { invitations, asOf }, points] = await Promise.all([
    countMonths(actor, { ...span, residence }),
    listReceived(),
    countInvitations(),
    listPublishedPoints(actor),
  ]);
  const monthly = points.filter(({ period }) => period.length === 7);
  return {
    inquiries,
    received,
    invitations,
    points: new Map(monthly.map(({ period, value }) => [period, value])),
    roundsAsOf: asOf,
  };
}

/** Applications received by month, from the latest file. */
async function listReceived(): Promise<Map<Month, number | null>> {
  const rows = await database().$queryRaw`
    SELECT to_char(v.month, 'YYYY-MM') AS month, v.value AS n FROM outside_value v
    WHERE v.vintage_id = (
      SELECT o.id FROM outside_vintage o JOIN outside_series s ON s.id = o.series_id
      WHERE s.key = ${receivedKey} ORDER BY o.as_of DESC, o.uploaded_at DESC LIMIT 1)
    ORDER BY v.month`;
  return new Map(
    z
      .array(monthValue)
      .parse(rows)
      .map(({ month, n }) => [month, n]),
  );
}

/** Invitations by month, and the day of the latest file of rounds. */
async function countInvitations(): Promise<{ invitations: Map<Month, number>; asOf: string | null }> {
  const [rows, files] = await Promise.all([
    database().$queryRaw`
      SELECT to_char(date_trunc('month', held_on), 'YYYY-MM') AS month, sum(size)::int AS n
      FROM invitation_round GROUP BY 1 ORDER BY 1`,
    database().$queryRaw<{ day: string | null }[]>`
      SELECT to_char(max(as_of), 'YYYY-MM-DD') AS day FROM rounds_file`,
  ]);
  const invitations = new Map(
    z
      .array(monthCount)
      .parse(rows)
      .map(({ month, n }) => [month, n]),
  );
  return { invitations, asOf: files[0]?.day ?? null };
}
