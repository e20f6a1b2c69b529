import { addMonths, type Month, monthOf } from "@/lib/calendar/month";
import { isImmature } from "@/lib/outside-series/immature-months";
import type { InvitationRound } from "@/lib/outside-series/invitation-round";
import type { MonthlyValue } from "@/lib/outside-series/read-monthly-series";
import { comparedMonths } from "./report-month";

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

export type SeriesInMonth = Omit<KnownSeries, "values"> & {
  value: PublishedValue;
  previous: PublishedValue;
  lastYear: PublishedValue;
  isImmature: boolean;
  /** The months that the file covers. */
  months: { first: Month; last: Month } | null;
};

/** A series in one month, beside the month before and the same month of last year. */
export function seriesInMonth({ values, ...series }: KnownSeries, month: Month): SeriesInMonth {
  const of = (wanted: Month) => values.find((value) => value.month === wanted)?.value;
  const { previous, lastYear } = comparedMonths(month);
  const first = values[0]?.month;
  const last = values.at(-1)?.month;
  const value = of(month);
  return {
    ...series,
    value,
    previous: of(previous),
    lastYear: of(lastYear),
    isImmature: value !== undefined && last !== undefined && isImmature(month, last),
    months: first && last ? { first, last } : null,
  };
}

export type RoundsInMonth = {
  rounds: InvitationRound[];
  invited: number;
  /** Invitations of the month before. */
  invitedBefore: number;
  /** The day of the latest file of rounds. */
  asOf: string | null;
  /** How much of the month's rounds that file can know. */
  known: "all" | "some" | "none";
};

/** The invitation rounds of a month. */
export function roundsInMonth(
  rounds: readonly InvitationRound[],
  asOf: string | null,
  month: Month,
): RoundsInMonth {
  const of = (wanted: Month) => rounds.filter(({ heldOn }) => monthOf(heldOn) === wanted);
  const invited = (some: readonly InvitationRound[]) => some.reduce((sum, { size }) => sum + size, 0);
  return {
    rounds: of(month),
    invited: invited(of(month)),
    invitedBefore: invited(of(addMonths(month, -1))),
    asOf,
    known: knownOf(asOf, month),
  };
}

function knownOf(asOf: string | null, month: Month): RoundsInMonth["known"] {
  if (asOf === null || month > monthOf(asOf)) return "none";
  return month < monthOf(asOf) ? "all" : "some";
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

/** A change of the time to apply that still shows in the applications of a month. */
export function changedTimeToApply(month: Month): TimeToApply | null {
  const isNear = ({ from }: TimeToApply) => month >= monthOf(from) && month <= addMonths(monthOf(from), 3);
  return changes.find(isNear) ?? null;
}
