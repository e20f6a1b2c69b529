import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { hide, requireRight } from "@/lib/auth/refusal";
import type { CalendarDate } from "@/lib/calendar/calendar-date";
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
import { canMoveTheSame } from "@/lib/political-events/competing-events";
import { listPoliticalEvents, type PoliticalEvent } from "@/lib/political-events/queries";
import { listEventEffects } from "@/lib/trends/queries";
import { type Audience, hasReportFor, leavesTheFirm } from "./audience";
import { countSpan } from "./counts/queries";
import { listedMonths } from "./listed-months";
import { makeMonthlyReport } from "./monthly-report";
import { mayHaveReportFor, mayReadReports, mayReadStaffLoad } from "./permissions";
import { programVersion } from "./program-version";
import { changedTimeToApply, isWithin, pointsAround, roundsInSpan, seriesInSpan } from "./published-in-span";
import type { PublishedInSpan } from "./published-sections";
import type { ReportParts } from "./report-document";
import { everyInquiry, type ReportFilter } from "./report-filter";
import { type ReportSpan, reportMonth, type SpanName } from "./report-span";
import { listPublishedCounts } from "./versions/queries";
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

/** What is asked of a span besides its figures. */
type Asked = { audience?: Audience; filter?: ReportFilter; withEffects?: boolean };

/** The report of any span, of the inquiries that a filter leaves; effects of events are those on all inquiries. */
export async function getSpanReport(
  actor: Actor,
  reported: ReportSpan,
  { audience = "inside", filter = everyInquiry, withEffects = true }: Asked = {},
): Promise<ReportParts> {
  requireRight(mayHaveReportFor(actor, audience));
  if (!hasReportFor(audience, reported)) hide();
  const { today, time } = await getFirmNow();
  const [counts, earlier, outside, firm, offices, choices, staff] = await Promise.all([
    countSpan(actor, reported, today, filter),
    leavesTheFirm(audience) ? listPublishedCounts(reported.month) : [],
    getPublishedIn(actor, reported, withEffects ? today : null),
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

/** Effects are estimated as of a day; of none where it is null. */
async function getPublishedIn(
  actor: Actor,
  span: SpanName,
  asOf: CalendarDate | null,
): Promise<PublishedInSpan> {
  const yearBefore = addMonths(span.month, -12);
  const isInSpan = ({ occurredOn }: PoliticalEvent) => isWithin(monthOf(occurredOn), span);
  const canMove = (event: PoliticalEvent) => isInSpan(event) && canMoveTheSame(event.moves, "inquiries");
  const [events, effects, rounds, files, series, points] = await Promise.all([
    listPoliticalEvents(actor, { from: yearBefore.slice(0, 4), to: span.lastMonth.slice(0, 4) }),
    asOf === null ? [] : listEventEffects(actor, canMove, asOf),
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
    events: events
      .filter(isInSpan)
      .reverse()
      .map((event) => ({ event, answer: effects.find((effect) => effect.event.id === event.id) ?? null })),
    eventsOfYear: events.filter(({ occurredOn }) => occurredOn >= firstDayOf(yearBefore)),
    rounds: roundsInSpan(rounds, files[0]?.asOf ?? null, span),
    series: known.map((one) => seriesInSpan(one, span)),
    points: pointsAround(points, span.month),
    timeToApply: changedTimeToApply(span),
  };
}
