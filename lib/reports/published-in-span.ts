import { addMonths, type Month, monthOf } from "@/lib/calendar/month";
import { isImmature } from "@/lib/outside-series/immature-months";
import type { InvitationRound } from "@/lib/outside-series/invitation-round";
import type { MonthlyValue } from "@/lib/outside-series/read-monthly-series";
import { comparedSpans, monthsOfSpan, type SpanName } from "./report-span";

/** What is known of an outside series: its names, the day of its latest file, and the months of that file. */
export type KnownSeries = {
  id: string;
  key: string;
  titleEn: string;
  titleFr: string;
  sourceEn: string;
  sourceFr: string;
  asOf: string | null;
  values: readonly MonthlyValue[];
};

/** A published figure: withheld by its publisher (null), or not published (undefined). */
export type PublishedValue = number | null | undefined;

export type SeriesInSpan = Omit<KnownSeries, "values"> & {
  value: PublishedValue;
  /** The same of the spans compared, in their order. */
  compared: PublishedValue[];
  isImmature: boolean;
  /** The months that the file covers. */
  months: { first: Month; last: Month } | null;
};

/** A series in a span, beside the spans compared. It is summed only where every month of a span is published. */
export function seriesInSpan({ values, ...series }: KnownSeries, span: SpanName): SeriesInSpan {
  const published = new Map(values.map(({ month, value }) => [month, value]));
  const of = (wanted: SpanName) => sumOf(monthsOfSpan(wanted).map((month) => published.get(month)));
  const first = values[0]?.month;
  const last = values.at(-1)?.month;
  const value = of(span);
  return {
    ...series,
    value,
    compared: comparedSpans(span).map(of),
    isImmature: value !== undefined && last !== undefined && isImmature(span.lastMonth, last),
    months: first && last ? { first, last } : null,
  };
}

function sumOf(values: readonly PublishedValue[]): PublishedValue {
  if (values.includes(undefined)) return undefined;
  if (values.includes(null)) return null;
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

export type RoundsInSpan = {
  rounds: InvitationRound[];
  invited: number;
  /** Invitations of the span before. */
  invitedBefore: number;
  /** The day of the latest file of rounds. */
  asOf: string | null;
  /** How much of the span's rounds that file can know. */
  known: "all" | "some" | "none";
};

/** The invitation rounds of a span. */
export function roundsInSpan(
  rounds: readonly InvitationRound[],
  asOf: string | null,
  span: SpanName,
): RoundsInSpan {
  const of = (wanted: SpanName | undefined) =>
    wanted === undefined ? [] : rounds.filter(({ heldOn }) => isWithin(monthOf(heldOn), wanted));
  const invited = (some: readonly InvitationRound[]) => some.reduce((sum, { size }) => sum + size, 0);
  return {
    rounds: of(span),
    invited: invited(of(span)),
    invitedBefore: invited(of(comparedSpans(span)[0])),
    asOf,
    known: knownOf(asOf, span),
  };
}

function knownOf(asOf: string | null, { month, lastMonth }: SpanName): RoundsInSpan["known"] {
  if (asOf === null || month > monthOf(asOf)) return "none";
  return lastMonth < monthOf(asOf) ? "all" : "some";
}

/** Whether a month lies in a span. */
export function isWithin(month: Month, span: SpanName): boolean {
  return month >= span.month && month <= span.lastMonth;
}

/** Single published figures that tell something of a month: those of its year, and stretches that touch that year. */
export function pointsAround<Point extends { period: string }>(
  points: readonly Point[],
  month: Month,
): Point[] {
  const year = month.slice(0, 4);
  return points.filter(({ period }) => {
    const [first = "", last = first] = period.split("/");
    return first.slice(0, 4) <= year && last.slice(0, 4) >= year;
  });
}

/** From this day on, people had so many days to apply after an invitation. */
export type TimeToApply = { from: string; days: number; daysBefore: number };

const changes: readonly TimeToApply[] = [
  { from: "2016-11-19", days: 90, daysBefore: 60 },
  { from: "2018-06-26", days: 60, daysBefore: 90 },
];

/** A change of the time to apply that still shows in the applications of a span. */
export function changedTimeToApply({ month, lastMonth }: SpanName): TimeToApply | null {
  const isNear = ({ from }: TimeToApply) =>
    lastMonth >= monthOf(from) && month <= addMonths(monthOf(from), 3);
  return changes.find(isNear) ?? null;
}
