import { createHash } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import type { CalendarDate } from "@/lib/calendar/calendar-date";
import { currentOf, type Hypothesis } from "@/lib/hypotheses/hypothesis";
import { listQuestions, listVersions } from "@/lib/hypotheses/queries";
import { type CountFilter, filterKey } from "@/lib/inquiry-counts/count-filter";
import { countDays, getFirstDay } from "@/lib/inquiry-counts/queries";
import { analyse, analysed } from "@/lib/jobs/statistics-thread";
import { canMoveTheSame } from "@/lib/political-events/competing-events";
import { getPoliticalEvent, listPoliticalEvents, type PoliticalEvent } from "@/lib/political-events/queries";
import type { EventAnalysis } from "@/lib/statistics/event-analysis";
import type { EventEffect } from "@/lib/statistics/event-effect";
import type { EventQuestion } from "@/lib/statistics/event-question";
import { type Refusal, refuse } from "@/lib/statistics/refusal";
import {
  type ControlGroup,
  controlGroup,
  countElsewhere,
  questionOf,
  residenceOfEvent,
} from "./control-group";
import { type EventSeries, eventQuestion, eventSeries, type Log } from "./event-question";
import type { Span } from "./event-span";
import { maySeeTrends } from "./permissions";
import type { ComparedEvent } from "./side-by-side";

/** An event with the series around it, what was asked, and what the models make of it. */
export type EventTrend = EventSeries & {
  event: PoliticalEvent;
  /** The question as it was written down, oldest first; never empty. */
  versions: readonly Hypothesis[];
  effect: EventEffect | Refusal;
  analysis: EventAnalysis | Refusal;
  /** Those who live where it happened against everybody else; null where that makes no sense. */
  control: ControlGroup | null;
};

/** One event among all: null as long as its effect is still being computed. */
export type EventInTable = { event: PoliticalEvent; analysis: EventAnalysis | Refusal | null };

/** All events that can move inquiries, with their effects as far as they are known. */
export type EventsTable = {
  rows: EventInTable[];
  /** The questions whose answers are not known yet. */
  pending: EventQuestion[];
  /** Events about which this was never asked. */
  unregistered: PoliticalEvent[];
};

/** The effect of an event on inquiries, from the firm's own log; null where the question was never written down. */
export async function getEventTrend(
  actor: Actor,
  eventId: string,
  filter: CountFilter,
  today: CalendarDate,
): Promise<EventTrend | null> {
  requireRight(maySeeTrends(actor));
  const [event, events, versions, log] = await Promise.all([
    getPoliticalEvent(actor, eventId),
    listPoliticalEvents(actor),
    listVersions(actor, eventId, filterKey(filter)),
    readLog(actor, filter, today),
  ]);
  const asked = currentOf(versions);
  if (!asked) return null;
  const series = eventSeries(event, events, log);
  const question = eventQuestion(event, asked, series);
  const [analysis, control] = await Promise.all([
    question ? analyse("eventAnalysis", question) : logDoesNotReach(),
    question && getControl(actor, event, filter, { log, question, span: series.span }),
  ]);
  const effect = analysis.kind === "refused" ? analysis : analysis.effect;
  return { ...series, event, versions, effect, analysis, control };
}

/** Every event's effect as far as it is known: what is not is named, to be computed one after the other. */
export async function getEventsTable(
  actor: Actor,
  filter: CountFilter,
  today: CalendarDate,
): Promise<EventsTable> {
  requireRight(maySeeTrends(actor));
  const [events, questions, log] = await Promise.all([
    listPoliticalEvents(actor),
    listQuestions(actor, filterKey(filter)),
    readLog(actor, filter, today),
  ]);
  const key = tableKey(events, questions, log);
  const known = tables.get(key);
  if (known) return known;
  const table = makeTable(events, questions, log);
  if (table.pending.length === 0) keepTable(key, table);
  return table;
}

/** The last whole tables by everything that they depend on: a page that nothing has changed for is not put together again. */
const tables = new Map<string, EventsTable>();
const mostTables = 20;

function keepTable(key: string, table: EventsTable): void {
  const oldest = tables.keys().next().value;
  if (tables.size >= mostTables && oldest !== undefined) tables.delete(oldest);
  tables.set(key, table);
}

function tableKey(events: PoliticalEvent[], questions: ReadonlyMap<string, Hypothesis>, log: Log): string {
  const parts = [events, [...questions], [...log.counts], log.firstDay, log.today];
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64");
}

function makeTable(
  events: PoliticalEvent[],
  questions: ReadonlyMap<string, Hypothesis>,
  log: Log,
): EventsTable {
  const movers = events.filter(({ moves }) => canMoveTheSame(moves, "inquiries"));
  const pending: EventQuestion[] = [];
  const rows = movers.flatMap((event): EventInTable[] => {
    const asked = questions.get(event.id);
    if (!asked) return [];
    const question = eventQuestion(event, asked, eventSeries(event, events, log));
    if (!question) return [{ event, analysis: logDoesNotReach() }];
    const analysis = analysed("eventAnalysis", question) ?? null;
    if (!analysis) pending.push(question);
    return [{ event, analysis }];
  });
  return { rows, pending, unregistered: movers.filter(({ id }) => !questions.has(id)) };
}

/** Some events with their effects on all inquiries, in the order of their days. */
export async function listEventEffects(
  actor: Actor,
  choose: (event: PoliticalEvent) => boolean,
  today: CalendarDate,
): Promise<ComparedEvent[]> {
  requireRight(maySeeTrends(actor));
  const [events, questions, log] = await Promise.all([
    listPoliticalEvents(actor),
    listQuestions(actor, ""),
    readLog(actor, {}, today),
  ]);
  const chosen = events.filter(choose).toSorted((a, b) => (a.occurredOn < b.occurredOn ? -1 : 1));
  return Promise.all(
    chosen.map(async (event) => {
      const asked = questions.get(event.id) ?? null;
      const question = asked && eventQuestion(event, asked, eventSeries(event, events, log));
      const analysis = question ? await analyse("eventAnalysis", question) : logDoesNotReach();
      const effect = analysis.kind === "estimate" ? analysis.effect : null;
      const named = (others: readonly { id: string }[] = []) =>
        events.filter(({ id }) => others.some((other) => other.id === id));
      const within = effect?.windows.flatMap((window) =>
        window.kind === "estimate" ? window.overlappingEvents : [],
      );
      return { event, together: named(effect?.togetherWith), overlapping: named(within), asked, analysis };
    }),
  );
}

/** Computes what a table lacks, one after the other, so that whoever asks meanwhile waits for one at most. */
export async function answerOneByOne(questions: readonly EventQuestion[]): Promise<void> {
  for (const question of questions) await analyse("eventAnalysis", question);
}

async function readLog(actor: Actor, filter: Partial<CountFilter>, today: CalendarDate): Promise<Log> {
  const firstDay = (await getFirstDay(actor)) ?? today;
  return { counts: await countDays(actor, { from: firstDay, to: today, ...filter }), firstDay, today };
}

type Asked = { log: Log; question: EventQuestion; span: Span };

async function getControl(
  actor: Actor,
  event: PoliticalEvent,
  filter: CountFilter,
  { log, question, span }: Asked,
): Promise<ControlGroup | null> {
  const residence = residenceOfEvent(event, filter);
  if (!residence) return null;
  const [there, everywhere] = await Promise.all([
    countDays(actor, { ...span, ...filter, residence }),
    filter.residence ? countDays(actor, { ...span, ...filter, residence: null }) : log.counts,
  ]);
  const [effectThere, effectElsewhere] = await Promise.all([
    analyse("eventEffect", questionOf(question, there, span)),
    analyse("eventEffect", questionOf(question, countElsewhere(everywhere, there), span)),
  ]);
  return controlGroup(residence, effectThere, effectElsewhere);
}

function logDoesNotReach(): Refusal {
  return refuse("too-few-weeks-before", 26, 0);
}
