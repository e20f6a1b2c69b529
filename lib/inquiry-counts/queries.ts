import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import type { CalendarDate } from "@/lib/calendar/calendar-date";
import type { Month } from "@/lib/calendar/month";
import { maySeeDashboard, maySeeSmallCounts } from "@/lib/dashboard/permissions";
import { residenceOf } from "@/lib/dashboard/residence";
import { type Database, database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { CanadaConnection } from "@/lib/database/generated/enums";
import { showSensitive } from "@/lib/database/show-sensitive";
import { maySeeSensitiveCounts } from "@/lib/inquiries/permissions";
import type { ConnectionChoice, CountFilter } from "./count-filter";

/** Counted inquiries received on these days, both included, that a filter leaves. */
export type CountScope = { from: CalendarDate; to: CalendarDate } & Partial<CountFilter>;

const dayCount = z.object({ day: z.string(), n: z.number() });
const monthCount = z.object({ month: z.string(), n: z.number() });

/** Counted inquiries by the day they came, as they are, days without any left out. */
export async function countDays(actor: Actor, scope: CountScope): Promise<Map<CalendarDate, number>> {
  const rows = await readCounts(
    actor,
    scope,
    (db) => db.$queryRaw`
      SELECT to_char(i.received_on, 'YYYY-MM-DD') AS day, count(*)::int AS n
      FROM counted_inquiry i WHERE ${inScope(scope)} GROUP BY i.received_on ORDER BY i.received_on`,
  );
  return new Map(
    z
      .array(dayCount)
      .parse(rows)
      .map(({ day, n }) => [day, n]),
  );
}

/** Counted inquiries by the month they came, months without any left out. */
export async function countMonths(actor: Actor, scope: CountScope): Promise<Map<Month, number>> {
  const rows = await readCounts(
    actor,
    scope,
    (db) => db.$queryRaw`
      SELECT to_char(date_trunc('month', i.received_on), 'YYYY-MM') AS month, count(*)::int AS n
      FROM counted_inquiry i WHERE ${inScope(scope)} GROUP BY 1 ORDER BY 1`,
  );
  return new Map(
    z
      .array(monthCount)
      .parse(rows)
      .map(({ month, n }) => [month, n]),
  );
}

/** The day on which the firm's log begins. */
export async function getFirstDay(actor: Actor): Promise<CalendarDate | null> {
  requireRight(maySeeDashboard(actor));
  const rows = await database().$queryRaw<{ day: string | null }[]>`
    SELECT to_char(min(received_on), 'YYYY-MM-DD') AS day FROM counted_inquiry`;
  return rows[0]?.day ?? null;
}

/**
 * Reads exact counts for those who may see them. A filter by motivation may name a sensitive one, which row-level
 * security hides from everybody else.
 */
export async function readCounts<Row>(
  actor: Actor,
  filter: Partial<CountFilter>,
  read: (db: Database) => Promise<Row>,
): Promise<Row> {
  requireRight(maySeeSmallCounts(actor));
  if (!filter.motivation) return read(database());
  requireRight(maySeeSensitiveCounts(actor));
  return database().$transaction(async (db) => {
    await showSensitive(db);
    return read(db);
  });
}

/** SQL for the counted inquiries `i` of a scope. */
export function inScope({ from, to, ...filter }: CountScope): Prisma.Sql {
  return Prisma.sql`i.received_on BETWEEN ${from}::date AND ${to}::date AND ${inFilter(filter)}`;
}

/** SQL for the inquiries `i` that a filter leaves. */
export function inFilter(filter: Partial<CountFilter>): Prisma.Sql {
  const { office, channel, residence, citizenship, motivation, connection } = filter;
  const conditions = [
    Prisma.sql`TRUE`,
    ...(office ? [Prisma.sql`i.office_id = ${office}::uuid`] : []),
    ...(channel ? [Prisma.sql`i.channel = ${channel}::channel`] : []),
    ...(residence ? [livingIn(residence)] : []),
    ...(citizenship ? [citizenOf(citizenship)] : []),
    ...(motivation ? [movedBy(motivation)] : []),
    ...(connection ? [connectedBy(connection)] : []),
  ];
  return Prisma.join(conditions, " AND ");
}

function livingIn(residence: string): Prisma.Sql {
  const { country, state } = residenceOf(residence);
  const inCountry = Prisma.sql`i.residence_country IS NOT DISTINCT FROM ${country}::bpchar`;
  return state ? Prisma.sql`${inCountry} AND i.residence_state = ${state}` : inCountry;
}

function citizenOf(country: string): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM caller_citizenship c
    WHERE c.caller_id = i.caller_id AND c.country = ${country}::bpchar)`;
}

function movedBy(motivationId: string): Prisma.Sql {
  return Prisma.sql`(
    EXISTS (SELECT 1 FROM inquiry_motivation m WHERE m.inquiry_id = i.id AND m.motivation_id = ${motivationId}::uuid)
    OR EXISTS (SELECT 1 FROM inquiry_sensitive_motivation s
      WHERE s.inquiry_id = i.id AND s.motivation_id = ${motivationId}::uuid))`;
}

function connectedBy(choice: ConnectionChoice): Prisma.Sql {
  const isAnswer = Object.values<string>(CanadaConnection).includes(choice);
  return isAnswer
    ? Prisma.sql`i.canada_connection = ${choice}::canada_connection`
    : Prisma.sql`i.canada_connection = 'yes' AND EXISTS (SELECT 1 FROM inquiry_connection_kind k
        WHERE k.inquiry_id = i.id AND k.kind = ${choice}::connection_kind)`;
}
