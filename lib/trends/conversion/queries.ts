import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import type { CalendarDate } from "@/lib/calendar/calendar-date";
import { maySeeSmallCounts } from "@/lib/dashboard/permissions";
import { type Database, database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { CanadaConnection, CloseReason, ConnectionKind } from "@/lib/database/generated/enums";
import { showSensitive } from "@/lib/database/show-sensitive";
import { maySeeSensitiveCounts } from "@/lib/inquiries/permissions";
import type { CountFilter } from "@/lib/inquiry-counts/count-filter";
import { inScope } from "@/lib/inquiry-counts/in-scope";
import { getFirstDay } from "@/lib/inquiry-counts/queries";
import { analyse } from "@/lib/jobs/statistics-thread";
import { maySeeTrends } from "@/lib/trends/permissions";
import { type Cohort, cohortOf } from "./cohort";
import { type Conversion, conversionQuestion, type FollowedRow } from "./conversion";
import type { ConversionAddress } from "./schema";

const followedRow = z.object({
  connection: z.enum(CanadaConnection),
  kinds: z.array(z.enum(ConnectionKind)),
  motivations: z.array(z.string()),
  answered: z.boolean(),
  end: z.enum(["retained", "declined"]).nullable(),
  days: z.number(),
  followUpDays: z.number(),
});

/** What became of inquiries, by connection to Canada and by motivation. Walled inquiries count, as in every total. */
export async function getConversion(
  actor: Actor,
  address: ConversionAddress,
  today: CalendarDate,
): Promise<Conversion> {
  requireRight(maySeeTrends(actor) && maySeeSmallCounts(actor));
  const { period, ...filter } = address;
  const withSensitive = maySeeSensitiveCounts(actor);
  if (filter.motivation) requireRight(withSensitive);
  const cohort = cohortOf(period, today, await getFirstDay(actor));
  const [rows, motivations] = await Promise.all([
    listFollowed(cohort, filter, withSensitive),
    database().motivation.findMany({
      where: withSensitive ? {} : { sensitive: false },
      orderBy: { position: "asc" },
      select: { id: true, labelEn: true, labelFr: true },
    }),
  ]);
  const names = { kinds: Object.values(ConnectionKind), motivations };
  const analysis = await analyse("conversionAnalysis", conversionQuestion(rows, names));
  const answered = rows.filter((row) => row.answered).length;
  return { cohort, analysis, motivations, answered };
}

async function listFollowed(
  cohort: Cohort,
  filter: CountFilter,
  withSensitive: boolean,
): Promise<FollowedRow[]> {
  if (!withSensitive) return readFollowed(database(), cohort, filter, false);
  return database().$transaction(async (db) => {
    await showSensitive(db);
    return readFollowed(db, cohort, filter, true);
  });
}

/** A closure in force is an end, except that an answer that did not come may still come. */
async function readFollowed(
  db: Database,
  { cutOff, ...span }: Cohort,
  filter: CountFilter,
  sensitive: boolean,
) {
  const protectedRows = sensitive
    ? Prisma.sql`UNION ALL SELECT s.motivation_id FROM inquiry_sensitive_motivation s WHERE s.inquiry_id = i.id`
    : Prisma.empty;
  // One value instead of thousands of rows.
  const found = await db.$queryRaw<{ rows: unknown }[]>`
    SELECT coalesce(json_agg(f), '[]') AS rows FROM (
    SELECT i.canada_connection::text AS connection, i.motivation_answer = 'given' AS answered,
      ARRAY(SELECT k.kind::text FROM inquiry_connection_kind k WHERE k.inquiry_id = i.id) AS kinds,
      ARRAY(SELECT m.motivation_id::text FROM (
        SELECT p.motivation_id FROM inquiry_motivation p WHERE p.inquiry_id = i.id ${protectedRows}) m
      ) AS motivations,
      CASE WHEN r.inquiry_id IS NOT NULL THEN 'retained' WHEN c.id IS NOT NULL THEN 'declined' END AS "end",
      greatest(0, coalesce(r.retained_on, c.closed_on, ${cutOff}::date) - i.received_on) AS days,
      ${cutOff}::date - i.received_on AS "followUpDays"
    FROM counted_inquiry i
    LEFT JOIN retainer r ON r.inquiry_id = i.id AND r.retained_on <= ${cutOff}::date
    LEFT JOIN inquiry_closure c ON c.inquiry_id = i.id AND c.reopened_at IS NULL
      AND c.reason <> ${CloseReason.no_answer}::close_reason AND c.closed_on <= ${cutOff}::date
    WHERE ${inScope({ ...filter, ...span })}
    ORDER BY i.received_on, i.id) f`;
  return z.array(followedRow).parse(found[0]?.rows);
}
