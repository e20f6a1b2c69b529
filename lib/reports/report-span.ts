import type { CalendarDate } from "@/lib/calendar/calendar-date";
import { addMonths, firstDayOf, isMonth, lastDayOf, type Month, monthOf } from "@/lib/calendar/month";
import { earlierOf } from "@/lib/calendar/order";
import type { Period } from "@/lib/dashboard/period";

/** How long a report reaches: the monthly report a month, a report of one's own any of these. */
export const reportUnits = ["month", "quarter", "year"] as const;
export type ReportUnit = (typeof reportUnits)[number];

/** How many months these have. */
export const monthsIn: Record<ReportUnit, number> = { month: 1, quarter: 3, year: 12 };

/** Whole months of the calendar with their name in addresses and files: "2016-11", "2016-Q4", "2016". */
export type SpanName = { unit: ReportUnit; key: string; month: Month; lastMonth: Month };

/** A span that can be reported: its days as far as they have come. `month` is its first, of a month the month itself. */
export type ReportSpan = SpanName & { period: Period; isOver: boolean };

const earliest = "1900-01";

/** The span that an address names; none where it names none, or one that is still to come. */
export function reportSpan(text: string, today: CalendarDate): ReportSpan | null {
  const found = spanNamed(text);
  if (!found || found.month < earliest || found.month > monthOf(today)) return null;
  const last = lastDayOf(found.lastMonth);
  return {
    ...found,
    period: { from: firstDayOf(found.month), to: earlierOf(last, today) },
    isOver: last < today,
  };
}

/** The same for a month alone. */
export function reportMonth(text: string, today: CalendarDate): ReportSpan | null {
  return isMonth(text) ? reportSpan(text, today) : null;
}

/** The span of this length that a month lies in. */
export function spanAround(unit: ReportUnit, month: Month): SpanName {
  const length = monthsIn[unit];
  const place = (Number(month.slice(5)) - 1) % length;
  const first = addMonths(month, -place);
  return { unit, key: keyOf(unit, first), month: first, lastMonth: addMonths(first, length - 1) };
}

/** The span of this length before the one that a month lies in. */
export function spanBefore(unit: ReportUnit, month: Month): SpanName {
  return spanAround(unit, addMonths(spanAround(unit, month).month, -1));
}

/** Whole months of the calendar by their name, whenever they are; null where it names none. */
export function spanNamed(text: string): SpanName | null {
  if (isMonth(text)) return spanAround("month", text);
  const [, year, quarter] = /^(\d{4})(?:-Q([1-4]))?$/.exec(text) ?? [];
  if (!year) return null;
  if (!quarter) return spanAround("year", `${year}-01`);
  return spanAround("quarter", `${year}-${String(Number(quarter) * 3).padStart(2, "0")}`);
}

/** The months of a span, in order. */
export function monthsOfSpan({ unit, month }: Pick<SpanName, "unit" | "month">): Month[] {
  return Array.from({ length: monthsIn[unit] }, (_, place) => addMonths(month, place));
}

/** What a span is held against: the one before it, and the same one of last year. Of a year these are one. */
export function comparedSpans({ unit, month }: Pick<SpanName, "unit" | "month">): SpanName[] {
  const shifts = [...new Set([monthsIn[unit], 12])];
  return shifts.map((months) => spanAround(unit, addMonths(month, -months)));
}

/**
 * The days of another span that can be compared with those of a reported one: the same days of one that is not over,
 * all of one that is. None of them lie before the firm's log.
 */
export function comparableDays(reported: ReportSpan, other: SpanName, firstDay: CalendarDate): Period | null {
  const to = reported.isOver ? lastDayOf(other.lastMonth) : sameDay(reported, other);
  const from = firstDay > firstDayOf(other.month) ? firstDay : firstDayOf(other.month);
  return from > to ? null : { from, to };
}

/** The day on which the other span had come as far; at the end of a shorter month, its last. */
function sameDay({ month, period }: ReportSpan, other: SpanName): CalendarDate {
  const reached = addMonths(other.month, monthsBetween(month, monthOf(period.to)));
  return earlierOf(`${reached}-${period.to.slice(8)}`, lastDayOf(reached));
}

function monthsBetween(from: Month, to: Month): number {
  return (
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5)) - Number(from.slice(5))
  );
}

function keyOf(unit: ReportUnit, month: Month): string {
  const year = month.slice(0, 4);
  if (unit === "month") return month;
  return unit === "year" ? year : `${year}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
}
