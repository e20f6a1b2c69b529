import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import type { ListedCaller } from "@/lib/callers/queries";
import { formatShortDate } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";

type Props = { t: Translator; rows: ListedCaller[]; caption: string };

/** Callers by name, each with the way to their page. */
export function CallerTable({ t, rows, caption }: Props) {
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "name",
          label: t("callers.columns.name"),
          cell: (row) => (
            <Link href={`/callers/${row.id}`} prefetch={false}>
              <bdi>{row.name ?? t("inquiries.log.anonymous")}</bdi>
            </Link>
          ),
        },
        { id: "stage", label: t("callers.columns.stage"), cell: (row) => t(`inquiries.stage.${row.stage}`) },
        {
          id: "lastContact",
          label: t("callers.columns.lastContact"),
          cell: ({ lastContactOn }) =>
            lastContactOn ? (
              <time dateTime={lastContactOn}>{formatShortDate(t.language, lastContactOn)}</time>
            ) : (
              <span className="text-soft">{t("callers.notOpen")}</span>
            ),
        },
        {
          id: "inquiries",
          label: t("callers.columns.inquiries"),
          numeric: true,
          cell: (row) => row.inquiries,
        },
      ]}
    />
  );
}
