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
import { analyseText } from "@/lib/jobs/statistics-thread";
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

const followedRows = z.object({ rows: z.string(), answered: z.number() });
/** The inquiries, a line each, and how many answered the question for motivations. */
type Followed = z.infer<typeof followedRows>;

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
  const [followed, motivations] = await Promise.all([
    listFollowed(cohort, filter, withSensitive),
    database().motivation.findMany({
      where: withSensitive ? {} : { sensitive: false },
      orderBy: { position: "asc" },
      select: { id: true, labelEn: true, labelFr: true },
    }),
  ]);
  const names = { kinds: Object.values(ConnectionKind), motivations };
  const analysis = await analyseText("conversionAnalysis", followed.rows + JSON.stringify(names), () =>
    conversionQuestion(followedRowsOf(followed.rows), names),
  );
  return { cohort, analysis, motivations, answered: followed.answered };
}

async function listFollowed(cohort: Cohort, filter: CountFilter, withSensitive: boolean): Promise<Followed> {
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
): Promise<Followed> {
  const protectedRows = sensitive
    ? Prisma.sql`UNION ALL SELECT s.inquiry_id, s.motivation_id FROM inquiry_sensitive_motivation s`
    : Prisma.empty;
  // One text instead of thousands of rows, read only if it was not read before; JSON would take twice as long.
  const found = await db.$queryRaw`
    WITH followed AS MATERIALIZED (
        SELECT i.id, i.received_on, i.canada_connection AS connection, i.motivation_answer = 'given' AS answered,
          CASE WHEN r.inquiry_id IS NOT NULL THEN 'retained' WHEN c.id IS NOT NULL THEN 'declined' END AS ending,
          greatest(0, coalesce(r.retained_on, c.closed_on, ${cutOff}::date) - i.received_on) AS days,
          ${cutOff}::date - i.received_on AS follow_up_days
        FROM counted_inquiry i
        LEFT JOIN retainer r ON r.inquiry_id = i.id AND r.retained_on <= ${cutOff}::date
        LEFT JOIN inquiry_closure c ON c.inquiry_id = i.id AND c.reopened_at IS NULL
          AND c.reason <> ${CloseReason.no_answer}::close_reason AND c.closed_on <= ${cutOff}::date
        WHERE ${inScope({ ...filter, ...span })}),
      kind AS (SELECT k.inquiry_id, string_agg(k.kind::text, ',' ORDER BY k.kind) AS kinds
        FROM inquiry_connection_kind k JOIN followed f ON f.id = k.inquiry_id GROUP BY k.inquiry_id),
      named AS (SELECT m.inquiry_id, string_agg(m.motivation_id::text, ',' ORDER BY m.motivation_id) AS motivations
        FROM (SELECT p.inquiry_id, p.motivation_id FROM inquiry_motivation p ${protectedRows}) m
        JOIN followed f ON f.id = m.inquiry_id GROUP BY m.inquiry_id)
    SELECT coalesce(string_agg(concat(f.connection, ';', f.answered::int, ';', k.kinds, ';', m.motivations, ';', f.ending, ';',
        f.days, ';', f.follow_up_days), E'\n' ORDER BY f.received_on, f.id), '') AS rows,
      (count(*) FILTER (WHERE f.answered))::int AS answered
    FROM followed f LEFT JOIN kind k ON k.inquiry_id = f.id LEFT JOIN named m ON m.inquiry_id = f.id`;
  return z.tuple([followedRows]).parse(found)[0];
}

function followedRowsOf(text: string): FollowedRow[] {
  const list = (items = "") => items.split(",").filter(Boolean);
  const rows = text.split("\n").filter(Boolean);
  return z.array(followedRow).parse(
    rows.map((row) => {
      const [connection, answered, kinds, motivations, end, days, followUpDays] = row.split(";");
      return {
        connection,
        answered: answered === "1",
        kinds: list(kinds),
        motivations: list(motivations),
        end: end || null,
        days: Number(days),
        followUpDays: Number(followUpDays),
      };
    }),
  );
}
