import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import { firstDayOf, lastDayOf, type Month } from "@/lib/calendar/month";
import { database } from "@/lib/database/client";
import { getFirmNow } from "@/lib/firm/queries";
import { translatorFor } from "@/lib/i18n/translator";
import { countMonths } from "@/lib/inquiry-counts/queries";
import { listPublishedPoints, listSeries } from "@/lib/outside-series/queries";
import { listPoliticalEvents } from "@/lib/political-events/queries";
import type { Span } from "@/lib/trends/event-span";
import { maySeeTrends } from "@/lib/trends/permissions";
import { type MonthlySources, monthsOf } from "./applications-months";
import { type ApplicationsPicture, applicationsPicture, receivedKey } from "./applications-picture";
import type { ApplicationsQuestion } from "./schema";

const monthCount = z.object({ month: z.string(), n: z.number() });
const monthValue = z.object({ month: z.string(), n: z.number().nullable() });

/** The applications page for the months asked for. */
export async function getApplicationsPicture(
  actor: Actor,
  question: ApplicationsQuestion,
): Promise<ApplicationsPicture> {
  requireRight(maySeeTrends(actor));
  const t = translatorFor(actor.language);
  const { today } = await getFirmNow();
  const { first, last } = monthsOf(question.months, today);
  const days = { from: firstDayOf(first), to: lastDayOf(last) };
  const [monthly, events, series] = await Promise.all([
    listMonthlySources(actor, days, question.whose === "us" ? "US" : null),
    listPoliticalEvents(actor),
    listSeries(actor),
  ]);
  const received = series.find(({ key }) => key === receivedKey);
  return applicationsPicture(t, question, { monthly, events, received, today });
}

/** The three sources of the applications page, whole; `residence` narrows the firm's inquiries. */
async function listMonthlySources(
  actor: Actor,
  span: Span,
  residence: string | null,
): Promise<MonthlySources> {
  const [inquiries, received, { invitations, asOf }, points] = await Promise.all([
    countMonths(actor, { ...span, residence }),
    listReceived(),
    countInvitations(),
    listPublishedPoints(actor),
  ]);
  const monthly = points.filter(({ period }) => period.length === 7);
  return {
    inquiries,
    received,
    invitations,
    points: new Map(monthly.map(({ period, value }) => [period, value])),
    roundsAsOf: asOf,
  };
}

/** Applications received by month, from the latest file. */
async function listReceived(): Promise<Map<Month, number | null>> {
  const rows = await database().$queryRaw`
    SELECT to_char(v.month, 'YYYY-MM') AS month, v.value AS n FROM outside_value v
    WHERE v.vintage_id = (
      SELECT o.id FROM outside_vintage o JOIN outside_series s ON s.id = o.series_id
      WHERE s.key = ${receivedKey} ORDER BY o.as_of DESC, o.uploaded_at DESC LIMIT 1)
    ORDER BY v.month`;
  return new Map(
    z
      .array(monthValue)
      .parse(rows)
      .map(({ month, n }) => [month, n]),
  );
}

/** Invitations by month, and the day of the latest file of rounds. */
async function countInvitations(): Promise<{ invitations: Map<Month, number>; asOf: string | null }> {
  const [rows, files] = await Promise.all([
    database().$queryRaw`
      SELECT to_char(date_trunc('month', held_on), 'YYYY-MM') AS month, sum(size)::int AS n
      FROM invitation_round GROUP BY 1 ORDER BY 1`,
    database().$queryRaw<{ day: string | null }[]>`
      SELECT to_char(max(as_of), 'YYYY-MM-DD') AS day FROM rounds_file`,
  ]);
  const invitations = new Map(
    z
      .array(monthCount)
      .parse(rows)
      .map(({ month, n }) => [month, n]),
  );
  return { invitations, asOf: files[0]?.day ?? null };
}
