import type { CalendarDate } from "@/lib/calendar/calendar-date";
import { addMonths, monthOf } from "@/lib/calendar/month";
import {
  monthsIn,
  type ReportSpan,
  type ReportUnit,
  reportSpan,
  spanAround,
} from "@/lib/reports/report-span";

/** Every span of a length from the beginning of the firm's log to today, newest first. */
export function spansOffered(
  unit: ReportUnit,
  firstDay: CalendarDate | null,
  today: CalendarDate,
): ReportSpan[] {
  const spans: ReportSpan[] = [];
  const first = spanAround(unit, monthOf(firstDay ?? today)).month;
  for (let month = spanAround(unit, monthOf(today)).month; month >= first; ) {
    const span = reportSpan(spanAround(unit, month).key, today);
    if (span) spans.push(span);
    month = addMonths(month, -monthsIn[unit]);
  }
  return spans;
}

/** The one asked for, else the last that is over, else the one that is going on. */
export function spanAsked(offered: readonly ReportSpan[], key: string): ReportSpan | null {
  if (key) return offered.find((span) => span.key === key) ?? null;
  return offered.find(({ isOver }) => isOver) ?? offered[0] ?? null;
}
