import { formatDate } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import { type CsvCell, csvText } from "@/lib/reports/csv-text";
import { isImmature } from "./immature-months";
import type { MonthlyValue } from "./read-monthly-series";

/** What a file says about itself beside its figures. */
export type FileFacts = {
  title: string;
  source: string;
  asOf: string;
  firm: string;
  zone: string;
  author: string;
  madeAt: string;
};

/** A vintage of a series as a file: what it is, then exactly the months that are drawn. */
export function seriesFile(
  t: Translator,
  values: readonly MonthlyValue[],
  facts: FileFacts,
): { name: string; text: string } {
  const first = values[0]?.month ?? "";
  const last = values.at(-1)?.month ?? "";
  const day = formatDate(t.language, facts.asOf);
  const about: CsvCell[][] = [
    [t("outside-series.csv.title"), facts.title],
    [t("outside-series.csv.source"), facts.source],
    [t("outside-series.csv.asOf"), facts.asOf],
    [t("outside-series.csv.period"), `${first} – ${last}`],
    [t("outside-series.csv.months"), values.length],
    [t("outside-series.csv.withheld"), t("outside-series.csv.withheldText")],
    [t("outside-series.csv.firm"), facts.firm],
    [t("outside-series.csv.author"), facts.author],
    [t("outside-series.csv.madeAt"), facts.madeAt],
    [t("outside-series.csv.zone"), facts.zone],
    [],
    [
      t("outside-series.columns.month"),
      t("outside-series.columns.value"),
      t("outside-series.columns.remark"),
    ],
  ];
  const rows = values.map(({ month, value }): CsvCell[] => [
    month,
    value ?? t("outside-series.withheld"),
    isImmature(month, last) ? t("outside-series.immature") : null,
  ]);
  const name = t("outside-series.csv.name", { title: facts.title, day });
  return { name: `${name}.csv`, text: csvText([...about, ...rows]) };
}
