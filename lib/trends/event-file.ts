import { daysBetween } from "@/lib/calendar/calendar-date";
import { lineWithEvents } from "@/lib/charts/line-with-events";
import { printPalette } from "@/lib/charts/palette";
import { versionText } from "@/lib/hypotheses/version-text";
import type { Translator } from "@/lib/i18n/translator";
import { chartCells } from "@/lib/reports/chart-cells";
import { type CsvCell, csvText } from "@/lib/reports/csv-text";
import { countingStart } from "./counting-start";
import { eventChart } from "./event-chart";
import { type FileFacts, staysInside } from "./file-facts";
import type { EventTrend } from "./queries";

type File = { name: string; text: string };

/** The exact series that an effect was estimated from, so that anyone can compute it again. */
export function seriesFile(t: Translator, trend: EventTrend, facts: FileFacts): File {
  const { event, rows, holidays } = trend;
  const closed = new Set(holidays);
  const columns = (["day", "inquiries", "open", "holiday", "dayAfter"] as const).map((column) =>
    t(`trends.file.columns.${column}`),
  );
  const lines = rows.map(({ date, count }): CsvCell[] => [
    date,
    count,
    t(`trends.file.open.${count === null ? "no" : "yes"}`),
    closed.has(date) ? 1 : 0,
    daysBetween(countingStart(trend), date),
  ]);
  return {
    name: `${t("trends.file.name", { event: event.firstFullDay })}.csv`,
    text: csvText([
      ...aboutLines(t, trend, facts, t("trends.file.purposeText"), rows.length),
      columns,
      ...lines,
    ]),
  };
}

/** The weeks as they are drawn. */
export function weeksFile(t: Translator, trend: EventTrend, facts: FileFacts): File {
  const links = { week: () => "", event: () => "" };
  const style = { id: "weeks", width: 960, palette: printPalette };
  const { table } = lineWithEvents(eventChart(t, trend, links), style);
  const about = aboutLines(t, trend, facts, t("trends.file.chartText"), table.rows.length);
  const [head = [], ...rows] = chartCells(table);
  const shown = rows.map((row) => withoutSmallCount(t, row, facts));
  return {
    name: `${t("trends.file.chartName", { event: trend.event.firstFullDay })}.csv`,
    text: csvText([...about, head, ...shown]),
  };
}

/** The first figure of a row is its count; no total of the weeks is printed from which it could be worked out. */
function withoutSmallCount(t: Translator, [week, n, ...rest]: CsvCell[], facts: FileFacts): CsvCell[] {
  return [week ?? "", staysInside(n, facts) ? t("dashboard.withheld") : (n ?? ""), ...rest];
}

function aboutLines(
  t: Translator,
  trend: EventTrend,
  facts: FileFacts,
  contents: string,
  rows: number,
): CsvCell[][] {
  const { event, others, span, versions } = trend;
  return [
    [t("trends.file.event"), t.language === "fr" ? event.titleFr : event.titleEn],
    [t("trends.file.firstFullDay"), countingStart(trend)],
    [t("trends.file.purpose"), contents],
    [t("dashboard.file.firm"), facts.firm],
    [t("dashboard.file.period"), `${span.from} – ${span.to}`],
    [t("dashboard.file.zone"), facts.zone],
    [t("dashboard.file.filters"), facts.whose],
    [t("dashboard.file.definition"), t("dashboard.file.definitionText")],
    [t("trends.file.others"), others.map(({ firstFullDay }) => firstFullDay).join(" ")],
    ...versions.map((version): CsvCell[] => [
      t("hypotheses.parts.registered"),
      versionText(t, version, versions, facts.zone),
    ]),
    ...(facts.isPersonal ? [[t("trends.file.withheld"), t("trends.file.withheldText")]] : []),
    [t("dashboard.file.rows"), rows],
    [t("dashboard.file.author"), facts.author],
    [t("dashboard.file.madeAt"), t("dashboard.file.zoneTime", { time: facts.madeAt, zone: facts.zone })],
    [],
  ];
}
