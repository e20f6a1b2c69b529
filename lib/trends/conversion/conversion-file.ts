import { printPalette } from "@/lib/charts/palette";
import { insideThreshold } from "@/lib/dashboard/withhold-small";
import type { Translator } from "@/lib/i18n/translator";
import { type CsvCell, csvText } from "@/lib/reports/csv-text";
import type { GroupResult } from "@/lib/statistics/conversion-analysis";
import { suppressList } from "@/lib/suppression/suppress-list";
import { suppressTable } from "@/lib/suppression/suppress-table";
import type { FileFacts } from "@/lib/trends/file-facts";
import type { Conversion } from "./conversion";
import { curveMethods, curvesChart, readDays } from "./conversion-charts";
import { groupName } from "./group-name";

type Part = "groups" | "curves";

/** The counts by group that everything is computed from, or the curves; small counts stay out of both. */
export function conversionFile(t: Translator, part: Part, conversion: Conversion, facts: FileFacts) {
  const { from, to, cutOff } = conversion.cohort;
  const [head = [], ...rows] = part === "groups" ? groupCells(t, conversion) : curveCells(t, conversion);
  const about: CsvCell[][] = [
    [t("dashboard.file.title"), t("trends-conversion.title")],
    [t("trends-conversion.file.contents"), t(`trends-conversion.file.${part}`)],
    [t("dashboard.file.firm"), facts.firm],
    [t("dashboard.file.period"), `${from} – ${to}`],
    [t("trends-conversion.file.cutOff"), cutOff],
    [t("dashboard.file.zone"), facts.zone],
    [t("dashboard.file.filters"), facts.whose],
    [t("dashboard.file.definition"), t("dashboard.file.definitionText")],
    [t("trends-conversion.file.ends"), t("trends-conversion.how.ends")],
    [t("dashboard.file.suppression"), t("dashboard.file.suppressed", { threshold: insideThreshold })],
    [t("dashboard.file.rows"), rows.length],
    [t("dashboard.file.author"), facts.author],
    [t("dashboard.file.madeAt"), t("dashboard.file.zoneTime", { time: facts.madeAt, zone: facts.zone })],
    [],
  ];
  const name = t(`trends-conversion.file.name.${part}`, { from, to });
  return { name: `${name}.csv`, text: csvText([...about, head, ...rows]), rows: rows.length };
}

function groupCells(t: Translator, { analysis, motivations }: Conversion): CsvCell[][] {
  const head = (["kind", "group", "n", "retained", "declined", "open", "share"] as const).map((name) =>
    t(`trends-conversion.file.columns.${name}`),
  );
  const answers = suppressTable(analysis.groups.map(endsOf), insideThreshold);
  const rowOf = (
    family: "connection" | "kinds" | "motivations",
    name: string,
    ends: Shown[],
    total: Shown,
  ) => [
    t(`trends-conversion.file.families.${family}`),
    groupName(t, name, motivations),
    ...[total, ...ends].map((count) => count ?? t("dashboard.withheld")),
    shareCell(t, ends[0] ?? null, total),
  ];
  const named = analysis.families.flatMap(({ name: family, rows }) =>
    rows.map((row) => {
      const { parts, total } = suppressList(endsOf(row), insideThreshold);
      return rowOf(family === "kinds" ? "kinds" : "motivations", row.name, parts, total);
    }),
  );
  return [
    head,
    ...analysis.groups.map(({ name }, place) =>
      rowOf("connection", name, answers.cells[place] ?? [], answers.rowTotals[place] ?? null),
    ),
    ...named,
  ];
}

type Shown = number | null;

function endsOf({ n, retained, declined }: GroupResult): number[] {
  return [retained, declined, n - retained - declined];
}

function shareCell(t: Translator, retained: Shown, n: Shown): CsvCell {
  if (retained === null || n === null) return t("dashboard.withheld");
  return n === 0 ? null : Number((retained / n).toFixed(4));
}

/** The curves on their days; a share is shown where the people behind it, and those since the last one, are not few. */
function curveCells(t: Translator, conversion: Conversion): CsvCell[][] {
  const { table } = curvesChart(t, conversion, { id: "curves", width: 960, palette: printPalette });
  const drawn = curveMethods(conversion.analysis).estimated;
  const columns = drawn.map(({ n }, place) =>
    withoutSmallSteps(
      table.rows.map((row) => Number(row[place + 1]?.value ?? 0)),
      n,
    ),
  );
  return [
    table.columns.map(({ label }) => label),
    ...readDays.map((day, row): CsvCell[] => [
      day,
      ...columns.map((shares) => {
        const share = shares[row] ?? null;
        return share === null ? t("dashboard.withheld") : Number(share.toFixed(4));
      }),
    ]),
  ];
}

function withoutSmallSteps(shares: readonly number[], n: number): (number | null)[] {
  let before = 0;
  return shares.map((share) => {
    const count = Math.round(share * n);
    const added = count - before;
    if (added > 0 && added < insideThreshold) return null;
    before = count;
    return share;
  });
}
