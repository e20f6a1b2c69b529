import type { CalendarDate } from "@/lib/calendar/calendar-date";
import type { Month } from "@/lib/calendar/month";
import type { MotivationCount, ValueCount } from "@/lib/dashboard/dashboard-counts";
import type { HalfYearCounts } from "./withhold-half-year";

/** By what a month is broken down, each into parts that add up to all of it (states: to those of the US). */
export const reportDimensions = [
  "office",
  "lawyer",
  "staff",
  "channel",
  "source",
  "connection",
  "country",
  "state",
  "answer",
  "stage",
  "outcome",
] as const;
export type ReportDimension = (typeof reportDimensions)[number];

/** Everything that is counted for the report of a month, as it is. */
export type MonthlyCounts = {
  /** The first day of the firm's log; none while it is empty. */
  firstDay: CalendarDate | null;
  total: number;
  /** Inquiries of the spans compared, by their key, of the days that can be compared. */
  compared: ReadonlyMap<string, number>;
  /** Inquiries of the span's months and of the twelve before it, where there were any. */
  months: ReadonlyMap<Month, number>;
  /** Days with at least one inquiry, from a year before the month to its end. */
  days: ReadonlyMap<CalendarDate, number>;
  /** `lawyer` is whose inquiry it is, `staff` who took it; `stage` is how far each inquiry went, `outcome` whether it became a client, is open, or closed without. */
  parts: Record<ReportDimension, ValueCount[]>;
  /** Kinds of Canada connection; an inquiry may have several. */
  kinds: ValueCount[];
  motivations: MotivationCount[];
  /** Citizenships of the callers, of whom some have several; `null` where none was recorded. */
  citizenships: ValueCount[];
  /** The latest inquiries that have been followed long enough. */
  halfYear: HalfYearCounts;
};
