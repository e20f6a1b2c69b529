import { addMonths, firstDayOf, type Month } from "@/lib/calendar/month";
import { isImmature } from "./immature-months";
import type { MonthlyValue } from "./read-monthly-series";

/** A month as the table shows it: its value, what the file before said, and what to know about it. */
export type SeriesRow = MonthlyValue & {
  /** Undefined where the file before did not have the month. */
  before?: number | null;
  isImmature: boolean;
  isRevised: boolean;
};

/** The months of a vintage, latest first, beside the vintage before. Both come oldest first. */
export function seriesRows(values: readonly MonthlyValue[], before: readonly MonthlyValue[]): SeriesRow[] {
  const lastMonth = values.at(-1)?.month ?? "";
  const earlier = new Map(before.map(({ month, value }) => [month, value]));
  const rows = values.map(({ month, value }) => {
    const old = earlier.get(month);
    const isRevised = old !== undefined && old !== value;
    return { month, value, before: old, isImmature: isImmature(month, lastMonth), isRevised };
  });
  return rows.reverse();
}

/** The months between the first and the last that a vintage does not have. */
export function missingMonths(values: readonly MonthlyValue[]): Month[] {
  const present = new Set(values.map(({ month }) => month));
  const last = values.at(-1)?.month ?? "";
  const missing: Month[] = [];
  for (let month = values[0]?.month ?? last; month < last; month = addMonths(month, 1)) {
    if (!present.has(month)) missing.push(month);
  }
  return missing;
}

/** The latest month that is no longer filling up, and the same month a year before. */
export function latestMature(
  values: readonly MonthlyValue[],
): { month: Month; value: number; yearBefore: number | null } | null {
  const lastMonth = values.at(-1)?.month ?? "";
  const mature = values.filter(({ month, value }) => value !== null && !isImmature(month, lastMonth));
  const latest = mature.at(-1);
  if (!latest || latest.value === null) return null;
  const sameMonth = values.find(({ month }) => month === addMonths(latest.month, -12));
  return { month: latest.month, value: latest.value, yearBefore: sameMonth?.value ?? null };
}

/** The months as a chart takes them: each at its first day, and the day from which they are still filling up. */
export function chartPoints(values: readonly MonthlyValue[]) {
  const lastMonth = values.at(-1)?.month ?? "";
  const points = values.map(({ month, value }) => ({ date: firstDayOf(month), value }));
  const immature = values.find(({ month }) => isImmature(month, lastMonth));
  return { points, immatureFrom: immature && firstDayOf(immature.month) };
}
