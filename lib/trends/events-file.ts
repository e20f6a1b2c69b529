import { intervalPlot } from "@/lib/charts/interval-plot";
import { printPalette } from "@/lib/charts/palette";
import type { Translator } from "@/lib/i18n/translator";
import { chartCells } from "@/lib/reports/chart-cells";
import { csvText } from "@/lib/reports/csv-text";
import type { EventWindow } from "@/lib/statistics/event-window";
import { eventsChart, eventsWindowText } from "./events-chart";
import type { EventsOverview } from "./events-overview";
import type { FileFacts } from "./file-facts";
import { windowKey } from "./window-key";

/** All effects in one window as they are drawn. */
export function eventsFile(t: Translator, { judged }: EventsOverview, window: EventWindow, facts: FileFacts) {
  const plot = eventsChart(t, judged, window, () => "");
  const { table } = intervalPlot(plot, { id: "events", width: 960, palette: printPalette });
  const about = [
    [t("trends.file.purpose"), t("trends-events.file.contents")],
    [t("trends-events.windowLabel"), eventsWindowText(t, window)],
    [t("dashboard.file.firm"), facts.firm],
    [t("dashboard.file.zone"), facts.zone],
    [t("dashboard.file.filters"), facts.whose],
    [t("dashboard.file.definition"), t("dashboard.file.definitionText")],
    [t("dashboard.file.rows"), table.rows.length],
    [t("dashboard.file.author"), facts.author],
    [t("dashboard.file.madeAt"), t("dashboard.file.zoneTime", { time: facts.madeAt, zone: facts.zone })],
    [],
  ];
  const name = `${t("trends-events.file.name", { window: windowKey(window) })}.csv`;
  return { name, text: csvText([...about, ...chartCells(table)]), rows: table.rows.length };
}
