import type { Shown } from "@/lib/dashboard/dashboard";
import type { Breakdown, MonthlyReport, ReportRow } from "../monthly-report";
import { countKey } from "../report-sums";
import { clientsKey, peopleKey } from "../withhold-conversion";

/** What a report tells, count by count, under the names that `reportSums` gives them; `null` is withheld. */
export type ToldCounts = Readonly<Record<string, Shown>>;

/** Every count of a report by name. */
export function toldCounts({ total, breakdown, conversion }: MonthlyReport): ToldCounts {
  return Object.fromEntries([
    ["total", total],
    ...(breakdown ? toldOf(breakdown) : []),
    ...conversion.groups.flatMap(({ group, n, retained }): [string, Shown][] => [
      [peopleKey(group), n],
      [clientsKey(group), retained],
    ]),
  ]);
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
