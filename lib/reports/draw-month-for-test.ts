import { addMonths, firstDayOf, lastDayOf, type Month } from "@/lib/calendar/month";
import { stageOrder } from "@/lib/dashboard/dashboard-counts";
import type { Random } from "@/lib/statistics/seeded-random";
import type { Audience } from "./audience";
import { followedHalfYear, monthsOf } from "./half-year";
import { countForTest, type PlainInquiry } from "./month-for-test";
import type { MonthlyCounts } from "./monthly-counts";
import { type MonthlyReport, makeMonthlyReport } from "./monthly-report";
import { comparedSpans, type ReportSpan, spanAround } from "./report-span";
import { stepCounts } from "./report-sums";
import type { PublishedCounts } from "./versions/implied-counts";
import type { HalfYearCounts } from "./withhold-half-year";

/** For tests: the inquiries of a month by chance, of few to many, most of them alike. */
export function drawMonth(random: Random, size = Math.floor(random() ** 2 * 150) + 5): PlainInquiry[] {
  const one = <Value>(values: readonly Value[], skew = 2): Value =>
    values[Math.floor(random() ** skew * values.length)] as Value;
  return Array.from({ length: size }, () => {
    const country = one(["US", "CA", null, "FR", "GB", "IN", "MX"], 3);
    const connection = one(["no", "yes", "unknown"] as const);
    const answer = one(["given", "not_asked", "declined"] as const);
    const some = (values: string[]) => values.filter(() => random() < 0.3);
    const reasons = () => [
      ...new Set([one(["politics", "work", "religion", "study"]), ...some(["religion", "work"])]),
    ];
    return {
      office: one(["toronto", "montreal", "vancouver"]),
      lawyer: one([null, "imogen", "elodie"]),
      staff: one(["desk", "maya", "oskar"], 3),
      citizenships: some(["US", "CA", "FR", "IN"]),
      channel: one(["phone", "email", "web_form", "video", "walk_in"], 3),
      source: one(["web", null, "friend", "news"]),
      connection,
      kinds: connection === "yes" ? some(["job_offer", "other_family", "spouse_or_partner"]) : [],
      country,
      state: country === "US" ? one(["CA", "NY", "TX", null, "WA", "OH"]) : null,
      answer,
      motivations: answer === "given" ? reasons() : [],
      stage: one(["inquiry", "consultation_booked", "consulted", "retained", "application_filed"], 3),
      isClosed: random() < 0.5,
    };
  });
}

/** For tests: as many months of a firm in a row, by month. */
export function drawMonths(random: Random, first: Month, months: number): Map<Month, PlainInquiry[]> {
  return new Map(
    Array.from({ length: months }, (_, place) => [
      addMonths(first, place),
      random() < 0.1 ? [] : drawMonth(random, Math.floor(random() ** 2 * 60) + 1),
    ]),
  );
}

/** For tests: what is counted for the report of one of these months, long after it. */
export function countDrawn(drawn: ReadonlyMap<Month, PlainInquiry[]>, month: Month): MonthlyCounts {
  const totals = new Map([...drawn].map(([one, inquiries]) => [one, inquiries.length]));
  const spans = comparedSpans(spanAround("month", month));
  const compared = spans.map(({ key }) => [key, totals.get(key) ?? 0] as const);
  return countForTest(drawn.get(month) ?? [], {
    firstDay: firstDayOf([...drawn.keys()][0] ?? month),
    months: totals,
    compared: new Map(compared),
    halfYear: halfYearOf(drawn, pastMonth(month)),
  });
}

/** For tests: the report of one of these months. */
export function reportDrawn(
  drawn: ReadonlyMap<Month, PlainInquiry[]>,
  month: Month,
  audience: Audience,
  earlier: readonly PublishedCounts[] = [],
): MonthlyReport {
  return makeMonthlyReport(pastMonth(month), countDrawn(drawn, month), audience, earlier);
}

function pastMonth(month: Month): ReportSpan {
  const period = { from: firstDayOf(month), to: lastDayOf(month) };
  return { ...spanAround("month", month), period, isOver: true };
}

function halfYearOf(drawn: ReadonlyMap<Month, PlainInquiry[]>, reported: ReportSpan): HalfYearCounts {
  const period = followedHalfYear(reported, "2026-11-22");
  const isClient = ({ stage }: PlainInquiry) => stepCounts([{ value: stage, n: 1 }])[3] === 1;
  const groups = monthsOf(period).flatMap((month) => {
    const inquiries = drawn.get(month) ?? [];
    const names = new Set(inquiries.flatMap(({ connection, kinds }) => [connection, ...kinds]));
    return [...names].map((group) => {
      const of = inquiries.filter(({ connection, kinds }) => connection === group || kinds.includes(group));
      return { month, group, n: of.length, retained: of.filter(isClient).length };
    });
  });
  const all = monthsOf(period).flatMap((month) => drawn.get(month) ?? []);
  const went = stageOrder.map((stage) => ({
    value: stage,
    n: all.filter((one) => one.stage === stage).length,
  }));
  const reached = stepCounts(went);
  return { period, groups, steps: stageOrder.map((stage, place) => ({ stage, n: reached[place] ?? 0 })) };
}
