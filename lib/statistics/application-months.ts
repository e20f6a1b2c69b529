import type { ModelColumn } from "./model-columns";

/** Recent months whose applications are not yet all counted. */
export const IMMATURE_MONTHS = 3;

/** One month of the outside series, beside the firm's own inquiries. */
export interface ApplicationMonth {
  /** "2023-01". */
  readonly month: string;
  /** Applications received; `null` where nothing is published. */
  readonly applications: number | null;
  /** The firm's inquiries; `null` where it kept no log. */
  readonly inquiries: number | null;
  /** Applications from the control country; `null` where nothing is published. */
  readonly control: number | null;
  /** Invitations waiting to be answered, from `spreadInvitations`; `null` where not known. */
  readonly invitations: number | null;
}

/** Counts months from the year 0, so that neighbours differ by 1. */
export function monthNumber(month: string): number {
  const [year = 0, inYear = 0] = month.split("-").map(Number);
  return 12 * year + inYear - 1;
}

/**
 * Puts months in order and leaves out those not yet complete.
 *
 * Question: which months may be compared?
 * Method: sorted by month; of those with published applications, the last `immature` ones are dropped.
 * Refuses: throws a RangeError for a month given twice, or a gap between months.
 */
export function matureMonths(
  months: readonly ApplicationMonth[],
  immature = IMMATURE_MONTHS,
): ApplicationMonth[] {
  const ordered = [...months].sort((a, b) => a.month.localeCompare(b.month));
  ordered.slice(1).forEach((one, index) => {
    const step = monthNumber(one.month) - monthNumber(ordered[index]?.month ?? one.month);
    if (step !== 1) throw new RangeError(`Months must follow each other: ${one.month}`);
  });
  const published = ordered.filter((one) => one.applications !== null);
  const last = published.at(-1 - immature)?.month;
  return last === undefined ? [] : ordered.filter((one) => one.month <= last);
}

/** What moves applications anyway: level, trend, one wave a year and, if given, the invitations waiting. */
export function applicationColumns(
  months: readonly ApplicationMonth[],
  { withInvitations }: { readonly withInvitations: boolean },
): ModelColumn[] {
  const first = monthNumber(months[0]?.month ?? "0000-01");
  const angle = (month: string) => (2 * Math.PI * monthNumber(month)) / 12;
  const column = (name: string, valueIn: (one: ApplicationMonth) => number): ModelColumn => ({
    name,
    values: Float64Array.from(months, valueIn),
  });
  return [
    column("constant", () => 1),
    column("trend", ({ month }) => (monthNumber(month) - first) / 12),
    column("season-sine", ({ month }) => Math.sin(angle(month))),
    column("season-cosine", ({ month }) => Math.cos(angle(month))),
    ...(withInvitations ? [column("invitations", (one) => Math.log1p(one.invitations ?? 0))] : []),
  ];
}
