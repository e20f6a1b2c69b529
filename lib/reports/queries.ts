import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { hide, requireRight } from "@/lib/auth/refusal";
import { addMonths, firstDayOf, monthOf } from "@/lib/calendar/month";
import { database } from "@/lib/database/client";
import { getFirm, getFirmNow, listOffices } from "@/lib/firm/queries";
import { formatDate } from "@/lib/i18n/format";
import { listInquiryChoices } from "@/lib/inquiries/queries";
import {
  listInvitationRounds,
  listPublishedPoints,
  listRoundsFiles,
  listSeries,
  listVintageValues,
} from "@/lib/outside-series/queries";
import { listPoliticalEvents } from "@/lib/political-events/queries";
import { type Audience, leavesTheFirm } from "./audience";
import { countSpan } from "./counts/queries";
import { listedMonths } from "./listed-months";
import { makeMonthlyReport } from "./monthly-report";
import { mayReadReports, mayReadStaffLoad } from "./permissions";
import { programVersion } from "./program-version";
import { changedTimeToApply, isWithin, pointsAround, roundsInSpan, seriesInSpan } from "./published-in-span";
import type { PublishedInSpan } from "./published-sections";
import type { ReportParts } from "./report-document";
import { everyInquiry, type ReportFilter } from "./report-filter";
import { type ReportSpan, reportMonth, type SpanName } from "./report-span";
import { listToldCounts } from "./versions/queries";
import { withoutStaffLoad } from "./without-staff-load";

const monthRow = z.object({ month: z.string(), n: z.number() });

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
export async function getMonthlyReport(
  actor: Actor,
  text: string,
  audience: Audience = "inside",
): Promise<ReportParts> {
  requireRight(mayReadReports(actor));
  const { today } = await getFirmNow();
  return getSpanReport(actor, reportMonth(text, today) ?? hide(), { audience });
}

/** The report of any span, of the inquiries that a filter leaves. */
export async function getSpanReport(
  actor: Actor,
  reported: ReportSpan,
  { audience = "inside", filter = everyInquiry }: { audience?: Audience; filter?: ReportFilter } = {},
): Promise<ReportParts> {
  requireRight(mayReadReports(actor));
  const { today, time } = await getFirmNow();
  const [counts, earlier, outside, firm, offices, choices, staff] = await Promise.all([
    countSpan(actor, reported, today, filter),
    leavesTheFirm(audience) ? listToldCounts(reported.key) : [],
    getPublishedIn(actor, reported),
    getFirm(),
    listOffices(),
    listInquiryChoices(),
    listStaffNames(actor),
  ]);
  const parts: ReportParts = {
    report: makeMonthlyReport(reported, counts, audience, earlier),
    outside,
    own: null,
    firm: { name: firm.name, zone: firm.timeZone },
    names: { offices, staff, sources: choices.referralSources },
    made: {
      author: actor.name,
      at: `${formatDate(actor.language, today)}, ${time}`,
      version: programVersion,
    },
    status: { kind: leavesTheFirm(audience) ? "draft" : "live" },
  };
  return mayReadStaffLoad(actor) ? parts : withoutStaffLoad(parts);
}

async function listStaffNames(actor: Actor) {
  if (!mayReadStaffLoad(actor)) return [];
  return database().staff.findMany({ select: { id: true, name: true } });
}

async function getPublishedIn(actor: Actor, span: SpanName): Promise<PublishedInSpan> {
  const yearBefore = addMonths(span.month, -12);
  const [events, rounds, files, series, points] = await Promise.all([
    listPoliticalEvents(actor, { from: yearBefore.slice(0, 4), to: span.lastMonth.slice(0, 4) }),
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
    events: events.filter(({ occurredOn }) => isWithin(monthOf(occurredOn), span)).reverse(),
    eventsOfYear: events.filter(({ occurredOn }) => occurredOn >= firstDayOf(yearBefore)),
    rounds: roundsInSpan(rounds, files[0]?.asOf ?? null, span),
    series: known.map((one) => seriesInSpan(one, span)),
    points: pointsAround(points, span.month),
    timeToApply: changedTimeToApply(span),
  };
}
