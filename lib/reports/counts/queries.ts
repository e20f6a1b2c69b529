import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import { addDays, type CalendarDate } from "@/lib/calendar/calendar-date";
import { addMonths, firstDayOf } from "@/lib/calendar/month";
import { conversionDays } from "@/lib/dashboard/conversion-cohort";
import { stageOrder } from "@/lib/dashboard/dashboard-counts";
import type { Period } from "@/lib/dashboard/period";
import { type Database, database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { showSensitive } from "@/lib/database/show-sensitive";
import { inFilter, inScope } from "@/lib/inquiry-counts/in-scope";
import { countNamed } from "@/lib/inquiry-counts/queries";
import { followedHalfYear } from "../half-year";
import { type MonthlyCounts, reportDimensions } from "../monthly-counts";
import { mayFilterBy, mayReadReports } from "../permissions";
import { everyInquiry, type ReportFilter } from "../report-filter";
import { comparableDays, comparedSpans, type ReportSpan } from "../report-span";
import { daysLookedBack } from "../usual-rate";
import type { HalfYearCounts } from "../withhold-half-year";

const monthRow = z.object({ month: z.string(), n: z.number() });
const dayRow = z.object({ day: z.string(), n: z.number() });
const partRow = z.object({
  dimension: z.enum(reportDimensions),
  value: z.string().nullable(),
  n: z.number(),
});
const kindRow = z.object({ value: z.string(), n: z.number() });
const groupRow = z.object({ month: z.string(), group: z.string(), n: z.number(), retained: z.number() });
const stepRow = z.object({ stage: z.enum(stageOrder), n: z.number() });
const citizenshipRow = z.object({ value: z.string().nullable(), n: z.number() });

/** What is counted: a span, and of its inquiries those that a filter leaves. */
type Asked = { reported: ReportSpan; filter: ReportFilter };

/** All counts of one moment, so that the parts of a span that is still going on add up. */
export async function countSpan(
  actor: Actor,
  reported: ReportSpan,
  today: CalendarDate,
  filter: ReportFilter = everyInquiry,
): Promise<MonthlyCounts> {
  requireRight(mayReadReports(actor) && mayFilterBy(actor, filter));
  const asked = { reported, filter };
  const followed = followedHalfYear(reported, today);
  const isolationLevel = Prisma.TransactionIsolationLevel.RepeatableRead;
  return database().$transaction(
    async (db) => {
      await showSensitive(db);
      const firstDay = await findFirstDay(db);
      const compared = await countComparedSpans(db, asked, firstDay);
      const months = await countMonths(db, asked);
      const days = await countDays(db, asked);
      const parts = await countParts(db, asked);
      const kinds = await countKinds(db, asked);
      const motivations = await countNamed(db, inSpan(asked), true);
      const citizenships = await countCitizenships(db, asked);
      const halfYear = await countHalfYear(db, followed, filter);
      const total = parts.channel.reduce((sum, { n }) => sum + n, 0);
      const month = { firstDay, total, compared, months, days, parts, kinds, motivations };
      return { ...month, citizenships, halfYear };
    },
    { isolationLevel },
  );
}

/** SQL for the inquiries `i` of the span. It is cut here and nowhere else, by the database's calendar. */
function inSpan({ reported: { period, lastMonth }, filter }: Asked): Prisma.Sql {
  return Prisma.sql`i.received_on >= date_trunc('month', ${period.from}::date)
    AND i.received_on < ${firstDayOf(lastMonth)}::date + interval '1 month'
    AND i.received_on <= ${period.to}::date AND ${inReport(filter)}`;
}

/** SQL for the inquiries `i` that the filter of a report leaves. */
function inReport({ lawyer, ...filter }: ReportFilter): Prisma.Sql {
  return lawyer ? Prisma.sql`${inFilter(filter)} AND i.lawyer_id = ${lawyer}::uuid` : inFilter(filter);
}

async function findFirstDay(db: Database): Promise<CalendarDate | null> {
  const rows = await db.$queryRaw<{ day: string | null }[]>`
    SELECT to_char(min(received_on), 'YYYY-MM-DD') AS day FROM counted_inquiry`;
  return rows[0]?.day ?? null;
}

/** The spans compared, each by its key; of one that is not over the same days count in the others too. */
async function countComparedSpans(db: Database, { reported, filter }: Asked, firstDay: CalendarDate | null) {
  const counted = new Map<string, number>();
  for (const span of comparedSpans(reported)) {
    const days = firstDay && comparableDays(reported, span, firstDay);
    if (!days) continue;
    const rows = await db.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM counted_inquiry i WHERE ${inScope(days)} AND ${inReport(filter)}`;
    counted.set(span.key, rows[0]?.n ?? 0);
  }
  return counted;
}

/** The months of the span and the twelve before it. */
async function countMonths(db: Database, { reported: { month, period }, filter }: Asked) {
  const rows = await db.$queryRaw`
    SELECT to_char(date_trunc('month', i.received_on), 'YYYY-MM') AS month, count(*)::int AS n
    FROM counted_inquiry i
    WHERE i.received_on BETWEEN ${firstDayOf(addMonths(month, -12))}::date AND ${period.to}::date
      AND ${inReport(filter)} GROUP BY 1`;
  return byMonth(rows);
}

function byMonth(rows: unknown): Map<string, number> {
  const parsed = z.array(monthRow).parse(rows);
  return new Map(parsed.map(({ month, n }) => [month, n]));
}

async function countDays(db: Database, { reported: { period }, filter }: Asked) {
  const rows = await db.$queryRaw`
    SELECT to_char(i.received_on, 'YYYY-MM-DD') AS day, count(*)::int AS n FROM counted_inquiry i
    WHERE i.received_on BETWEEN ${addDays(period.from, -daysLookedBack)}::date AND ${period.to}::date
      AND ${inReport(filter)} GROUP BY i.received_on ORDER BY i.received_on`;
  return new Map(
    z
      .array(dayRow)
      .parse(rows)
      .map((row) => [row.day, row.n]),
  );
}

/** The span by each dimension, most frequent first. */
async function countParts(db: Database, asked: Asked): Promise<MonthlyCounts["parts"]> {
  const rows = await db.$queryRaw`
    SELECT p.dimension, p.value, count(*)::int AS n FROM counted_inquiry i
    LEFT JOIN inquiry_closure c ON c.inquiry_id = i.id AND c.reopened_at IS NULL
    CROSS JOIN LATERAL (VALUES
      ('office', i.office_id::text), ('lawyer', i.lawyer_id::text), ('staff', i.taken_by_id::text), ('channel', i.channel::text),
      ('source', i.referral_source_id::text), ('connection', i.canada_connection::text), ('country', i.residence_country::text),
      ('answer', i.motivation_answer::text), ('stage', i.stage::text),
      ('state', CASE WHEN i.residence_country = 'US' THEN coalesce(i.residence_state, '') END),
      ('outcome', CASE WHEN i.stage >= 'retained' THEN 'client' WHEN c.id IS NULL THEN 'open' ELSE 'closed' END)
    ) p (dimension, value)
    WHERE ${inSpan(asked)} AND (p.dimension <> 'state' OR p.value IS NOT NULL)
    GROUP BY p.dimension, p.value ORDER BY n DESC, p.value`;
  const parsed = z.array(partRow).parse(rows);
  const of = (wanted: string) =>
    parsed
      .filter(({ dimension }) => dimension === wanted)
      .map(({ value, n }) => ({ value: value === "" ? null : value, n }));
  const entries = reportDimensions.map((dimension) => [dimension, of(dimension)] as const);
  return Object.fromEntries(entries) as MonthlyCounts["parts"];
}

/** Kinds of Canada connection of those who have one. */
async function countKinds(db: Database, asked: Asked) {
  const rows = await db.$queryRaw`
    SELECT k.kind::text AS value, count(*)::int AS n FROM counted_inquiry i
    JOIN inquiry_connection_kind k ON k.inquiry_id = i.id
    WHERE ${inSpan(asked)} AND i.canada_connection = 'yes' GROUP BY k.kind ORDER BY n DESC, value`;
  return z.array(kindRow).parse(rows);
}

/** Citizenships of the span's callers, most frequent first; null where none was recorded. */
async function countCitizenships(db: Database, asked: Asked) {
  const rows = await db.$queryRaw`
    SELECT c.country::text AS value, count(*)::int AS n FROM counted_inquiry i
    LEFT JOIN caller_citizenship c ON c.caller_id = i.caller_id
    WHERE ${inSpan(asked)} GROUP BY c.country ORDER BY n DESC, value`;
  return z.array(citizenshipRow).parse(rows);
}

/** What became of the inquiries of a half-year, each followed for as many days. */
async function countHalfYear(db: Database, period: Period, filter: ReportFilter): Promise<HalfYearCounts> {
  const followed = Prisma.sql`${inScope(period)} AND ${inReport(filter)}`;
  const groups = await db.$queryRaw`
    SELECT to_char(date_trunc('month', i.received_on), 'YYYY-MM') AS month, g."group", count(*)::int AS n,
      (count(*) FILTER (WHERE r.retained_on <= i.received_on + ${conversionDays}::int))::int AS retained
    FROM counted_inquiry i
    LEFT JOIN retainer r ON r.inquiry_id = i.id
    CROSS JOIN LATERAL (
      SELECT i.canada_connection::text AS "group"
      UNION ALL SELECT k.kind::text FROM inquiry_connection_kind k
      WHERE k.inquiry_id = i.id AND i.canada_connection = 'yes') g
    WHERE ${followed} GROUP BY 1, 2 ORDER BY 1, 2`;
  const steps = await db.$queryRaw`
    WITH furthest AS (
      SELECT max(s.stage) AS stage FROM counted_inquiry i
      LEFT JOIN stage_step s ON s.inquiry_id = i.id AND s.reached_on <= i.received_on + ${conversionDays}::int
      WHERE ${followed} GROUP BY i.id)
    SELECT e.stage::text AS stage, (count(f.*) FILTER (WHERE coalesce(f.stage, 'inquiry') >= e.stage))::int AS n
    FROM unnest(enum_range(NULL::stage)) e (stage) LEFT JOIN furthest f ON TRUE GROUP BY e.stage ORDER BY e.stage`;
  return { period, groups: z.array(groupRow).parse(groups), steps: z.array(stepRow).parse(steps) };
}
