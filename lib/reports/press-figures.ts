import type { Cell } from "@/lib/charts/chart";
import type { Shown } from "@/lib/dashboard/dashboard";
import { countCell, shareCell } from "@/lib/dashboard/figure-table";
import { formatMonth, formatNumber, formatShare } from "@/lib/i18n/format";
import { countryName } from "@/lib/i18n/places";
import type { Translator } from "@/lib/i18n/translator";
import type { MonthlyReport } from "./monthly-report";
import { usualRange } from "./report-finding";
import { noCell, type ReportSection, said, tableSection, textCell } from "./report-section";
import type { SpanComparison } from "./span-comparison";

/** Countries that are named beside the United States. */
const otherCountries = 2;

/** The few figures of a month that can stand for it: how many, against when, who. */
export function pressFiguresSection(t: Translator, report: MonthlyReport): ReportSection {
  const rows: [string, Cell[]][] = [
    ["total", totalRow(t, report)],
    ...report.comparisons
      .slice(1)
      .map((line): [string, Cell[]] => [`against ${line.key}`, againstRow(t, line)]),
    ...(report.breakdown ? [["connected", connectedRow(t, report)] satisfies [string, Cell[]]] : []),
    ...residenceRow(t, report).map((cells): [string, Cell[]] => ["US", cells]),
  ];
  return tableSection({
    key: "pressFigures",
    title: t("reports.press.figures.title"),
    about: t("reports.press.figures.about"),
    empty: t("reports.empty"),
    columns: [
      t("reports.press.figures.figure"),
      { numeric: t("reports.press.figures.value") },
      t("reports.press.figures.beside"),
    ],
    keys: rows.map(([key]) => key),
    rows: rows.map(([, cells]) => cells),
  });
}

function totalRow(t: Translator, { month, total, comparisons, usual }: MonthlyReport): Cell[] {
  const perDay = comparisons[0]?.perDay ?? null;
  const words = [
    perDay === null ? [] : t("reports.press.perDay", { perDay: formatNumber(t.language, perDay, 1) }),
    usual ? t("reports.press.usual", usualRange(t, usual)) : t("reports.press.noUsual"),
  ];
  const label = t("reports.press.inquiries", { month: formatMonth(t.language, month) });
  return [textCell(label), countCell(t, total), textCell(total === null ? "" : joined(t, words.flat()))];
}

/** Per day, because months differ in length. */
function againstRow(t: Translator, { month, n, ratio }: SpanComparison): Cell[] {
  const label = t("reports.press.against", { month: formatMonth(t.language, month) });
  const beside = t("reports.press.that", { month: formatMonth(t.language, month), n: said(t, n) });
  if (ratio === null) return [textCell(label), noCell(t("reports.volume.tooFew")), textCell(beside)];
  const text = t("reports.volume.times", { ratio: formatNumber(t.language, ratio, 1) });
  return [textCell(label), { value: Number(ratio.toFixed(4)), text }, textCell(beside)];
}

function connectedRow(t: Translator, { total, breakdown }: MonthlyReport): Cell[] {
  const connected = shownOf(breakdown?.connections, "yes");
  return [
    textCell(t("reports.press.connected")),
    shareCell(t, connected, total),
    textCell(connected === null ? "" : t("reports.press.of", { n: said(t, connected), of: said(t, total) })),
  ];
}

/** The United States, and after it the countries that more callers live in than in any other. */
function residenceRow(t: Translator, { total, breakdown }: MonthlyReport): Cell[][] {
  if (!breakdown || total === null || total === 0) return [];
  const there = shownOf(breakdown.countries, "US");
  const others = breakdown.countries
    .filter(({ value, n }) => value !== null && value !== "US" && n !== null && n > 0)
    .slice(0, otherCountries)
    .map(
      ({ value, n }) =>
        `${countryName(t.language, value ?? "")} ${formatShare(t.language, (n ?? 0) / total)}`,
    );
  const words = [
    there === null ? [] : t("reports.press.of", { n: said(t, there), of: said(t, total) }),
    others.length > 0 ? t("reports.press.then", { countries: others.join(", ") }) : [],
  ];
  return [
    [
      textCell(t("reports.press.unitedStates")),
      shareCell(t, there, total),
      textCell(joined(t, words.flat())),
    ],
  ];
}

/** Of a value that nobody has, there are none. */
function shownOf(rows: readonly { value: string | null; n: Shown }[] | undefined, value: string): Shown {
  const row = rows?.find((one) => one.value === value);
  return row ? row.n : 0;
}

function joined(t: Translator, words: readonly string[]): string {
  const [one = "", other] = words;
  return other === undefined ? one : t("reports.press.both", { one, other });
}
