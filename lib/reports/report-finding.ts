import { formatNumber } from "@/lib/i18n/format";
import { listed } from "@/lib/i18n/listed";
import type { Translator } from "@/lib/i18n/translator";
import type { RateRatio } from "@/lib/statistics/rate-comparison";
import type { MonthlyReport } from "./monthly-report";
import type { OwnChoice } from "./report-title";
import { spanText } from "./span-text";

/** The span in a few sentences: how many, whether that is unusual, and beside which months. */
export function reportFinding(t: Translator, report: MonthlyReport, own: OwnChoice | null): string[] {
  const name = spanText(t, report);
  // French begins the sentence with it.
  const month = name.charAt(0).toUpperCase() + name.slice(1);
  const whose = own && own.filter.length > 0 ? [`${listed(t, own.filter)}.`] : [];
  if (report.total === null) {
    const why = report.unit === "month" ? "reports.finding.withheld" : "reports.finding.withheldSpan";
    return [...whose, t(why, { month })];
  }
  if (report.total === 0) return [...whose, t("reports.finding.nothing", { month })];
  const perDay = formatNumber(t.language, report.comparisons[0]?.perDay ?? 0, 1);
  const key = report.isOver ? "reports.finding.brought" : "reports.finding.sofar";
  const keyOfSome = report.isOver ? "reports.finding.some" : "reports.finding.someSofar";
  return [
    ...whose,
    t(whose.length > 0 ? keyOfSome : key, { month, n: report.total, perDay }),
    ...usualSentence(t, report),
    ...comparedSentences(t, report),
  ];
}

/** Only what the year before makes unlikely counts as more or fewer. */
function usualSentence(t: Translator, { usual, unit }: MonthlyReport): string[] {
  if (!usual) return [];
  const { ratio, lower, upper } = usual;
  const values = {
    ratio: formatNumber(t.language, ratio, 1),
    low: formatNumber(t.language, lower, 1),
    high: formatNumber(t.language, upper, 1),
  };
  const key = lower > 1 ? "timesUsual" : upper < 1 ? "fewerUsual" : "usual";
  return [t(`reports.finding.${key}`, values), t("reports.finding.range", { ...usualRange(t, usual), unit })];
}

/** How many would have been usual, and where an ordinary month of as many days would lie. */
export function usualRange(t: Translator, { usual, ordinaryLower, ordinaryUpper }: RateRatio) {
  const count = (n: number) => formatNumber(t.language, Math.round(n));
  return { usual: count(usual), low: count(ordinaryLower), high: count(ordinaryUpper) };
}

function comparedSentences(t: Translator, { comparisons }: MonthlyReport): string[] {
  const said = comparisons.flatMap(({ ratio, ...span }) =>
    ratio === null ? [] : [{ month: spanText(t, span), ratio: formatNumber(t.language, ratio, 1) }],
  );
  const [first, second] = said;
  if (!first) return [];
  if (!second) return [t("reports.finding.compared", first)];
  const values = { ...first, ratioYear: second.ratio, monthYear: second.month };
  return [t("reports.finding.comparedBoth", values)];
}
