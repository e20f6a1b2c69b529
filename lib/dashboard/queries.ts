import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import type { CalendarDate } from "@/lib/calendar/calendar-date";
import { database } from "@/lib/database/client";
import { showSensitive } from "@/lib/database/show-sensitive";
import { maySeeSensitiveCounts } from "@/lib/inquiries/permissions";
import { type CountScope, inScope } from "@/lib/inquiry-counts/in-scope";
import { countConversions, countNamed, getFirstDay } from "@/lib/inquiry-counts/queries";
import { type Dashboard, makeDashboard } from "./dashboard";
import { type DashboardCounts, type Dimension, dimensions, type ValueCount } from "./dashboard-counts";
import { type DashboardSpans, dashboardSpans } from "./dashboard-spans";
import type { Period } from "./period";
import { maySeeDashboard, maySeeSmallCounts } from "./permissions";
import type { DashboardQuestion } from "./schema";
import { withholdSmall } from "./withhold-small";

const day = z.object({
  day: z.string(),
  n: z.number(),
  unitedStates: z.number(),
  connected: z.number(),
  unconnected: z.number(),
});
const breakdown = z.object({ dimension: z.enum(dimensions), value: z.string().nullable(), n: z.number() });

/** The firm's figures for a period, as far as this person may see them. Walled inquiries count in every total. */
export async function getDashboard(
  actor: Actor,
  question: DashboardQuestion,
  today: CalendarDate,
): Promise<Dashboard> {
  requireRight(maySeeDashboard(actor));
  const spans = dashboardSpans(question, today);
  const exact = makeDashboard(await countAll(actor, question, spans), spans, today);
  return maySeeSmallCounts(actor) ? exact : withholdSmall(exact);
}

async function countAll(
  actor: Actor,
  { office, residence }: DashboardQuestion,
  spans: DashboardSpans,
): Promise<DashboardCounts> {
  const scope = (period: Period): CountScope => ({ ...period, office, residence });
  const [firstDay, days, breakdowns, motivations, conversions] = await Promise.all([
    getFirstDay(actor),
    listDays(scope(spans.counted)),
    countBreakdowns(scope(spans.period)),
    countMotivations(actor, scope(spans.period)),
    countConversions(database(), inScope(scope(spans.cohort))),
  ]);
  return { firstDay, days, breakdowns, motivations, conversion: conversions };
}

async function listDays(scope: CountScope): Promise<z.infer<typeof day>[]> {
  const rows = await database().$queryRaw`
    SELECT to_char(i.received_on, 'YYYY-MM-DD') AS day, count(*)::int AS n,
      (count(*) FILTER (WHERE i.residence_country = 'US'))::int AS "unitedStates",
      (count(*) FILTER (WHERE i.canada_connection = 'yes'))::int AS connected,
      (count(*) FILTER (WHERE i.canada_connection = 'no'))::int AS unconnected
    FROM counted_inquiry i WHERE ${inScope(scope)} GROUP BY i.received_on ORDER BY i.received_on`;
  return z.array(day).parse(rows);
}

/** Counted inquiries by each dimension, most frequent first. */
async function countBreakdowns(scope: CountScope): Promise<Record<Dimension, ValueCount[]>> {
  const rows = await database().$queryRaw`
    SELECT CASE 0
        WHEN grouping(d.channel) THEN 'channel' WHEN grouping(d.source) THEN 'source'
        WHEN grouping(d.country) THEN 'country' WHEN grouping(d.state) THEN 'state'
        WHEN grouping(d.stage) THEN 'stage' WHEN grouping(d.answer) THEN 'answer' ELSE 'outcome' END AS dimension,
      coalesce(d.channel, d.source, d.country, nullif(d.state, ''), d.stage, d.answer, d.outcome) AS value,
      count(*)::int AS n
    FROM (
      SELECT i.channel::text, i.referral_source_id::text AS source, i.residence_country::text AS country,
        CASE WHEN i.residence_country = 'US' THEN coalesce(i.residence_state, '') END AS state,
        i.stage::text, i.motivation_answer::text AS answer,
        CASE WHEN i.stage >= 'retained' THEN 'client' WHEN c.id IS NULL THEN 'open' ELSE 'closed' END AS outcome
      FROM counted_inquiry i
      LEFT JOIN inquiry_closure c ON c.inquiry_id = i.id AND c.reopened_at IS NULL
      WHERE ${inScope(scope)}) d
    GROUP BY GROUPING SETS (
      (d.channel), (d.source), (d.country), (d.state), (d.stage), (d.answer), (d.outcome))
    HAVING grouping(d.state) = 1 OR d.state IS NOT NULL
    ORDER BY n DESC, value`;
  return byDimension(z.array(breakdown).parse(rows));
}

function byDimension(rows: readonly z.infer<typeof breakdown>[]): Record<Dimension, ValueCount[]> {
  const of = (dimension: Dimension) =>
    rows.filter((row) => row.dimension === dimension).map(({ value, n }) => ({ value, n }));
  return {
    channel: of("channel"),
    source: of("source"),
    country: of("country"),
    state: of("state"),
    stage: of("stage"),
    answer: of("answer"),
    outcome: of("outcome"),
  };
}

/** How many named each motivation, most frequent first; the sensitive ones only for those who may see them. */
async function countMotivations(actor: Actor, scope: CountScope) {
  if (!maySeeSensitiveCounts(actor)) return countNamed(database(), inScope(scope), false);
  return database().$transaction(async (db) => {
    await showSensitive(db);
    return countNamed(db, inScope(scope), true);
  });
}
