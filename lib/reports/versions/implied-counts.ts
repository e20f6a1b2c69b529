import type { Month } from "@/lib/calendar/month";
import type { Period } from "@/lib/dashboard/period";
import { halfYearAround, monthsOf } from "../half-year";
import { countKey } from "../report-sums";
import { halfYearPrefix, type ToldCounts } from "./told-counts";

/** What a published version told readers outside the firm, whoever they were, and of which month. */
export type PublishedCounts = { month: Month; told: ToldCounts };

/** A connection to Canada, or one of its kinds, as months tell of it; half-years tell of both as groups. */
type Group = { kind: string; value: string };

/**
 * What the published months of a half-year add up to, group by group, under the names of the half-year: one for every sum
 * that their versions allow. Where a month tells nothing of a group, its sum is nobody's to know.
 */
export function addedUp(period: Period, earlier: readonly PublishedCounts[]): ToldCounts[] {
  const months = monthsOf(period);
  return groupsIn(earlier).flatMap((group) =>
    sumsOf(months, group, earlier).map((sum) => ({ [countKey("n", group.value)]: sum })),
  );
}

/**
 * What published half-years leave for one of their months, once the other months are taken off, under the names of the
 * month: one for every difference that the versions allow.
 */
export function leftFor(month: Month, earlier: readonly PublishedCounts[]): ToldCounts[] {
  const period = halfYearAround(month);
  const others = monthsOf(period).filter((one) => one !== month);
  return groupsIn(earlier).flatMap((group) => {
    const wholes = numbers(earlier.map(({ told }) => ofHalfYear(told, period, group)));
    const sums = wholes.length > 0 ? sumsOf(others, group, earlier) : [];
    return wholes.flatMap((whole) =>
      sums.map((sum) => ({ [countKey(group.kind, group.value)]: whole - sum })),
    );
  });
}

/** Every sum over these months, of whichever version each. */
function sumsOf(months: readonly Month[], group: Group, earlier: readonly PublishedCounts[]): number[] {
  let sums = [0];
  for (const month of months) {
    const versions = earlier.filter((one) => one.month === month);
    const told = numbers(versions.map((version) => inMonth(version.told, group)));
    sums = numbers(sums.flatMap((sum) => told.map((n) => sum + n)));
  }
  return sums;
}

/** A group that a month or half-year does not name, though it is broken down, had nobody in it. */
function inMonth(told: ToldCounts, { kind, value }: Group): number | null | undefined {
  const n = told[countKey(kind, value)];
  return n === undefined && namesAny(told, "connection:") ? 0 : n;
}

function ofHalfYear(told: ToldCounts, period: Period, { value }: Group): number | null | undefined {
  const prefix = halfYearPrefix(period);
  const n = told[prefix + countKey("n", value)];
  return n === undefined && namesAny(told, prefix) ? 0 : n;
}

function namesAny(told: ToldCounts, beginning: string): boolean {
  return Object.keys(told).some((key) => key.startsWith(beginning));
}

function groupsIn(earlier: readonly PublishedCounts[]): Group[] {
  const named = earlier.flatMap(({ told }) => Object.keys(told)).flatMap((key) => groupNamed(key) ?? []);
  return [...new Map(named.map((group) => [countKey(group.kind, group.value), group])).values()];
}

function groupNamed(key: string): Group | null {
  const [, kind, value] = /^(connection|kind):(.*)$/.exec(key) ?? [];
  return kind && value !== undefined ? { kind, value } : null;
}

/** The different numbers among them. */
function numbers(some: readonly (number | null | undefined)[]): number[] {
  return [...new Set(some.filter((n) => n !== null && n !== undefined))];
}
