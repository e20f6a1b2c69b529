import type { Cell } from "@/lib/charts/chart";
import { countCell } from "@/lib/dashboard/figure-table";
import { lengthOf } from "@/lib/dashboard/period";
import { periodDays } from "@/lib/dashboard/period-name";
import { formatNumber } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { MonthlyReport } from "./monthly-report";
import { noCell, type ReportSection, tableSection, textCell } from "./report-section";
import type { SpanComparison } from "./span-comparison";
import { spanText } from "./span-text";

/** The span beside the one before and the same one of last year, per day. */
export function volumeSection(t: Translator, report: MonthlyReport): ReportSection {
  const { unit, isOver, comparisons } = report;
  return tableSection({
    key: "volume",
    title: t("reports.volume.title", { unit }),
    empty: t("reports.empty"),
    about: t(isOver ? "reports.volume.about" : "reports.volume.aboutSofar", { unit }),
    columns: [
      t("reports.volume.span", { unit }),
      t("reports.volume.compared"),
      { numeric: t("reports.volume.days") },
      { numeric: t("reports.count") },
      { numeric: t("reports.volume.perDay") },
      { numeric: t("reports.volume.ratio", { month: spanText(t, report) }) },
    ],
    keys: comparisons.map((line) => line.month),
    derived: [4, 5],
    rows: comparisons.map((line) => [
      textCell(spanText(t, line)),
      textCell(periodDays(t, line.days)),
      countCell(t, lengthOf(line.days)),
      countCell(t, line.n),
      line.perDay === null ? countCell(t, null) : rateCell(t, line.perDay),
      ratioCell(t, line, report),
    ]),
  });
}

function rateCell(t: Translator, perDay: number): Cell {
  return { value: Number(perDay.toFixed(4)), text: formatNumber(t.language, perDay, 1) };
}

function ratioCell(
  t: Translator,
  { key, ratio, n }: SpanComparison,
  { key: reported, total }: MonthlyReport,
): Cell {
  const isTold = n !== null && total !== null;
  if (key === reported) return noCell();
  if (ratio === null) return isTold ? noCell(t("reports.volume.tooFew")) : countCell(t, null);
  const text = t("reports.volume.times", { ratio: formatNumber(t.language, ratio, 1) });
  return { value: Number(ratio.toFixed(4)), text };
}
