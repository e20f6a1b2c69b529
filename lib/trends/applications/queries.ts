import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { hide, requireRight } from "@/lib/auth/refusal";
import { addMonths, firstDayOf, lastDayOf, type Month } from "@/lib/calendar/month";
import { database } from "@/lib/database/client";
import { getFirmNow } from "@/lib/firm/queries";
import { isDefault } from "@/lib/hypotheses/hypothesis";
import { listVersions } from "@/lib/hypotheses/queries";
import { translatorFor } from "@/lib/i18n/translator";
import { filterKey } from "@/lib/inquiry-counts/count-filter";
import type { CountScope } from "@/lib/inquiry-counts/in-scope";
import { countMonths, getFirstDay } from "@/lib/inquiry-counts/queries";
import { analyse } from "@/lib/jobs/statistics-thread";
import { listInvitationRounds, listPublishedPoints, listSeries } from "@/lib/outside-series/queries";
import { listPoliticalEvents, type PoliticalEvent } from "@/lib/political-events/queries";
import { maySeeTrends } from "@/lib/trends/permissions";
import { eventChoices, pulseMonthsOf, usualEvent } from "./applications-event";
import { applicationsInput } from "./applications-input";
import { type MonthlySources, monthsOf } from "./applications-months";
import { type ApplicationsPicture, applicationsPicture } from "./applications-picture";
import { controlKey, receivedKey } from "./applications-sources";
import type { ApplicationsQuestion } from "./schema";

/** The applications page for the question asked. */
export async function getApplicationsPicture(
  actor: Actor,
  question: ApplicationsQuestion,
): Promise<ApplicationsPicture> {
  requireRight(maySeeTrends(actor));
  const t = translatorFor(actor.language);
  const { today } = await getFirmNow();
  const { months, event: asked, pandemic, ...filter } = question;
  const span = monthsOf(months, today);
  const days = { from: firstDayOf(addMonths(span.first, -6)), to: lastDayOf(span.last) };
  const [monthly, events, series] = await Promise.all([
    listMonthlySources(actor, { ...days, ...filter }),
    listPoliticalEvents(actor),
    listSeries(actor),
  ]);
  const event = eventOf(eventChoices(events), asked, months);
  const versions = event ? await listVersions(actor, event.id, filterKey(filter), "applications") : [];
  const mayAnswer = versions.length > 0 || isDefault("applications", filterKey(filter));
  const input = applicationsInput(monthly, span, pandemic === "90");
  const analysis = await analyse("applicationsAnalysis", {
    months: input,
    pulseMonths: event && pulseMonthsOf(event),
  });
  const find = (wanted: string) => series.find(({ key }) => key === wanted);
  const files = { received: find(receivedKey), control: find(controlKey) };
  return applicationsPicture(t, question, {
    ...{ span, monthly, input, analysis, event, events, today, versions, mayAnswer },
    series: files,
  });
}

/** The event that is named, which must be one that can be asked about; else the usual one. */
function eventOf(
  choices: readonly PoliticalEvent[],
  asked: string | null,
  months: ApplicationsQuestion["months"],
): PoliticalEvent | null {
  if (!asked) return usualEvent(choices, months);
  return choices.find(({ id }) => id === asked) ?? hide();
}

/** The sources of the applications page, whole; the scope narrows the firm's inquiries. */
async function listMonthlySources(actor: Actor, scope: CountScope): Promise<MonthlySources> {
  const [inquiries, logBegins, received, control, invitations, rounds, roundsAsOf, points] =
    await Promise.all([
      countMonths(actor, scope),
      getFirstDay(actor),
      listLatestValues(receivedKey),
      listLatestValues(controlKey),
      countInvitations(),
      listInvitationRounds(actor),
      findRoundsDay(),
      listPublishedPoints(actor),
    ]);
  const monthly = points.filter(({ period }) => period.length === 7);
  return {
    ...{ inquiries, logBegins, received, control, invitations, roundsAsOf },
    rounds: rounds.map(({ heldOn, size }) => ({ date: heldOn, invitations: size })),
    points: new Map(monthly.map(({ period, value }) => [period, value])),
  };
}

const monthCount = z.object({ month: z.string(), n: z.number() });
const monthValue = z.object({ month: z.string(), n: z.number().nullable() });

/** The values of a series by month, from its latest file. */
async function listLatestValues(key: string): Promise<Map<Month, number | null>> {
  const rows = await database().$queryRaw`
    SELECT to_char(v.month, 'YYYY-MM') AS month, v.value AS n FROM outside_value v
    WHERE v.vintage_id = (
      SELECT o.id FROM outside_vintage o JOIN outside_series s ON s.id = o.series_id
      WHERE s.key = ${key} ORDER BY o.as_of DESC, o.uploaded_at DESC LIMIT 1)
    ORDER BY v.month`;
  return new Map(
    z
      .array(monthValue)
      .parse(rows)
      .map(({ month, n }) => [month, n]),
  );
}

async function countInvitations(): Promise<Map<Month, number>> {
  const rows = await database().$queryRaw`
    SELECT to_char(date_trunc('month', held_on), 'YYYY-MM') AS month, sum(size)::int AS n
    FROM invitation_round GROUP BY 1 ORDER BY 1`;
  return new Map(
    z
      .array(monthCount)
      .parse(rows)
      .map(({ month, n }) => [month, n]),
  );
}

/** The day of the latest file of rounds. */
async function findRoundsDay(): Promise<string | null> {
  const files = await database().$queryRaw<{ day: string | null }[]>`
    SELECT to_char(max(as_of), 'YYYY-MM-DD') AS day FROM rounds_file`;
  return files[0]?.day ?? null;
}
