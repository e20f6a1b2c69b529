import type { ValueCount } from "@/lib/dashboard/dashboard-counts";
import type { MonthlyCounts } from "../monthly-counts";
import { countKey } from "../report-sums";
import type { ToldCounts } from "./told-counts";

const dimensions = ["office", "channel", "source", "connection", "country", "state"] as const;

/** A month with every value that one of its versions told: one that has nobody any more stays in its table. */
export function withValuesTold(month: MonthlyCounts, versions: readonly ToldCounts[]): MonthlyCounts {
  if (versions.length === 0) return month;
  const told = new Set(versions.flatMap((version) => Object.keys(version)));
  const complete = (kind: string, rows: ValueCount[]) => [...rows, ...missing(kind, rows, told)];
  const parts = { ...month.parts };
  for (const dimension of dimensions) parts[dimension] = complete(dimension, parts[dimension]);
  return {
    ...month,
    parts,
    kinds: complete("kind", month.kinds),
    citizenships: complete("citizenship", month.citizenships),
  };
}

function missing(kind: string, rows: readonly ValueCount[], told: ReadonlySet<string>): ValueCount[] {
  const beginning = countKey(kind, "");
  const named = new Set(rows.map(({ value }) => countKey(kind, value)));
  return [...told]
    .filter((key) => key.startsWith(beginning) && !named.has(key))
    .map((key) => ({ value: key.slice(beginning.length) || null, n: 0 }));
}

/** What a version told, with nobody wherever it broke the month down and did not name a value that is named now. */
export function withNobody(told: ToldCounts, named: ToldCounts): ToldCounts {
  if (told.asked === undefined) return told;
  return { ...Object.fromEntries(Object.keys(named).map((key) => [key, 0])), ...told };
}
