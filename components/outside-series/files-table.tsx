import { type Column, DataTable } from "@/components/ui/data-table";
import type { Actor } from "@/lib/auth/actor";
import { getFirm } from "@/lib/firm/queries";
import { formatDate, formatInstant } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import { mayKeepOutsideSeries } from "@/lib/outside-series/permissions";
import { findUploaders, type Vintage } from "@/lib/outside-series/queries";

type Props = { t: Translator; actor: Actor; files: Vintage[] };

/** The files that the figures come from: of which day, read when, and, for those who keep them, by whom. */
export async function FilesTable({ t, actor, files }: Props) {
  const [{ timeZone }, uploaders] = await Promise.all([
    getFirm(),
    mayKeepOutsideSeries(actor) ? findUploaders(actor, files) : new Map<string, string>(),
  ]);
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
      cell: (file) => {
        if (!file.uploadedBy) return t("outside-series.shipped");
        const time = formatInstant(t.language, file.uploadedAt, timeZone);
        const name = uploaders.get(file.uploadedBy);
        return name ? t("outside-series.uploadedBy", { time, name }) : time;
      },
    },
  ];
  return (
    <DataTable caption={t("outside-series.files")} columns={columns} rows={files} rowKey={({ id }) => id} />
  );
}
