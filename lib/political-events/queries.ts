import { validate } from "uuid";
import type { Actor } from "@/lib/auth/actor";
import { hide, requireRight } from "@/lib/auth/refusal";
import { calendarDateOf, databaseDate } from "@/lib/calendar/calendar-date";
import { type Database, database } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";
import type { Origin } from "@/lib/database/generated/enums";
import type { EventFilter } from "./event-filter";
import { mayReadPoliticalEvents } from "./permissions";
import { eventCategories, type PoliticalEventDraft } from "./political-event";

/** An event of the firm's list; `origin` tells whether it came with the product. */
export type PoliticalEvent = PoliticalEventDraft & { id: string; origin: Origin; version: number };

/** The events that the filter leaves, newest first. */
export async function listPoliticalEvents(actor: Actor, filter: EventFilter = {}): Promise<PoliticalEvent[]> {
  requireRight(mayReadPoliticalEvents(actor));
  const rows = await database().politicalEvent.findMany({
    where: conditionsOf(filter),
    orderBy: [{ occurredOn: "desc" }, { titleEn: "asc" }],
  });
  return rows.map(eventOf);
}

/** How far the list reaches, for its filters: the countries in it, and its first and last year. */
export async function getEventSpan(
  actor: Actor,
): Promise<{ countries: string[]; years: { first: string; last: string } | null }> {
  requireRight(mayReadPoliticalEvents(actor));
  const [countries, span] = await Promise.all([
    database().politicalEvent.findMany({
      distinct: "country",
      select: { country: true },
      orderBy: { country: "asc" },
    }),
    database().politicalEvent.aggregate({ _min: { occurredOn: true }, _max: { occurredOn: true } }),
  ]);
  const { _min: first, _max: last } = span;
  const years =
    first.occurredOn && last.occurredOn
      ? {
          first: calendarDateOf(first.occurredOn).slice(0, 4),
          last: calendarDateOf(last.occurredOn).slice(0, 4),
        }
      : null;
  return { countries: countries.map(({ country }) => country), years };
}

/** One event; an id that names none answers like a page that does not exist. */
export async function getPoliticalEvent(actor: Actor, id: string): Promise<PoliticalEvent> {
  requireRight(mayReadPoliticalEvents(actor));
  return (await findEventIn(database(), id)) ?? hide();
}

/** The same within a transaction. */
export async function findEventIn(db: Database, id: string): Promise<PoliticalEvent | null> {
  const row = validate(id) ? await db.politicalEvent.findUnique({ where: { id } }) : null;
  return row && eventOf(row);
}

function conditionsOf({ country, category, moves, from, to }: EventFilter): Prisma.PoliticalEventWhereInput {
  const occurredOn = {
    ...(from ? { gte: databaseDate(`${from}-01-01`) } : {}),
    ...(to ? { lte: databaseDate(`${to}-12-31`) } : {}),
  };
  return {
    ...(country ? { country } : {}),
    ...(category ? { category } : {}),
    ...(moves ? { moves } : {}),
    occurredOn,
  };
}

type Row = Prisma.PoliticalEventGetPayload<object>;

function eventOf(row: Row): PoliticalEvent {
  const { id, origin, version, country, moves, titleEn, titleFr, citation } = row;
  // The column is text, so that the list of categories can grow without a migration.
  const category = eventCategories.find((known) => known === row.category) ?? "government";
  const occurredOn = calendarDateOf(row.occurredOn);
  const firstFullDay = calendarDateOf(row.firstFullDay);
  return {
    id,
    origin,
    version,
    occurredOn,
    firstFullDay,
    country,
    category,
    moves,
    titleEn,
    titleFr,
    citation,
  };
}
