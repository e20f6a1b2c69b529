import { alignedPanels } from "@/lib/charts/aligned-panels";
import { printPalette } from "@/lib/charts/palette";
import type { Translator } from "@/lib/i18n/translator";
import { chartCells } from "@/lib/reports/chart-cells";
import { csvText } from "@/lib/reports/csv-text";
import type { FileFacts } from "@/lib/trends/event-file";
import type { ApplicationsPicture } from "./applications-picture";

/** The three counts by month as they are drawn. */
export function applicationsFile(t: Translator, picture: ApplicationsPicture, facts: FileFacts) {
  const { table } = alignedPanels(picture.chart, { id: "months", width: 960, palette: printPalette });
  const { first, last } = picture.span;
  const about = [
    [t("dashboard.file.title"), picture.title],
    [t("dashboard.file.firm"), facts.firm],
    [t("dashboard.file.period"), `${first} – ${last}`],
    [t("dashboard.file.zone"), facts.zone],
    [t("dashboard.file.filters"), facts.whose],
    [t("dashboard.file.definition"), t("dashboard.file.definitionText")],
    ...picture.sources.map((source) => [t("trends-applications.file.source"), source]),
    [t("dashboard.file.rows"), table.rows.length],
    [t("dashboard.file.author"), facts.author],
    [t("dashboard.file.madeAt"), t("dashboard.file.zoneTime", { time: facts.madeAt, zone: facts.zone })],
    [],
  ];
  const name = t("trends-applications.file.name", { first, last });
  return { name: `${name}.csv`, text: csvText([...about, ...chartCells(table)]), rows: table.rows.length };
}
