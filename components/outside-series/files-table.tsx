import { type Column, DataTable } from "@/components/ui/data-table";
import { getFirm } from "@/lib/firm/queries";
import { formatDate, formatInstant } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { Vintage } from "@/lib/outside-series/queries";

type Props = { t: Translator; files: Vintage[]; uploaders: Map<string, string> };

/** The files that the figures come from: of which day, read when, by whom. */
export async function FilesTable({ t, files, uploaders }: Props) {
  const { timeZone } = await getFirm();
  const columns: Column<Vintage>[] = [
    { id: "file", label: t("outside-series.columns.file"), cell: ({ fileName }) => fileName },
    {
      id: "asOf",
      label: t("outside-series.columns.asOf"),
      cell: ({ asOf }) => formatDate(t.language, asOf),
    },
    {
      id: "uploaded",
      label: t("outside-series.columns.uploaded"),
      cell: ({ uploadedAt, uploadedBy }) => {
        if (!uploadedBy) return t("outside-series.shipped");
        const name = t("outside-series.uploadedBy", { name: uploaders.get(uploadedBy) ?? "–" });
        return `${formatInstant(t.language, uploadedAt, timeZone)} ${name}`;
      },
    },
  ];
  return (
    <DataTable caption={t("outside-series.files")} columns={columns} rows={files} rowKey={({ id }) => id} />
  );
}
