import type { CalendarDate } from "@/lib/calendar/calendar-date";
import type { Stage } from "@/lib/database/generated/enums";

/** What came on one day. */
export type DayCounts = {
  day: CalendarDate;
  n: number;
  unitedStates: number;
  connected: number;
  unconnected: number;
};

/** By what inquiries are broken down, each into parts that add up to all of them (states: to those of the US). */
export const dimensions = ["channel", "source", "country", "state", "stage", "answer", "outcome"] as const;
export type Dimension = (typeof dimensions)[number];

/** How many inquiries have a value; `null` is "not known". */
export type ValueCount = { value: string | null; n: number };

/** How many inquiries named a motivation. */
export type MotivationCount = {
  id: string;
  key: string;
  labelEn: string;
  labelFr: string;
  sensitive: boolean;
  n: number;
};

/** How many inquiries with a connection of one kind there were, and of them retained the firm within 90 days. */
export type ConversionCount = { group: string; n: number; retained: number };

/** Everything that is counted for a dashboard, as it is. */
export type DashboardCounts = {
  /** The first day of the firm's log; none while it is empty. */
  firstDay: CalendarDate | null;
  /** Days with at least one inquiry, from a year before the period or the comparison to its end, oldest first. */
  days: DayCounts[];
  breakdowns: Record<Dimension, ValueCount[]>;
  motivations: MotivationCount[];
  conversion: ConversionCount[];
};

/** The steps of an inquiry, in order. */
export const stageOrder: readonly Stage[] = [
  "inquiry",
  "consultation_booked",
  "consulted",
  "retained",
  "application_filed",
  "decided",
];
