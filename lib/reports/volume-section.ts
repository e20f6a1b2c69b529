import type { Cell } from "@/lib/charts/chart";
import { countCell } from "@/lib/dashboard/figure-table";
import { lengthOf } from "@/lib/dashboard/period";
import { periodDays } from "@/lib/dashboard/period-name";
import { formatMonth, formatNumber } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { MonthComparison } from "./month-comparison";
import type { MonthlyReport } from "./monthly-report";
import { noCell, type ReportSection, tableSection, textCell } from "./report-section";

/** The month beside the one before and the same month of last year, per day. */
export function volumeSection(t: Translator, { month, isOver, comparisons }: MonthlyReport): ReportSection {
  return tableSection({
    key: "volume",
    title: t("reports.volume.title"),
    empty: t("reports.empty"),
    about: t(isOver ? "reports.volume.about" : "reports.volume.aboutSofar"),
    columns: [
      t("reports.volume.month"),
      t("reports.volume.span"),
      { numeric: t("reports.volume.days") },
      { numeric: t("reports.count") },
      { numeric: t("reports.volume.perDay") },
      { numeric: t("reports.volume.ratio", { month: formatMonth(t.language, month) }) },
    ],
    keys: comparisons.map((line) => line.month),
    derived: [4, 5],
    rows: comparisons.map((line) => [
      textCell(formatMonth(t.language, line.month)),
      textCell(periodDays(t, line.days)),
      countCell(t, lengthOf(line.days)),
      countCell(t, line.n),
      line.perDay === null ? countCell(t, null) : rateCell(t, line.perDay),
      ratioCell(t, line, month),
    ]),
  });
}

function rateCell(t: Translator, perDay: number): Cell {
  return { value: Number(perDay.toFixed(4)), text: formatNumber(t.language, perDay, 1) };
}

function ratioCell(t: Translator, { month, ratio }: MonthComparison, reported: string): Cell {
  if (month === reported) return noCell();
  if (ratio === null) return noCell(t("reports.volume.tooFew"));
  const text = t("reports.volume.times", { ratio: formatNumber(t.language, ratio, 1) });
  return { value: Number(ratio.toFixed(4)), text };
}
