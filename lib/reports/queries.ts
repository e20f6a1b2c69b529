import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { hide, requireRight } from "@/lib/auth/refusal";
import { addDays, type CalendarDate } from "@/lib/calendar/calendar-date";
import { firstDayOf, type Month, monthOf } from "@/lib/calendar/month";
import { type Database, database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { showSensitive } from "@/lib/database/show-sensitive";
import { getFirm, getFirmNow, listOffices } from "@/lib/firm/queries";
import { listInquiryChoices } from "@/lib/inquiries/queries";
import {
  listInvitationRounds,
  listPublishedPoints,
  listRoundsFiles,
  listSeries,
  listVintageValues,
} from "@/lib/outside-series/queries";
import { listPoliticalEvents } from "@/lib/political-events/queries";
import { listedMonths } from "./listed-months";
import { type MonthlyCounts, reportDimensions } from "./monthly-counts";
import { makeMonthlyReport } from "./monthly-report";
import { mayReadReports } from "./permissions";
import { changedTimeToApply, pointsAround, roundsInMonth, seriesInMonth } from "./published-in-month";
import { comparedMonths, type ReportMonth, reportMonth } from "./report-month";
import { daysLookedBack } from "./usual-rate";

const monthRow = z.object({ month: z.string(), n: z.number() });
const dayRow = z.object({ day: z.string(), n: z.number() });
const partRow = z.object({
  dimension: z.enum(reportDimensions),
  value: z.string().nullable(),
  n: z.number(),
});
const kindRow = z.object({ value: z.string(), n: z.number() });
const motivationRow = z.object({
  id: z.string(),
  key: z.string(),
  labelEn: z.string(),
  labelFr: z.string(),
  sensitive: z.boolean(),
  n: z.number(),
});

/** Every month of the firm's log up to this one, newest first, with its inquiries where they may be shown. */
export async function listReportMonths(actor: Actor) {
  requireRight(mayReadReports(actor));
  const { today } = await getFirmNow();
  const rows = await database().$queryRaw`
    SELECT to_char(date_trunc('month', i.received_on), 'YYYY-MM') AS month, count(*)::int AS n
    FROM counted_inquiry i WHERE i.received_on <= ${today}::date GROUP BY 1 ORDER BY 1`;
  return listedMonths(z.array(monthRow).parse(rows), monthOf(today));
}

/** The report of a month with what was published outside in it; a month that cannot be reported does not exist. */
export async function getMonthlyReport(actor: Actor, text: string) {
  requireRight(mayReadReports(actor));
  const { today } = await getFirmNow();
  const reported = reportMonth(text, today) ?? hide();
  const [counts, outside, firm, offices, choices] = await Promise.all([
    countMonth(reported),
    getPublishedInMonth(actor, reported.month),
    getFirm(),
    listOffices(),
    listInquiryChoices(),
  ]);
  return {
    report: makeMonthlyReport(reported, counts),
    outside,
    firm: { name: firm.name, zone: firm.timeZone },
    names: { offices, sources: choices.referralSources },
  };
}

async function getPublishedInMonth(actor: Actor, month: Month) {
  const [events, rounds, files, series, points] = await Promise.all([
    listPoliticalEvents(actor, { from: month.slice(0, 4), to: month.slice(0, 4) }),
    listInvitationRounds(actor),
    listRoundsFiles(actor),
    listSeries(actor),
    listPublishedPoints(actor),
  ]);
  const known = await Promise.all(
    series.map(async ({ vintages: [latest], ...one }) => {
      const values = latest ? await listVintageValues(actor, latest.id) : [];
      return { ...one, asOf: latest?.asOf ?? null, values };
    }),
  );
  return {
    events: events.filter(({ occurredOn }) => monthOf(occurredOn) === month).reverse(),
    rounds: roundsInMonth(rounds, files[0]?.asOf ?? null, month),
    series: known.map((one) => seriesInMonth(one, month)),
    points: pointsAround(points, month),
    timeToApply: changedTimeToApply(month),
  };
}

/** All counts of one moment, so that the parts of a month that is still going on add up. */
async function countMonth(reported: ReportMonth): Promise<MonthlyCounts> {
  const isolationLevel = Prisma.TransactionIsolationLevel.RepeatableRead;
  return database().$transaction(
    async (db) => {
      await showSensitive(db);
      const firstDay = await findFirstDay(db);
      const compared = await countComparedMonths(db, reported);
      const days = await countDays(db, reported);
      const parts = await countParts(db, reported);
      const kinds = await countKinds(db, reported);
      const motivations = await countMotivations(db, reported);
      const total = parts.channel.reduce((sum, { n }) => sum + n, 0);
      return { firstDay, total, compared, days, parts, kinds, motivations };
    },
    { isolationLevel },
  );
}

/** SQL for the inquiries `i` of the month. The month is cut here and nowhere else, by the database's calendar. */
function inMonth({ period }: ReportMonth): Prisma.Sql {
  return Prisma.sql`i.received_on >= date_trunc('month', ${period.from}::date)
    AND i.received_on < date_trunc('month', ${period.from}::date) + interval '1 month'
    AND i.received_on <= ${period.to}::date`;
}

async function findFirstDay(db: Database): Promise<CalendarDate | null> {
  const rows = await db.$queryRaw<{ day: string | null }[]>`
    SELECT to_char(min(received_on), 'YYYY-MM-DD') AS day FROM counted_inquiry`;
  return rows[0]?.day ?? null;
}

/** The months compared; of one that is not over the same days count in the others too. */
async function countComparedMonths(db: Database, { month, period, isOver }: ReportMonth) {
  const { previous, lastYear } = comparedMonths(month);
  const lastDay = isOver ? 31 : Number(period.to.slice(8));
  const rows = await db.$queryRaw`
    SELECT to_char(date_trunc('month', i.received_on), 'YYYY-MM') AS month, count(*)::int AS n
    FROM counted_inquiry i
    WHERE i.received_on >= ${firstDayOf(lastYear)}::date AND i.received_on < ${period.from}::date
      AND date_trunc('month', i.received_on) IN (${firstDayOf(previous)}::date, ${firstDayOf(lastYear)}::date)
      AND extract(day FROM i.received_on) <= ${lastDay}::int
    GROUP BY 1`;
  return new Map(
    z
      .array(monthRow)
      .parse(rows)
      .map((row) => [row.month, row.n]),
  );
}

async function countDays(db: Database, { period }: ReportMonth) {
  const rows = await db.$queryRaw`
    SELECT to_char(i.received_on, 'YYYY-MM-DD') AS day, count(*)::int AS n FROM counted_inquiry i
    WHERE i.received_on BETWEEN ${addDays(period.from, -daysLookedBack)}::date AND ${period.to}::date
    GROUP BY i.received_on ORDER BY i.received_on`;
  return new Map(
    z
      .array(dayRow)
      .parse(rows)
      .map((row) => [row.day, row.n]),
  );
}

/** The month by each dimension, most frequent first. */
async function countParts(db: Database, reported: ReportMonth): Promise<MonthlyCounts["parts"]> {
  const rows = await db.$queryRaw`
    SELECT p.dimension, p.value, count(*)::int AS n FROM counted_inquiry i
    LEFT JOIN inquiry_closure c ON c.inquiry_id = i.id AND c.reopened_at IS NULL
    CROSS JOIN LATERAL (VALUES
      ('office', i.office_id::text), ('channel', i.channel::text), ('source', i.referral_source_id::text),
      ('connection', i.canada_connection::text), ('country', i.residence_country::text),
      ('answer', i.motivation_answer::text), ('stage', i.stage::text),
      ('state', CASE WHEN i.residence_country = 'US' THEN coalesce(i.residence_state, '') END),
      ('outcome', CASE WHEN i.stage >= 'retained' THEN 'client' WHEN c.id IS NULL THEN 'open' ELSE 'closed' END)
    ) p (dimension, value)
    WHERE ${inMonth(reported)} AND (p.dimension <> 'state' OR p.value IS NOT NULL)
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
async function countKinds(db: Database, reported: ReportMonth) {
  const rows = await db.$queryRaw`
    SELECT k.kind::text AS value, count(*)::int AS n FROM counted_inquiry i
    JOIN inquiry_connection_kind k ON k.inquiry_id = i.id
    WHERE ${inMonth(reported)} AND i.canada_connection = 'yes' GROUP BY k.kind ORDER BY n DESC, value`;
  return z.array(kindRow).parse(rows);
}

/** How many named each motivation; the sensitive ones too, for whose sake the transaction was opened. */
async function countMotivations(db: Database, reported: ReportMonth) {
  const rows = await db.$queryRaw`
    WITH named AS (
      SELECT p.motivation_id, p.inquiry_id FROM inquiry_motivation p
      UNION ALL SELECT s.motivation_id, s.inquiry_id FROM inquiry_sensitive_motivation s)
    SELECT m.id, m.key, m.label_en AS "labelEn", m.label_fr AS "labelFr", m.sensitive, coalesce(c.n, 0) AS n
    FROM motivation m
    LEFT JOIN (
      SELECT n.motivation_id, count(*)::int AS n FROM counted_inquiry i JOIN named n ON n.inquiry_id = i.id
      WHERE ${inMonth(reported)} GROUP BY n.motivation_id) c ON c.motivation_id = m.id
    ORDER BY n DESC, m.position`;
  return z.array(motivationRow).parse(rows);
}
