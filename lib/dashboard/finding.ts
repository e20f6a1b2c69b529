import { formatNumber, formatShare } from "@/lib/i18n/format";
import type { MessageKey, Translator } from "@/lib/i18n/translator";
import type { Dashboard } from "./dashboard";

/** What a period brought: the key of its sentence, and what stands in it. */
export type Finding = { key: FindingKey; n: number; ratio: number; difference: number };
export type FindingKey =
  | "withheld"
  | "nothing"
  | "timesUsual"
  | "moreThanUsual"
  | "lessThanUsual"
  | "usual"
  | "moreThanBefore"
  | "lessThanBefore"
  | "asBefore"
  | "plain";

/** From this ratio on, "times as many" says more than "per cent more". */
const manifold = 1.5;

/**
 * The one thing to know about a period. Where the year before tells what is usual, only a number that it makes unlikely
 * counts as more or less; elsewhere the plain difference to the time of comparison is said, without calling it unusual.
 */
export function findingOf({ figures, before, usual }: Dashboard): Finding {
  const n = figures.total;
  if (n === null) return { key: "withheld", n: 0, ratio: 1, difference: 0 };
  if (n === 0) return { key: "nothing", n, ratio: 0, difference: 0 };
  if (usual) return { key: againstUsual(usual), n, ratio: usual.ratio, difference: 0 };
  if (before === null || before.total === null) return { key: "plain", n, ratio: 1, difference: 0 };
  const difference = n - before.total;
  const key = difference === 0 ? "asBefore" : difference > 0 ? "moreThanBefore" : "lessThanBefore";
  return { key, n, ratio: 1, difference: Math.abs(difference) };
}

function againstUsual({ ratio, lower, upper }: { ratio: number; lower: number; upper: number }): FindingKey {
  if (lower > 1) return ratio >= manifold ? "timesUsual" : "moreThanUsual";
  return upper < 1 ? "lessThanUsual" : "usual";
}

/** The finding in words; `period` and `comparison` are named in the reader's language. */
export function sayFinding(t: Translator, finding: Finding, period: string, comparison: string): string {
  const { key, n, ratio, difference } = finding;
  const message: MessageKey = `dashboard.finding.${key}`;
  return t(message, {
    period,
    comparison,
    n,
    difference,
    ratio: formatNumber(t.language, ratio, 1),
    share: formatShare(t.language, Math.abs(ratio - 1)),
  });
}
