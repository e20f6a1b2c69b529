import type { Month } from "@/lib/calendar/month";
import type { Shown } from "@/lib/dashboard/dashboard";
import type { Period } from "@/lib/dashboard/period";
import { halfYearAround, monthsOf } from "../half-year";
import { countKey, restKey, withoutKey } from "../report-sums";
import { halfYearPrefix, type ToldCounts } from "./told-counts";

/** What a published version told readers outside the firm, whoever they were, and of which month. */
export type PublishedCounts = { month: Month; told: ToldCounts };

/** What is told of a count: withheld, or nothing at all. */
type Told = Shown | undefined;

/**
 * A connection to Canada, one of its kinds, or all connections without that kind: its name among the counts of a month
 * and of a half-year, and how either tells of it.
 */
type Group = {
  inMonth: string;
  inHalfYear: string;
  read: (n: (kind: string, value: string) => Told) => Told;
};

/**
 * What the published months of a half-year add up to, group by group, under the names of the half-year: one for every sum
 * that their versions allow. Where a month tells nothing of a group, its sum is nobody's to know.
 */
export function addedUp(period: Period, earlier: readonly PublishedCounts[]): ToldCounts[] {
  const months = monthsOf(period);
  return groupsIn(earlier).flatMap((group) =>
    sumsOf(months, group, earlier).map((sum) => ({ [group.inHalfYear]: sum })),
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
    return wholes.flatMap((whole) => sums.map((sum) => ({ [group.inMonth]: whole - sum })));
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

/** A connection or kind that a month or half-year does not name, though it is broken down, had nobody in it. */
function inMonth(told: ToldCounts, group: Group): Told {
  const isNamed = namesAny(told, "connection:");
  return group.read((kind, value) => toldOr(told, countKey(kind, value), isNamed));
}

function ofHalfYear(told: ToldCounts, period: Period, group: Group): Told {
  const prefix = halfYearPrefix(period);
  const isNamed = namesAny(told, prefix);
  return group.read((_, value) => toldOr(told, prefix + countKey("n", value), isNamed));
}

function toldOr(told: ToldCounts, key: string, isNamed: boolean): Told {
  const n = told[key];
  return n === undefined && isNamed ? 0 : n;
}

function namesAny(told: ToldCounts, beginning: string): boolean {
  return Object.keys(told).some((key) => key.startsWith(beginning));
}

function groupsIn(earlier: readonly PublishedCounts[]): Group[] {
  const keys = new Set(earlier.flatMap(({ told }) => Object.keys(told)));
  return [...keys].flatMap((key) => {
    const [, kind, value] = /^(connection|kind):(.*)$/.exec(key) ?? [];
    if (!kind || value === undefined) return [];
    return kind === "kind" ? [groupOf(kind, value), othersThan(value)] : [groupOf(kind, value)];
  });
}

function groupOf(kind: string, value: string): Group {
  return {
    inMonth: countKey(kind, value),
    inHalfYear: countKey("n", value),
    read: (n) => n(kind, value),
  };
}

/** Whoever has a connection, but not of this kind. */
function othersThan(value: string): Group {
  return {
    inMonth: restKey(countKey("connection", "yes"), "kind", value),
    inHalfYear: withoutKey(countKey("n", "yes"), countKey("n", value)),
    read: (n) => {
      const [all, some] = [n("connection", "yes"), n("kind", value)];
      return typeof all === "number" && typeof some === "number" ? all - some : null;
    },
  };
}

/** The different numbers among them. */
function numbers(some: readonly Told[]): number[] {
  return [...new Set(some.filter((n) => n !== null && n !== undefined))];
}
