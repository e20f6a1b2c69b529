import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import type { CalendarDate } from "@/lib/calendar/calendar-date";
import type { Month } from "@/lib/calendar/month";
import { conversionDays } from "@/lib/dashboard/conversion-cohort";
import { maySeeDashboard, maySeeSmallCounts } from "@/lib/dashboard/permissions";
import { type Database, database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { showSensitive } from "@/lib/database/show-sensitive";
import { maySeeSensitiveCounts } from "@/lib/inquiries/permissions";
import type { CountFilter } from "./count-filter";
import { type CountScope, inScope } from "./in-scope";

const dayCounts = z.array(z.object({ days: z.record(z.string(), z.number()) }));
const namedMotivation = z.object({
  id: z.string(),
  key: z.string(),
  labelEn: z.string(),
  labelFr: z.string(),
  sensitive: z.boolean(),
  n: z.number(),
});
const conversion = z.object({ group: z.string(), n: z.number(), retained: z.number() });
const monthCount = z.object({ month: z.string(), n: z.number() });

/** Counted inquiries by the day they came, as they are, days without any left out. */
export async function countDays(actor: Actor, scope: CountScope): Promise<Map<CalendarDate, number>> {
  // One value instead of thousands of rows: a series of ten years is read several times a second.
  const rows = await readCounts(
    actor,
    scope,
    (db) => db.$queryRaw`
      SELECT coalesce(json_object_agg(d.day, d.n ORDER BY d.day), '{}') AS days FROM (
        SELECT to_char(i.received_on, 'YYYY-MM-DD') AS day, count(*)::int AS n
        FROM counted_inquiry i WHERE ${inScope(scope)} GROUP BY i.received_on) d`,
  );
  const [{ days } = { days: {} }] = dayCounts.parse(rows);
  return new Map(Object.entries(days));
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

/** How many of the inquiries `i` named each motivation, most frequent first; sensitive ones where the transaction shows them. */
export async function countNamed(db: Database, where: Prisma.Sql, withSensitive: boolean) {
  const protectedRows = withSensitive
    ? Prisma.sql`UNION ALL SELECT s.motivation_id, s.inquiry_id FROM inquiry_sensitive_motivation s`
    : Prisma.empty;
  const rows = await db.$queryRaw`
    WITH named AS (
      SELECT n.motivation_id, count(*)::int AS n FROM counted_inquiry i
      JOIN (SELECT p.motivation_id, p.inquiry_id FROM inquiry_motivation p ${protectedRows}) n ON n.inquiry_id = i.id
      WHERE ${where} GROUP BY n.motivation_id)
    SELECT m.id, m.key, m.label_en AS "labelEn", m.label_fr AS "labelFr", m.sensitive, coalesce(n.n, 0) AS n
    FROM motivation m LEFT JOIN named n ON n.motivation_id = m.id
    WHERE ${withSensitive} OR NOT m.sensitive
    ORDER BY n DESC, m.position`;
  return z.array(namedMotivation).parse(rows);
}

/** The inquiries `i` by Canada connection and by its kinds, and how many of each retained the firm in time. */
export async function countConversions(db: Database, where: Prisma.Sql) {
  const rows = await db.$queryRaw`
    SELECT g."group", count(*)::int AS n,
      (count(*) FILTER (WHERE r.retained_on <= i.received_on + ${conversionDays}::int))::int AS retained
    FROM counted_inquiry i
    LEFT JOIN retainer r ON r.inquiry_id = i.id
    CROSS JOIN LATERAL (
      SELECT i.canada_connection::text AS "group"
      UNION ALL SELECT k.kind::text FROM inquiry_connection_kind k
      WHERE k.inquiry_id = i.id AND i.canada_connection = 'yes') g
    WHERE ${where} GROUP BY g."group" ORDER BY n DESC, g."group"`;
  return z.array(conversion).parse(rows);
}
