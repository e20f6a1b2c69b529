import type { DailySeries } from "./daily-series";

/** Counts of neighbouring periods, as a model sees them. Every array has one place per period, without gaps. */
export interface ObservedPeriods {
  /** The day number on which each period begins. */
  readonly days: Int32Array;
  readonly counts: Float64Array;
  /** 1 where the period was observed at least in part. */
  readonly observed: Uint8Array;
  /** How many of the period's days were observed, or whatever else the counts are in proportion to. */
  readonly openDays: Float64Array;
}

/** Counts by day or by week. */
export interface CountPeriods extends ObservedPeriods {
  /** 1 for days, 7 for weeks. */
  readonly periodDays: 1 | 7;
}

/** Each day as a period of its own. */
export function dailyPeriods(series: DailySeries): CountPeriods {
  return {
    periodDays: 1,
    days: Int32Array.from({ length: series.length }, (_, index) => series.firstDay + index),
    counts: series.counts.slice(),
    observed: series.observed.slice(),
    openDays: Float64Array.from(series.observed),
  };
}

/**
 * Days gathered into weeks, for series with less than one inquiry a day.
 *
 * Question: how many inquiries came in each week, and on how many open days?
 * Method: weeks are laid so that one of them begins on `anchorDay` (an event's first full day), so that the event's
 * windows hold whole weeks. Weeks that the series covers only in part, at either end, are left out.
 */
export function weeklyPeriods(series: DailySeries, anchorDay: number): CountPeriods {
  const lead = (((anchorDay - series.firstDay) % 7) + 7) % 7;
  const length = Math.max(0, Math.floor((series.length - lead) / 7));
  const counts = new Float64Array(length);
  const openDays = new Float64Array(length);
  for (let day = lead; day < lead + 7 * length; day++) {
    const week = Math.floor((day - lead) / 7);
    counts[week] = (counts[week] ?? 0) + (series.counts[day] ?? 0);
    openDays[week] = (openDays[week] ?? 0) + (series.observed[day] ?? 0);
  }
  return {
    periodDays: 7,
    days: Int32Array.from({ length }, (_, week) => series.firstDay + lead + 7 * week),
    counts,
    observed: Uint8Array.from(openDays, (open) => (open > 0 ? 1 : 0)),
    openDays,
  };
}
