import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import type { Month } from "@/lib/calendar/month";
import { countCell } from "@/lib/dashboard/figure-table";
import { formatMonth, formatNumber } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { ListedMonth } from "@/lib/reports/listed-months";

type Props = {
  t: Translator;
  year: string;
  months: ListedMonth[];
  /** The latest version of each month that was published for readers inside the firm. */
  published: ReadonlyMap<Month, number>;
};

/** The months of a year, newest first, each the way to its report. */
export function ReportMonthsTable({ t, year, months, published }: Props) {
  return (
    <section className="max-w-prose">
      <h2 className="text-prose">{year}</h2>
      <DataTable
        caption={t("reports.ofYear", { year })}
        captionHidden
        columns={[
          { id: "month", label: t("reports.columns.month"), cell: (row) => <MonthLink t={t} row={row} /> },
          {
            id: "inquiries",
            label: t("reports.columns.inquiries"),
            numeric: true,
            cell: ({ n }) => countCell(t, n).text,
          },
          {
            id: "perDay",
            label: t("reports.columns.perDay"),
            numeric: true,
            cell: (row) => perDayText(t, row),
          },
          {
            id: "published",
            label: t("reports-published.listedColumn"),
            cell: ({ month }) => publishedText(t, published.get(month)),
          },
        ]}
        rows={months}
        rowKey={({ month }) => month}
        narrow="keep"
      />
    </section>
  );
}

function MonthLink({ t, row: { month } }: { t: Translator; row: ListedMonth }) {
  return (
    <Link href={`/reports/${month}`} prefetch={false}>
      {formatMonth(t.language, month)}
    </Link>
  );
}

function publishedText(t: Translator, version: number | undefined): string {
  return version === undefined ? "" : t("reports-published.listed", { version });
}

function perDayText(t: Translator, { perDay, isOver }: ListedMonth): string {
  if (!isOver) return t("reports.notOver");
  return perDay === null ? "" : formatNumber(t.language, perDay, 1);
}
