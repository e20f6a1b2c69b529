import Link from "next/link";
import { type Column, DataTable } from "@/components/ui/data-table";
import { formatDate, formatMonth, formatNumber } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { SeriesInList } from "@/lib/outside-series/queries";
import { titleOf } from "./series-words";

/** The monthly series, each a link to its values. */
export function SeriesTable({ t, series }: { t: Translator; series: SeriesInList[] }) {
  return (
    <DataTable
      caption={t("outside-series.monthly")}
      columns={columnsFor(t)}
      rows={series}
      rowKey={({ id }) => id}
    />
  );
}

function columnsFor(t: Translator): Column<SeriesInList>[] {
  return [
    {
      id: "series",
      label: t("outside-series.columns.series"),
      cell: (row) => (
        <Link href={`/outside-series/${row.id}`} prefetch={false}>
          {titleOf(t, row)}
        </Link>
      ),
    },
    { id: "months", label: t("outside-series.columns.months"), cell: (row) => monthsInWords(t, row) },
    {
      id: "asOf",
      label: t("outside-series.columns.asOf"),
      cell: ({ vintages: [latest] }) => (latest ? formatDate(t.language, latest.asOf) : "–"),
    },
    {
      id: "vintages",
      label: t("outside-series.columns.vintages"),
      numeric: true,
      cell: ({ vintages }) => formatNumber(t.language, vintages.length),
    },
  ];
}

function monthsInWords(t: Translator, { months }: SeriesInList): string {
  if (!months) return t("outside-series.noValues");
  const first = formatMonth(t.language, months.first);
  return t("outside-series.span", { first, last: formatMonth(t.language, months.last) });
}
