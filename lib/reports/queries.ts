import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { hide, requireRight } from "@/lib/auth/refusal";
import type { CalendarDate } from "@/lib/calendar/calendar-date";
import { addMonths, firstDayOf, type Month, monthOf } from "@/lib/calendar/month";
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
import { type Audience, hasReportFor } from "./audience";
import { countMonth } from "./counts/queries";
import { listedMonths } from "./listed-months";
import { type MonthlyReport, makeMonthlyReport } from "./monthly-report";
import { mayMakePressSheet, mayReadReports, mayReadStaffLoad } from "./permissions";
import { programVersion } from "./program-version";
import { changedTimeToApply, pointsAround, roundsInMonth, seriesInMonth } from "./published-in-month";
import type { ReportParts } from "./report-document";
import { reportMonth } from "./report-month";

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
  requireRight(audience === "press" ? mayMakePressSheet(actor) : mayReadReports(actor));
  const { today, time } = await getFirmNow();
  const reported = reportMonth(text, today) ?? hide();
  if (!hasReportFor(audience, reported)) hide();
  const [counts, outside, firm, offices, choices, staff] = await Promise.all([
    countMonth(actor, reported, today),
    getPublishedInMonth(actor, reported.month, today),
    getFirm(),
    listOffices(),
    listInquiryChoices(),
    listStaffNames(actor),
  ]);
  const report = makeMonthlyReport(reported, counts, audience);
  return {
    report: mayReadStaffLoad(actor) ? report : withoutStaff(report),
    outside,
    firm: { name: firm.name, zone: firm.timeZone },
    names: { offices, staff, sources: choices.referralSources },
    made: {
      author: actor.name,
      at: `${formatDate(actor.language, today)}, ${time}`,
      version: programVersion,
    },
  };
}

async function listStaffNames(actor: Actor) {
  if (!mayReadStaffLoad(actor)) return [];
  return database().staff.findMany({ select: { id: true, name: true } });
}

function withoutStaff(report: MonthlyReport): MonthlyReport {
  return { ...report, breakdown: report.breakdown && { ...report.breakdown, lawyers: [], staff: [] } };
}

async function getPublishedInMonth(actor: Actor, month: Month, today: CalendarDate) {
  const yearBefore = addMonths(month, -12);
  const isInMonth = ({ occurredOn }: PoliticalEvent) => monthOf(occurredOn) === month;
  const [events, effects, rounds, files, series, points] = await Promise.all([
    listPoliticalEvents(actor, { from: yearBefore.slice(0, 4), to: month.slice(0, 4) }),
    listEventEffects(actor, (event) => isInMonth(event) && canMoveTheSame(event.moves, "inquiries"), today),
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
      .filter(isInMonth)
      .reverse()
      .map((event) => ({ event, answer: effects.find((effect) => effect.event.id === event.id) ?? null })),
    eventsOfYear: events.filter(({ occurredOn }) => occurredOn >= firstDayOf(yearBefore)),
    rounds: roundsInMonth(rounds, files[0]?.asOf ?? null, month),
    series: known.map((one) => seriesInMonth(one, month)),
    points: pointsAround(points, month),
    timeToApply: changedTimeToApply(month),
  };
}
