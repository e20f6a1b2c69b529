import type { Month } from "@/lib/calendar/month";
import type { Shown } from "@/lib/dashboard/dashboard";
import type { ConversionCount } from "@/lib/dashboard/dashboard-counts";
import type { Period } from "@/lib/dashboard/period";
import type { Stage } from "@/lib/database/generated/enums";
import { withholdSmallCounts } from "@/lib/suppression/withhold-small-counts";
import { type Audience, thresholdFor, widerThan } from "./audience";
import type { CountSystem } from "./count-system";
import { monthsOf } from "./half-year";
import { addStops, connectionSums, countKey, withoutKey } from "./report-sums";
import { shownFirst } from "./shown-first";
import { holdBack } from "./versions/hold-back";
import { addedUp, type PublishedCounts } from "./versions/implied-counts";
import { halfYearPrefix, type ToldCounts } from "./versions/told-counts";

/** What became of the inquiries of a half-year within 90 days, as it is. */
export type HalfYearCounts = {
  period: Period;
  /** By the month of the inquiry and by connection to Canada or one of its kinds. */
  groups: readonly (ConversionCount & { month: Month })[];
  /** How many reached each step or went further. */
  steps: readonly { stage: Stage; n: number }[];
};

/** The same for some readers; `null` is withheld. */
export type HalfYear = {
  period: Period;
  groups: { group: string; n: Shown; retained: Shown }[];
  steps: { stage: Stage; n: Shown }[];
};

const answers: readonly string[] = ["yes", "no", "unknown"];
const all = "inquiry";

/**
 * The half-year, safe to hand on. Its inquiries are the sum of those of its months, which the reports of these months
 * break down as well, each withholding its own: what they withhold must not be had from the half-year. `earlier` is what
 * left the firm about it and about its months before: what came since must not be had by subtraction either.
 */
export function withholdHalfYear(
  counts: HalfYearCounts,
  audience: Audience,
  earlier: readonly PublishedCounts[] = [],
): HalfYear {
  const withheld = withheldOfHalfYear(counts, audience, earlier);
  const sums = sumsOfHalfYear(counts, earlier);
  const shown = (key: string): Shown => (withheld.has(key) ? null : (sums.counts.get(key) ?? 0));
  return {
    period: counts.period,
    groups: shownFirst(
      groupsOf(counts).map((group) => ({
        group,
        n: shown(countKey("n", group)),
        retained: shown(countKey("retained", group)),
      })),
      ({ group }) => group,
    ),
    steps: counts.steps.map(({ stage }) => ({ stage, n: shown(countKey("step", stage)) })),
  };
}

function withheldOfHalfYear(
  counts: HalfYearCounts,
  audience: Audience,
  earlier: readonly PublishedCounts[],
): ReadonlySet<string> {
  const system = sumsOfHalfYear(counts, earlier);
  const known = [...toldOfHalfYear(counts, earlier), ...addedUp(counts.period, earlier)];
  const { withheld: before, guarded } = holdBack(system, known, thresholdFor(audience));
  const { counts: all, sums, unprinted } = system;
  const closer = widerThan(audience);
  const withheldElsewhere = new Set([...before, ...(closer ? withheldOfHalfYear(counts, closer, []) : [])]);
  const shownElsewhere = new Set<string>();
  for (const month of monthsOf(counts.period)) {
    if (hasChanged(counts, month, earlier)) continue;
    const inMonth = withheldInMonth(counts, month, audience, earlier);
    for (const key of monthSystem(counts, month).counts.keys()) {
      (inMonth.has(key) ? withheldElsewhere : shownElsewhere).add(inMonthKey(key, month));
    }
  }
  return withholdSmallCounts(all, sums, thresholdFor(audience), {
    unprinted,
    guarded,
    withheldElsewhere,
    shownElsewhere,
  });
}

/** What was told of this half-year, by the names that it has here; a group that was not named had nobody in it. */
function toldOfHalfYear(counts: HalfYearCounts, earlier: readonly PublishedCounts[]): ToldCounts[] {
  const prefix = halfYearPrefix(counts.period);
  const none = groupsOf(counts).flatMap((group) => [
    [countKey("n", group), 0],
    [countKey("retained", group), 0],
  ]);
  return earlier.flatMap(({ told }) => {
    const entries = Object.entries(told).flatMap(([key, n]) =>
      key.startsWith(prefix) ? [[key.slice(prefix.length), n]] : [],
    );
    return entries.length > 0 ? [Object.fromEntries([...none, ...entries])] : [];
  });
}

/**
 * Whether a month is not any more what its published versions told: then nobody outside knows what it is now, only what
 * it was. A month of which nothing was published is reckoned with as if its report as of now were known.
 */
function hasChanged(counts: HalfYearCounts, month: Month, earlier: readonly PublishedCounts[]): boolean {
  const versions = earlier.filter((one) => one.month === month);
  const now = monthSystem(counts, month).counts;
  const isStill = ({ told }: PublishedCounts) =>
    [...now].every(([key, n]) => (told[key] ?? n) === n) &&
    Object.entries(told).every(
      ([key, n]) => !/^(connection|kind):/.test(key) || n === null || now.get(key) === n,
    );
  return versions.length > 0 && !versions.some(isStill);
}

/** What the report of a month withholds of its connections; all of them where it cannot be broken down. */
function withheldInMonth(
  counts: HalfYearCounts,
  month: Month,
  audience: Audience,
  earlier: readonly PublishedCounts[],
): ReadonlySet<string> {
  const { counts: ofMonth, sums, unprinted } = monthSystem(counts, month);
  const versions = earlier.filter((one) => one.month === month);
  if (versions.length > 0) {
    const wasTold = (key: string) => versions.some(({ told }) => told[key] === ofMonth.get(key));
    return new Set([...ofMonth.keys()].filter((key) => !wasTold(key)));
  }
  const closer = widerThan(audience);
  const withheld = withholdSmallCounts(ofMonth, sums, thresholdFor(audience), {
    unprinted,
    withheldElsewhere: closer ? withheldInMonth(counts, month, closer, []) : undefined,
  });
  if (!withheld.has("total")) return withheld;
  const total = ofMonth.get("total") ?? 0;
  const parts = [...ofMonth].filter(([key, n]) => key !== "total" && n > 0).map(([key]) => key);
  return new Set(total > 0 && total < thresholdFor(audience) ? [...parts, "total"] : parts);
}

function monthSystem({ groups }: HalfYearCounts, month: Month): CountSystem {
  const ofMonth = groups.filter((one) => one.month === month).map(({ group, n }) => ({ value: group, n }));
  const isAnswer = ({ value }: { value: string }) => answers.includes(value);
  return connectionSums(
    ofMonth.filter(isAnswer),
    ofMonth.filter((one) => !isAnswer(one)),
  );
}

const inMonthKey = (key: string, month: Month) => `${key} in ${month}`;

function groupsOf({ groups }: HalfYearCounts): string[] {
  const sizes = new Map<string, number>();
  for (const { group, n } of groups) sizes.set(group, (sizes.get(group) ?? 0) + n);
  return [...sizes.keys()].toSorted((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0));
}

/** The sums of every month, those of the half-year, and those between them. */
function sumsOfHalfYear(counts: HalfYearCounts, earlier: readonly PublishedCounts[]): CountSystem {
  const system: CountSystem = { counts: new Map(), sums: [], unprinted: new Set() };
  addMonths(system, counts, earlier);
  addSteps(system, counts);
  for (const group of groupsOf(counts)) addGroup(system, counts, group);
  const printed = groupsOf(counts).filter((group) => answers.includes(group));
  for (const [whole, kind] of [
    [countKey("step", all), "n"],
    [countKey("step", "retained"), "retained"],
  ] as const) {
    const parts = printed.map((group) => countKey(kind, group));
    if (parts.length > 0) system.sums.push({ total: whole, parts });
  }
  return system;
}

function addMonths(system: CountSystem, counts: HalfYearCounts, earlier: readonly PublishedCounts[]) {
  const months = monthsOf(counts.period);
  for (const month of months) {
    const ofMonth = monthSystem(counts, month);
    for (const [key, n] of ofMonth.counts) system.counts.set(inMonthKey(key, month), n);
    if (hasChanged(counts, month, earlier)) {
      for (const key of ofMonth.counts.keys()) system.unprinted.add(inMonthKey(key, month));
      continue;
    }
    for (const key of ofMonth.unprinted) system.unprinted.add(inMonthKey(key, month));
    for (const { total, parts } of ofMonth.sums) {
      const inMonth = parts.map((part) => inMonthKey(part, month));
      system.sums.push({ total: inMonthKey(total, month), parts: inMonth });
    }
  }
  system.sums.push({
    total: countKey("step", all),
    parts: months.map((month) => inMonthKey("total", month)),
  });
}

function addSteps(system: CountSystem, { steps }: HalfYearCounts) {
  const keyed = steps.map(({ stage, n }) => ({ key: countKey("step", stage), n }));
  addStops(system, keyed);
}

/** The months of a group add up to it; whoever did not become a client, and whoever has another kind, follows from it. */
function addGroup(system: CountSystem, counts: HalfYearCounts, group: string) {
  const rows = counts.groups.filter((row) => row.group === group);
  const n = rows.reduce((sum, row) => sum + row.n, 0);
  const retained = rows.reduce((sum, row) => sum + row.retained, 0);
  system.counts.set(countKey("n", group), n).set(countKey("retained", group), retained);
  const kind = answers.includes(group) ? "connection" : "kind";
  system.sums.push({
    total: countKey("n", group),
    parts: rows.map(({ month }) => inMonthKey(countKey(kind, group), month)),
  });
  addRest(system, countKey("n", group), countKey("retained", group), n - retained);
  if (answers.includes(group)) return;
  for (const what of ["n", "retained"] as const) {
    const yes = counts.groups.filter((row) => row.group === "yes");
    const whole = yes.reduce((sum, row) => sum + row[what], 0);
    addRest(system, countKey(what, "yes"), countKey(what, group), whole - (what === "n" ? n : retained));
  }
}

function addRest({ counts, sums, unprinted }: CountSystem, whole: string, part: string, rest: number) {
  const key = withoutKey(whole, part);
  counts.set(key, rest);
  unprinted.add(key);
  sums.push({ total: whole, parts: [part, key] });
}
