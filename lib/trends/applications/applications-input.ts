import { addMonths, type Month } from "@/lib/calendar/month";
import { type ApplicationMonth, matureMonths } from "@/lib/statistics/application-months";
import type { ApplicationsAnalysis } from "@/lib/statistics/applications-analysis";
import { spreadInvitations } from "@/lib/statistics/spread-invitations";
import {
  isWholeInLog,
  isWholeInRounds,
  listMonths,
  type MonthlySources,
  type MonthSpan,
} from "./applications-months";

/** Inquiries may show in applications up to half a year later. */
const monthsAhead = 6;

/** The monthly series that is computed from: the months looked at, and the half year of inquiries before them. */
export function applicationsInput(
  sources: MonthlySources,
  { first, last }: MonthSpan,
  pandemicNinetyDays: boolean,
): ApplicationMonth[] {
  const waiting = spreadInvitations(sources.rounds, { pandemicNinetyDays });
  return listMonths({ first: addMonths(first, -monthsAhead), last }).map((month) => ({
    month,
    applications: month < first ? null : (sources.received.get(month) ?? null),
    inquiries: isWholeInLog(month, sources) ? (sources.inquiries.get(month) ?? 0) : null,
    control: sources.control.get(month) ?? null,
    invitations: isWholeInRounds(month, sources) ? (waiting.get(month) ?? 0) : null,
  }));
}

/** The months whose applications an estimate was made from. */
export function usedMonths(
  input: readonly ApplicationMonth[],
  { event, link }: ApplicationsAnalysis,
): Set<Month> {
  const fitted = Math.max(event?.kind === "estimate" ? event.n : 0, link.kind === "refused" ? 0 : link.n);
  const months = fitted === 0 ? [] : matureMonths(input).slice(-fitted);
  return new Set(months.map(({ month }) => month));
}
