import type { CalendarDate } from "@/lib/calendar/calendar-date";
import { addMonths, type Month } from "@/lib/calendar/month";
import type { Shown } from "@/lib/dashboard/dashboard";
import { type MotivationCount, stageOrder, type ValueCount } from "@/lib/dashboard/dashboard-counts";
import type { MotivationAnswer, Stage } from "@/lib/database/generated/enums";
import type { RateRatio } from "@/lib/statistics/rate-comparison";
import { withholdSmallCounts } from "@/lib/suppression/withhold-small-counts";
import { type Audience, leavesTheFirm, thresholdFor, widerThan } from "./audience";
import type { CountSystem } from "./count-system";
import { type MonthTotal, monthTotals } from "./month-totals";
import type { MonthlyCounts, ReportDimension } from "./monthly-counts";
import { monthsOfSpan, type ReportSpan } from "./report-span";
import { countKey, reportSums } from "./report-sums";
import { shownFirst } from "./shown-first";
import { type SpanComparison, spanComparisons, spanTotal } from "./span-comparison";
import { usualRate } from "./usual-rate";
import { type HeldBack, holdBack } from "./versions/hold-back";
import { leftFor, type PublishedCounts } from "./versions/implied-counts";
import { type ToldCounts, toldInMonth } from "./versions/told-counts";
import { withNobody, withValuesTold } from "./versions/values-told";
import { type HalfYear, withholdHalfYear } from "./withhold-half-year";

/** A value with its inquiries; `null` is withheld. */
export type ReportRow = { value: string | null; n: Shown };

/** The parts of a month. All sums that hold between them were looked at together: see `reportSums`. */
export type Breakdown = {
  offices: ReportRow[];
  lawyers: ReportRow[];
  staff: ReportRow[];
  channels: ReportRow[];
  sources: ReportRow[];
  connections: ReportRow[];
  kinds: ReportRow[];
  countries: ReportRow[];
  states: ReportRow[];
  citizenships: ReportRow[];
  answers: Record<MotivationAnswer, Shown>;
  asked: Shown;
  motivations: (Omit<MotivationCount, "n"> & { n: Shown })[];
  steps: { stage: Stage; n: Shown }[];
  outcome: { open: Shown; closed: Shown };
};

/** The report of a month for some readers: the one source of its page and its files. */
export type MonthlyReport = ReportSpan & {
  audience: Audience;
  firstDay: CalendarDate | null;
  total: Shown;
  /** The month against the year before it; none where that cannot be told. */
  usual: RateRatio | null;
  comparisons: SpanComparison[];
  /** The month after the twelve before it; none while it is not over. */
  months: MonthTotal[];
  /** None for a month with too few inquiries to be broken down at all, or without any. */
  breakdown: Breakdown | null;
  halfYear: HalfYear;
};

/** Makes the report of a month from its counts; `earlier` is what left the firm about it and the months around it before. */
export function makeMonthlyReport(
  reported: ReportSpan,
  counted: MonthlyCounts,
  audience: Audience = "inside",
  earlier: readonly PublishedCounts[] = [],
): MonthlyReport {
  const threshold = thresholdFor(audience);
  const month = withValuesTold(counted, versionsOf(reported.month, earlier));
  const system = reportSums(month);
  const known = knownOfMonth(reported.month, toldTo(audience, month), earlier);
  const withheld = withheldFrom(audience, system, holdBack(system, known, threshold));
  const isSmall = (n: number) => n > 0 && n < threshold;
  const shown = (n: number): Shown => (isSmall(n) ? null : n);
  // A total that other months' reports also name is shown or not by its own size alone, one of several months by theirs.
  // Where its parts would need it withheld as well, no part is told.
  const total = spanTotal(reported, month, threshold);
  const isDivisible = total !== null && total > 0 && !withheld.has("total");
  const breakdown = isDivisible ? breakDown(toldTo(audience, month), system.counts, withheld) : null;
  // A half-year may be told together with its last month.
  const own = { month: reported.month, told: toldInMonth({ total, breakdown }) };
  const published = leavesTheFirm(audience) ? [...earlier, own] : [];
  return {
    ...reported,
    audience,
    firstDay: month.firstDay,
    total,
    usual:
      total === null || hasSmallMonth(reported, month, isSmall)
        ? null
        : usualRate(month.days, reported.period, month.firstDay),
    comparisons: spanComparisons(reported, month, total, threshold),
    months: monthTotals(reported, month, shown),
    breakdown,
    halfYear: withholdHalfYear(month.halfYear, audience, published),
  };
}

/**
 * Whether a month of the year before has few: what is usual is learned from all of them, and reports of later months that
 * say it one after the other would give that month away.
 */
function hasSmallMonth({ month }: ReportSpan, { months }: MonthlyCounts, isSmall: (n: number) => boolean) {
  const before = monthsOfSpan({ unit: "year", month: addMonths(month, -12) });
  return before.some((one) => isSmall(months.get(one) ?? 0));
}

function versionsOf(month: Month, earlier: readonly PublishedCounts[]): ToldCounts[] {
  return earlier.filter((one) => one.month === month).map(({ told }) => told);
}

/** What readers outside have of a month: its versions before, and what half-years leave for it. */
function knownOfMonth(month: Month, told: MonthlyCounts, earlier: readonly PublishedCounts[]): ToldCounts[] {
  const named = toldInMonth({ total: null, breakdown: breakDown(told, new Map(), new Set()) });
  const versions = versionsOf(month, earlier).map((version) => withNobody(version, named));
  return [...versions, ...leftFor(month, earlier)];
}

/**
 * Tables that some readers are not given count with all others: what one audience is not told, no audience further away is
 * told, so that two reports of a month made for two audiences are no more than the closer one.
 */
function withheldFrom(
  audience: Audience,
  system: CountSystem,
  { withheld, guarded }: HeldBack = { withheld: new Set(), guarded: new Set() },
): ReadonlySet<string> {
  const { counts, sums, unprinted } = system;
  const closer = widerThan(audience);
  const withheldElsewhere = new Set([...withheld, ...(closer ? withheldFrom(closer, system) : [])]);
  const known = { unprinted, guarded, withheldElsewhere };
  return withholdSmallCounts(counts, sums, thresholdFor(audience), known);
}

/** Outside the firm nobody is told of its people, nor in a single month of motivations that are sensitive. */
function toldTo(audience: Audience, month: MonthlyCounts): MonthlyCounts {
  if (!leavesTheFirm(audience)) return month;
  const motivations = month.motivations.filter(({ sensitive }) => !sensitive);
  return { ...month, motivations, parts: { ...month.parts, lawyer: [], staff: [] } };
}

function breakDown(
  month: MonthlyCounts,
  counts: ReadonlyMap<string, number>,
  withheld: ReadonlySet<string>,
): Breakdown {
  const shown = (key: string): Shown => (withheld.has(key) ? null : (counts.get(key) ?? 0));
  const rowsOf = (kind: string, values: readonly ValueCount[]): ReportRow[] =>
    shownFirst(
      values.map(({ value }) => ({ value, n: shown(countKey(kind, value)) })),
      ({ value }) => value ?? "",
    );
  const parts = (dimension: ReportDimension) => rowsOf(dimension, month.parts[dimension]);
  return {
    offices: parts("office"),
    lawyers: parts("lawyer"),
    staff: parts("staff"),
    channels: parts("channel"),
    sources: parts("source"),
    connections: parts("connection"),
    kinds: rowsOf("kind", month.kinds),
    countries: parts("country"),
    states: parts("state"),
    citizenships: rowsOf("citizenship", month.citizenships),
    answers: {
      given: shown("answer:given"),
      declined: shown("answer:declined"),
      not_asked: shown("answer:not_asked"),
    },
    asked: shown("asked"),
    motivations: shownFirst(
      month.motivations.map((row) => ({ ...row, n: shown(countKey("motivation", row.id)) })),
      ({ key }) => key,
    ),
    steps: stageOrder.map((stage, place) => ({
      stage,
      n: shown(place === 0 ? "total" : countKey("step", stage)),
    })),
    outcome: { open: shown("outcome:open"), closed: shown("outcome:closed") },
  };
}
