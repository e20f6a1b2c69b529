import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import type { CalendarDate } from "@/lib/calendar/calendar-date";
import type { Month } from "@/lib/calendar/month";
import { maySeeDashboard, maySeeSmallCounts } from "@/lib/dashboard/permissions";
import { type Database, database } from "@/lib/database/client";
import { showSensitive } from "@/lib/database/show-sensitive";
import { maySeeSensitiveCounts } from "@/lib/inquiries/permissions";
import type { CountFilter } from "./count-filter";
import { type CountScope, inScope } from "./in-scope";

const dayCounts = z.array(z.object({ days: z.record(z.string(), z.number()) }));
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
