import { firstDayOf, lastDayOf } from "@/lib/calendar/month";
import type { ChartTable } from "@/lib/charts/chart";
import { lineWithEvents } from "@/lib/charts/line-with-events";
import { printPalette } from "@/lib/charts/palette";
import { eventsToDraw, volumeChart } from "@/lib/dashboard/volume-chart";
import { formatMonth } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { PoliticalEvent } from "@/lib/political-events/queries";
import type { MonthlyReport } from "./monthly-report";
import type { ReportSection } from "./report-section";

/** From this many months on a course is drawn. */
const leastMonths = 3;

/** The month after those before it, with the political events of that time; the drawing's own numbers are its table. */
export function monthsSection(
  t: Translator,
  report: MonthlyReport,
  eventsOfYear: readonly PoliticalEvent[],
): ReportSection[] {
  if (report.months.length < leastMonths) return [];
  const points = report.months.map(({ month, n }) => ({ from: firstDayOf(month), to: lastDayOf(month), n }));
  const volume = { unit: "month", points, usual: null, unfinishedFrom: null } as const;
  const { drawn, found } = eventsToDraw(eventsOfYear, volume);
  const chart = volumeChart(t, volume, drawn, { points: () => undefined, event: () => undefined });
  const { table } = lineWithEvents(chart, { id: "months", width: 0, palette: printPalette });
  return [
    {
      key: "months",
      title: titleOf(t, report),
      about: t("reports.months.about", { months: points.length }),
      table: wholeMonths(t, report, table),
      keys: report.months.map(({ month }) => month),
      derived: [],
      aside: [],
      shape: "table",
      chart,
      empty: t("reports.empty"),
      notes: found > drawn.length ? [t("dashboard.volume.electionsOnly", { n: found })] : [],
      caution: null,
    },
  ];
}

/** The table of the drawing, whose rows are whole months rather than the days on which they begin. */
function wholeMonths(t: Translator, { months }: MonthlyReport, { columns, rows }: ChartTable): ChartTable {
  const [, ...heads] = columns;
  return {
    columns: [{ label: t("reports.columns.month"), numeric: false }, ...heads],
    rows: rows.map(([, ...cells], place) => {
      const month = months[place]?.month ?? "";
      return [{ value: month, text: formatMonth(t.language, month) }, ...cells];
    }),
  };
}

/** The month is singled out where it stands alone at one end, and no withheld one could stand there too. */
function titleOf(t: Translator, { unit, month, months }: MonthlyReport): string {
  if (unit !== "month") return t("reports.months.title");
  const own = months.at(-1)?.n ?? null;
  const others = months.slice(0, -1).map(({ n }) => n);
  const values = { month: formatMonth(t.language, month), months: months.length };
  if (own === null || others.some((n) => n === null)) return t("reports.months.title");
  if (others.every((n) => n !== null && n < own)) return t("reports.months.most", values);
  if (others.every((n) => n !== null && n > own)) return t("reports.months.fewest", values);
  return t("reports.months.title");
}
