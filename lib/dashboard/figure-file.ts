import type { ChartTable } from "@/lib/charts/chart";
import { funnel } from "@/lib/charts/funnel";
import { lineWithEvents } from "@/lib/charts/line-with-events";
import { printPalette } from "@/lib/charts/palette";
import type { Translator } from "@/lib/i18n/translator";
import type { PoliticalEvent } from "@/lib/political-events/queries";
import { chartCells } from "@/lib/reports/chart-cells";
import { type CsvCell, csvText } from "@/lib/reports/csv-text";
import { breakdownFigure } from "./breakdown-figure";
import { conversionFigure } from "./conversion-figure";
import type { Dashboard } from "./dashboard";
import type { FigureKey } from "./figure-keys";
import { funnelChart, funnelTitle } from "./funnel-chart";
import { motivationFigure } from "./motivation-figure";
import { eventsToDraw, volumeChart } from "./volume-chart";
import { volumeFinding } from "./volume-finding";
import { insideThreshold, withholdSmall } from "./withhold-small";

/** What a file says about itself. */
export type FileFacts = {
  firm: string;
  zone: string;
  filters: string;
  author: string;
  madeAt: string;
  events: readonly PoliticalEvent[];
  sourceName: (id: string) => string;
};

/**
 * One figure of the dashboard as a file. What leaves the screen follows the rule for files: breakdowns by what people
 * said or where they live hold no small counts; totals over time are about nobody and stay as drawn.
 */
export function figureFile(t: Translator, key: FigureKey, dashboard: Dashboard, facts: FileFacts) {
  const { period } = dashboard.spans;
  const { title, table } = figureOf(t, key, key === "volume" ? dashboard : withholdSmall(dashboard), facts);
  const about: CsvCell[][] = [
    [t("dashboard.file.title"), title],
    [t("dashboard.file.firm"), facts.firm],
    [t("dashboard.file.period"), `${period.from} – ${period.to}`],
    [t("dashboard.file.zone"), facts.zone],
    [t("dashboard.file.filters"), facts.filters],
    [t("dashboard.file.definition"), t("dashboard.file.definitionText")],
    [t("dashboard.file.suppression"), suppressionText(t, key)],
    [t("dashboard.file.rows"), table.rows.length],
    [t("dashboard.file.author"), facts.author],
    [t("dashboard.file.madeAt"), t("dashboard.file.zoneTime", { time: facts.madeAt, zone: facts.zone })],
    [],
  ];
  const name = t("dashboard.file.name", { chart: key, from: period.from, to: period.to });
  return { name: `${name}.csv`, text: csvText([...about, ...chartCells(table)]), rows: table.rows.length };
}

function suppressionText(t: Translator, key: FigureKey): string {
  if (key === "volume") return t("dashboard.file.notSuppressed");
  return t("dashboard.file.suppressed", { threshold: insideThreshold });
}

function figureOf(
  t: Translator,
  key: FigureKey,
  dashboard: Dashboard,
  { events, sourceName }: FileFacts,
): { title: string; table: ChartTable } {
  const style = { id: key, width: 960, palette: printPalette };
  switch (key) {
    case "volume":
      return volumeTable(t, dashboard, events);
    case "motivations":
      return motivationFigure(t, dashboard);
    case "conversion":
      return conversionFigure(t, dashboard);
    case "funnel": {
      const { table } = funnel(
        funnelChart(t, dashboard, () => undefined),
        style,
      );
      return { title: funnelTitle(t, dashboard), table };
    }
    default:
      return breakdownFigure(t, key, dashboard, sourceName);
  }
}

function volumeTable(t: Translator, { volume, spans }: Dashboard, events: readonly PoliticalEvent[]) {
  if (!volume) return { title: t("dashboard.volume.title.week"), table: { columns: [], rows: [] } };
  const { drawn } = eventsToDraw(events, volume);
  const links = { points: () => undefined, event: () => undefined };
  const style = { id: "volume", width: 960, palette: printPalette };
  const { table } = lineWithEvents(volumeChart(t, volume, drawn, links), style);
  return { title: volumeFinding(t, volume, spans.period), table };
}
