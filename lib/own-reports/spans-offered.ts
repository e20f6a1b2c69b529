import type { CalendarDate } from "@/lib/calendar/calendar-date";
import { addMonths, monthOf } from "@/lib/calendar/month";
import {
  monthsIn,
  type ReportSpan,
  type ReportUnit,
  reportSpan,
  spanAround,
  spanBefore,
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

/**
 * The one asked for, else the last that is over, else the one that is going on. The last whole one can always be asked
 * for, though the log may have begun after it: that is what is sent by mail.
 */
export function spanAsked(
  offered: readonly ReportSpan[],
  key: string,
  lastWhole: ReportSpan,
): ReportSpan | null {
  if (key) return [...offered, lastWhole].find((span) => span.key === key) ?? null;
  return offered.find(({ isOver }) => isOver) ?? offered[0] ?? null;
}

/** The latest span of a length that is over. */
export function lastWholeSpan(unit: ReportUnit, today: CalendarDate): ReportSpan {
  const span = reportSpan(spanBefore(unit, monthOf(today)).key, today);
  if (!span) throw new Error("Today lies before all that can be reported.");
  return span;
}
