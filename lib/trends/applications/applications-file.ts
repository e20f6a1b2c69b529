import { alignedPanels } from "@/lib/charts/aligned-panels";
import type { ChartTable } from "@/lib/charts/chart";
import { printPalette } from "@/lib/charts/palette";
import type { Translator } from "@/lib/i18n/translator";
import { chartCells } from "@/lib/reports/chart-cells";
import { type CsvCell, csvText } from "@/lib/reports/csv-text";
import { type FileFacts, staysInside } from "@/lib/trends/file-facts";
import { usedMonths } from "./applications-input";
import type { ApplicationsPicture } from "./applications-picture";

type File = { name: string; text: string; rows: number };

/** One name in both languages: `northbound analyse link` reads them. */
const columns = [
  "month",
  "inquiries",
  "applications",
  "control",
  "invitations",
  "invitations_waiting",
  "used",
];
const withheld = "NA";

/** The exact monthly series that was computed from, so that anyone can compute it again. */
export function applicationsSeriesFile(t: Translator, picture: ApplicationsPicture, facts: FileFacts): File {
  const used = usedMonths(picture.input, picture.analysis);
  const rows = picture.input.map(({ month, inquiries, applications, control, invitations }): CsvCell[] => [
    month,
    staysInside(inquiries, facts) ? withheld : inquiries,
    applications,
    control,
    picture.invited.get(month) ?? null,
    invitations === null ? null : Math.round(invitations * 100) / 100,
    t(`trends-applications.file.used.${used.has(month) ? "yes" : "no"}`),
  ]);
  return fileOf(t, "series", picture, facts, [columns, ...rows]);
}

/** The months as they are drawn. */
export function applicationsDrawnFile(t: Translator, picture: ApplicationsPicture, facts: FileFacts): File {
  const { table } = alignedPanels(picture.chart, { id: "months", width: 960, palette: printPalette });
  return fileOf(t, "drawn", picture, facts, chartCells(withheldIn(table, facts)));
}

/** Inquiries stand right after the month. */
function withheldIn({ columns: heads, rows }: ChartTable, facts: FileFacts): ChartTable {
  const hide = (cells: ChartTable["rows"][number]) =>
    cells.map((cell, place) =>
      place === 1 && staysInside(cell.value, facts) ? { value: null, text: withheld } : cell,
    );
  return { columns: heads, rows: rows.map(hide) };
}

function fileOf(
  t: Translator,
  part: "series" | "drawn",
  picture: ApplicationsPicture,
  facts: FileFacts,
  table: CsvCell[][],
): File {
  const { first, last } = picture.span;
  const rows = table.length - 1;
  const about: CsvCell[][] = [
    [t("dashboard.file.title"), picture.title],
    [t("trends-applications.file.contents"), t(`trends-applications.file.about.${part}`)],
    [t("dashboard.file.firm"), facts.firm],
    [t("dashboard.file.period"), `${first} – ${last}`],
    [t("dashboard.file.zone"), facts.zone],
    [t("dashboard.file.filters"), facts.whose],
    [t("dashboard.file.definition"), t("dashboard.file.definitionText")],
    [
      t("dashboard.file.suppression"),
      t(facts.isPersonal ? "trends-applications.file.withheld" : "dashboard.file.notSuppressed"),
    ],
    ...picture.sources.map((source) => [t("trends-applications.file.source"), source]),
    [t("dashboard.file.rows"), rows],
    [t("dashboard.file.author"), facts.author],
    [t("dashboard.file.madeAt"), t("dashboard.file.zoneTime", { time: facts.madeAt, zone: facts.zone })],
    [],
  ];
  const name = t(`trends-applications.file.names.${part}`, { first, last });
  return { name: `${name}.csv`, text: csvText([...about, ...table]), rows };
}
