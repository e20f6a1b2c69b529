import { printPalette } from "@/lib/charts/palette";
import { insideThreshold } from "@/lib/dashboard/withhold-small";
import type { Translator } from "@/lib/i18n/translator";
import { chartCells } from "@/lib/reports/chart-cells";
import { type CsvCell, csvText } from "@/lib/reports/csv-text";
import { weeksOfLog } from "@/lib/statistics/watch-history";
import { type FileFacts, staysInside } from "@/lib/trends/file-facts";
import type { Watch } from "./watch";
import { watchChart } from "./watch-chart";

/** The weeks that the watch rests on, or those that it draws. */
export function watchFile(t: Translator, part: "input" | "weeks", watch: Watch, facts: FileFacts) {
  const [head, ...rows] = part === "input" ? inputCells(t, watch) : drawnCells(t, watch);
  const shown = rows.map((row) => withoutSmallCount(t, row, facts));
  const span = { from: watch.rows[0]?.date ?? "", to: watch.rows.at(-1)?.date ?? "" };
  const name = t(part === "input" ? "trends-watch.file.inputName" : "trends-watch.file.name", span);
  const about: CsvCell[][] = [
    [t("dashboard.file.title"), t("trends-watch.title")],
    [
      t("trends-watch.file.contents"),
      t(part === "input" ? "trends-watch.file.inputText" : "trends-watch.file.weeksText"),
    ],
    [t("dashboard.file.firm"), facts.firm],
    [t("dashboard.file.period"), `${span.from} – ${span.to}`],
    [t("dashboard.file.zone"), facts.zone],
    [t("dashboard.file.filters"), facts.whose],
    [t("dashboard.file.definition"), t("dashboard.file.definitionText")],
    [t("dashboard.file.suppression"), suppressionText(t, facts)],
    [t("dashboard.file.rows"), rows.length],
    [t("dashboard.file.author"), facts.author],
    [t("dashboard.file.madeAt"), t("dashboard.file.zoneTime", { time: facts.madeAt, zone: facts.zone })],
    [],
  ];
  return { name: `${name}.csv`, text: csvText([...about, head ?? [], ...shown]), rows: rows.length, span };
}

function suppressionText(t: Translator, { isPersonal }: FileFacts): string {
  if (!isPersonal) return t("dashboard.file.notSuppressed");
  return t("dashboard.file.suppressed", { threshold: insideThreshold });
}

function inputCells(t: Translator, { rows }: Watch): CsvCell[][] {
  const heads = (["week", "inquiries", "openDays"] as const).map((name) =>
    t(`trends-watch.file.columns.${name}`),
  );
  return [heads, ...weeksOfLog(rows).map(({ from, count, openDays }) => [from, count, openDays])];
}

function drawnCells(t: Translator, watch: Watch): CsvCell[][] {
  const links = { week: () => undefined, event: () => undefined };
  const { table } = watchChart(t, watch, links, { id: "watch", width: 960, palette: printPalette });
  return chartCells(table);
}

/** A row names its week, then its count. No sum of the weeks is printed from which a count could be worked out. */
function withoutSmallCount(t: Translator, [week, count, ...rest]: CsvCell[], facts: FileFacts): CsvCell[] {
  return [week ?? null, staysInside(count, facts) ? t("dashboard.withheld") : (count ?? null), ...rest];
}
