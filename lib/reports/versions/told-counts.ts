import type { Shown } from "@/lib/dashboard/dashboard";
import type { Period } from "@/lib/dashboard/period";
import type { Breakdown, MonthlyReport, ReportRow } from "../monthly-report";
import { countKey } from "../report-sums";
import type { HalfYear } from "../withhold-half-year";

/** What a report tells, count by count, under the names that `reportSums` gives them; `null` is withheld. */
export type ToldCounts = Readonly<Record<string, Shown>>;

/** Every count of a report by name. */
export function toldCounts(report: MonthlyReport): ToldCounts {
  return { ...toldInMonth(report), ...Object.fromEntries(toldOfHalfYear(report.halfYear)) };
}

/** Every count of the month itself. */
export function toldInMonth({ total, breakdown }: Pick<MonthlyReport, "total" | "breakdown">): ToldCounts {
  return Object.fromEntries([["total", total], ...(breakdown ? toldOf(breakdown) : [])]);
}

/** Before the names of what is told of a half-year: the reports of several months tell of the same one. */
export function halfYearPrefix({ from }: Period): string {
  return `half-year ${from} `;
}

function toldOfHalfYear({ period, groups, steps }: HalfYear): [string, Shown][] {
  const prefix = halfYearPrefix(period);
  return [
    ...groups.flatMap(({ group, n, retained }): [string, Shown][] => [
      [`${prefix}${countKey("n", group)}`, n],
      [`${prefix}${countKey("retained", group)}`, retained],
    ]),
    ...steps.map(({ stage, n }): [string, Shown] => [`${prefix}${countKey("step", stage)}`, n]),
  ];
}

function toldOf(breakdown: Breakdown): [string, Shown][] {
  const { answers, asked, outcome } = breakdown;
  const rows = (kind: string, list: readonly ReportRow[]) =>
    list.map(({ value, n }): [string, Shown] => [countKey(kind, value), n]);
  return [
    ...rows("office", breakdown.offices),
    ...rows("channel", breakdown.channels),
    ...rows("source", breakdown.sources),
    ...rows("connection", breakdown.connections),
    ...rows("kind", breakdown.kinds),
    ...rows("country", breakdown.countries),
    ...rows("state", breakdown.states),
    ...rows("citizenship", breakdown.citizenships),
    ...breakdown.motivations.map(({ id, n }): [string, Shown] => [countKey("motivation", id), n]),
    // The first step is the month's total.
    ...breakdown.steps.slice(1).map(({ stage, n }): [string, Shown] => [countKey("step", stage), n]),
    ...Object.entries(answers).map(([answer, n]): [string, Shown] => [countKey("answer", answer), n]),
    ["asked", asked],
    [countKey("outcome", "open"), outcome.open],
    [countKey("outcome", "closed"), outcome.closed],
  ];
}
