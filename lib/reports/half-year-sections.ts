import { conversionDays } from "@/lib/dashboard/conversion-cohort";
import { conversionFigure, leastClients, leastPeople } from "@/lib/dashboard/conversion-figure";
import { shareTable } from "@/lib/dashboard/figure-table";
import { periodDays } from "@/lib/dashboard/period-name";
import { formatNumber, formatShare } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import { wilsonInterval } from "@/lib/statistics/wilson-interval";
import { type ReportSection, shareColumns } from "./report-section";
import type { HalfYear } from "./withhold-half-year";

/** How far the inquiries went that have been followed long enough, and which of them became clients. */
export function halfYearSections(t: Translator, halfYear: HalfYear): ReportSection[] {
  return [followedSection(t, halfYear), conversionSection(t, halfYear)];
}

/** Everyone who reached a step in time, in order. */
function followedSection(t: Translator, halfYear: HalfYear): ReportSection {
  const { period, steps } = halfYear;
  const all = steps[0]?.n ?? null;
  const heads = {
    label: t("reports.steps.label"),
    count: t("reports.steps.count"),
    share: t("reports.steps.share"),
  };
  const rows =
    all === 0 ? [] : steps.map(({ stage, n }) => ({ key: stage, label: t(`inquiries.stage.${stage}`), n }));
  return {
    key: "followed",
    title: followedTitle(t, halfYear),
    about: t("reports.followed.about", { span: periodDays(t, period), days: conversionDays }),
    ...shareTable(t, heads, rows, all),
    derived: shareColumns,
    aside: [],
    shape: "bars",
    chart: null,
    notes: [],
    caution: null,
    empty: t("dashboard.conversion.empty", { days: conversionDays }),
  };
}

/** The share of clients with its interval, from as many inquiries and clients on as any share of clients. */
export function followedTitle(t: Translator, { steps }: HalfYear): string {
  const n = steps[0]?.n ?? null;
  const successes = steps.find(({ stage }) => stage === "retained")?.n ?? null;
  if (n === null || successes === null || n < leastPeople || successes < leastClients) {
    return t("reports.followed.title");
  }
  const interval = wilsonInterval({ successes, n });
  if (interval.kind !== "estimate") return t("reports.followed.title");
  const percent = (share: number) => formatNumber(t.language, share * 100, 1);
  return t("reports.followed.finding", {
    share: formatShare(t.language, interval.share, 1),
    low: percent(interval.lower),
    high: percent(interval.upper),
    days: conversionDays,
  });
}

/** Who of them became clients, by connection to Canada, as the dashboard says it. */
function conversionSection(t: Translator, { groups, period }: HalfYear): ReportSection {
  const figure = conversionFigure(t, { conversion: groups, spans: { cohort: period } });
  const values = { people: leastPeople, clients: leastClients };
  return {
    key: "conversion",
    title: figure.title,
    about: figure.about,
    table: figure.table,
    keys: figure.keys,
    derived: [3, 4, 5],
    aside: [],
    shape: "table",
    chart: null,
    empty: t("dashboard.conversion.empty", { days: conversionDays }),
    notes: figure.hasTooFew ? [t("dashboard.conversion.tooFewNote", values)] : [],
    caution: null,
  };
}
