import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { formatMonth, formatNumber } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { MonthlyValue } from "@/lib/outside-series/read-monthly-series";
import { missingMonths, type SeriesRow, seriesRows } from "@/lib/outside-series/series-values";

type Props = { t: Translator; values: MonthlyValue[]; before: MonthlyValue[]; day: string };

/** The values of a file, latest month first, beside those of the file before. */
export function ValuesTable({ t, values, before, day }: Props) {
  const missing = missingMonths(values).length;
  return (
    <section>
      <DataTable
        caption={t("outside-series.values", { day })}
        columns={columnsFor(t, before.length > 0)}
        rows={seriesRows(values, before)}
        rowKey={({ month }) => month}
        narrow="keep"
        stickyHead
      />
      {missing > 0 && (
        <p className="mt-2 text-small text-amber">{t("outside-series.missing", { n: missing })}</p>
      )}
      <p className="mt-2 text-small text-soft">{t("outside-series.immatureNote")}</p>
    </section>
  );
}

function columnsFor(t: Translator, hasBefore: boolean): Column<SeriesRow>[] {
  const columns: Column<SeriesRow>[] = [
    {
      id: "month",
      label: t("outside-series.columns.month"),
      cell: ({ month }) => formatMonth(t.language, month),
    },
    {
      id: "value",
      label: t("outside-series.columns.value"),
      numeric: true,
      cell: ({ value }) => countInWords(t, value),
    },
    { id: "remark", label: t("outside-series.columns.remark"), cell: (row) => remarksOf(t, row) },
  ];
  const beforeColumn: Column<SeriesRow> = {
    id: "before",
    label: t("outside-series.columns.before"),
    numeric: true,
    cell: ({ before }) => (before === undefined ? "–" : countInWords(t, before)),
  };
  return hasBefore ? columns.toSpliced(2, 0, beforeColumn) : columns;
}

function countInWords(t: Translator, value: number | null): string {
  return value === null ? t("outside-series.withheld") : formatNumber(t.language, value);
}

function remarksOf(t: Translator, { isImmature, isRevised }: SeriesRow): ReactNode {
  return (
    <span className="inline-flex flex-wrap gap-1">
      {isImmature && <Tag kind="caution">{t("outside-series.immature")}</Tag>}
      {isRevised && <Tag>{t("outside-series.revised")}</Tag>}
    </span>
  );
}
