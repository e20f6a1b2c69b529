import { addDays, type CalendarDate } from "@/lib/calendar/calendar-date";
import { laterOf } from "@/lib/calendar/order";
import type { MotivationAnswer, Stage } from "@/lib/database/generated/enums";
import { type RateRatio, rateComparison } from "@/lib/statistics/rate-comparison";
import { observedDays } from "@/lib/trends/observed-days";
import {
  type ConversionCount,
  type DashboardCounts,
  type DayCounts,
  type MotivationCount,
  stageOrder,
  type ValueCount,
} from "./dashboard-counts";
import type { DashboardSpans } from "./dashboard-spans";
import { lengthOf, type Period } from "./period";
import { type Volume, volumeOf } from "./volume";

/** A count as far as it may be shown; `null` is withheld. */
export type Shown = number | null;
export type ShownValue = Omit<ValueCount, "n"> & { n: Shown };

/** The four figures, now or in the time of comparison. */
export type Figures = { total: Shown; unitedStates: Shown; connected: Shown; unconnected: Shown };

/** The firm's figures for a period, ready to be put into words. */
export type Dashboard = {
  spans: DashboardSpans;
  figures: Figures;
  /** None where the firm's log begins after the time of comparison does. */
  before: Figures | null;
  /** The period against the year before it; none where that cannot be told. */
  usual: RateRatio | null;
  outcome: { client: Shown; open: Shown; closed: Shown };
  volume: Volume | null;
  channels: ShownValue[];
  sources: ShownValue[];
  countries: ShownValue[];
  states: ShownValue[];
  /** How many reached each step. */
  steps: { stage: Stage; n: Shown }[];
  answers: Record<MotivationAnswer, Shown>;
  motivations: (Omit<MotivationCount, "n"> & { n: Shown })[];
  conversion: (Omit<ConversionCount, "n" | "retained"> & { n: Shown; retained: Shown })[];
};

/** Puts the counts of a period together. */
export function makeDashboard(
  counts: DashboardCounts,
  spans: DashboardSpans,
  today: CalendarDate,
): Dashboard {
  const { firstDay, days, breakdowns, motivations, conversion } = counts;
  const { period, comparison } = spans;
  const daily = new Map(days.map(({ day, n }) => [day, n]));
  // A period before the firm's log, or still to come, has no course to be drawn.
  const known = period.from <= today && firstDay && firstDay <= period.to ? firstDay : null;
  const answer = (value: MotivationAnswer) => countOf(breakdowns.answer, value);
  const outcome = (value: string) => countOf(breakdowns.outcome, value);
  return {
    spans,
    figures: figuresOf(days, period),
    before: firstDay && firstDay <= comparison.from ? figuresOf(days, comparison) : null,
    usual: known ? usualOf(daily, period, known) : null,
    outcome: { client: outcome("client"), open: outcome("open"), closed: outcome("closed") },
    volume: known ? volumeOf(daily, period, known, today) : null,
    channels: breakdowns.channel,
    sources: breakdowns.source,
    countries: breakdowns.country,
    states: breakdowns.state,
    steps: stepsOf(breakdowns.stage),
    answers: { given: answer("given"), declined: answer("declined"), not_asked: answer("not_asked") },
    motivations,
    conversion,
  };
}

function figuresOf(days: readonly DayCounts[], { from, to }: Period): Figures {
  const sum = { total: 0, unitedStates: 0, connected: 0, unconnected: 0 };
  for (const { day, n, unitedStates, connected, unconnected } of days) {
    if (day < from || day > to) continue;
    sum.total += n;
    sum.unitedStates += unitedStates;
    sum.connected += connected;
    sum.unconnected += unconnected;
  }
  return sum;
}

/** The whole period as one window after its own first day, against the year before it. */
function usualOf(
  daily: ReadonlyMap<CalendarDate, number>,
  period: Period,
  firstDay: CalendarDate,
): RateRatio | null {
  if (firstDay >= period.from) return null;
  const rows = observedDays(daily, laterOf(firstDay, addDays(period.from, -364)), period.to);
  const result = rateComparison(rows, period.from, [{ fromDay: 0, toDay: lengthOf(period) - 1 }]);
  const window = result.kind === "estimate" ? result.windows[0] : undefined;
  return window?.kind === "estimate" ? window : null;
}

/** Whoever reached a step has been at every step before it. */
function stepsOf(stages: readonly ValueCount[]): { stage: Stage; n: number }[] {
  return stageOrder.map((stage, place) => {
    const further = stageOrder.slice(place);
    return { stage, n: further.reduce((sum, reached) => sum + countOf(stages, reached), 0) };
  });
}

function countOf(counts: readonly ValueCount[], value: string): number {
  return counts.find((count) => count.value === value)?.n ?? 0;
}
