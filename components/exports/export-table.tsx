import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import type { RegisteredExport } from "@/lib/exports/queries";
import { formatInstant } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";

type Props = { t: Translator; rows: RegisteredExport[]; zone: string; caption: string };

/** Exports of the register, each with the way to all that is known of it. */
export function ExportTable({ t, rows, zone, caption }: Props) {
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      stickyHead
      columns={[
        {
          id: "when",
          label: t("exports.columns.when"),
          cell: (row) => (
            <Link href={`/exports/${row.id}`} prefetch={false}>
              {formatInstant(t.language, row.startedAt, zone)}
            </Link>
          ),
        },
        { id: "who", label: t("exports.columns.who"), cell: (row) => <bdi>{row.staffName}</bdi> },
        {
          id: "what",
          label: t("exports.columns.what"),
          cell: (row) => `${t(`exports.formats.${row.format}`)} · ${t("exports.rows", { n: row.rowsTotal })}`,
        },
        {
          id: "reason",
          label: t("exports.columns.reason"),
          cell: (row) => <bdi className="wrap-anywhere">{row.reason}</bdi>,
        },
        { id: "state", label: t("exports.columns.state"), cell: (row) => <StateOf t={t} row={row} /> },
        {
          id: "hash",
          label: t("exports.columns.hash"),
          cell: (row) => <code className="text-small">{row.sha256?.slice(0, 12)}</code>,
        },
      ]}
    />
  );
}

function StateOf({ t, row: { state } }: { t: Translator; row: RegisteredExport }) {
  const kind = state === "done" ? "firm" : state === "failed" ? "caution" : "plain";
  return <Tag kind={kind}>{t(`exports.states.${state}`)}</Tag>;
}
