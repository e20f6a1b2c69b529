import { DataTable } from "@/components/ui/data-table";
import type { Translator } from "@/lib/i18n/translator";
import type { PublishedReport } from "@/lib/reports/versions/queries";
import { publishedFileHref } from "@/lib/reports/versions/version-address";

type File = PublishedReport["files"][number];

/** The files of a published report, served as they were made; each with its digest, so that a copy can be checked. */
export function PublishedFiles({ t, report }: { t: Translator; report: PublishedReport }) {
  const { files } = report;
  return (
    <section className="mt-10">
      <h2 className="mb-2 text-prose">{t("reports-published.version.files")}</h2>
      <p className="mb-2 max-w-prose text-small text-soft">{t("common.fileHint")}</p>
      {!files.some(({ format }) => format === "pdf") && (
        <p className="mb-2 max-w-prose text-small text-soft">{t("reports-published.version.noPdf")}</p>
      )}
      <DataTable
        caption={t("reports-published.version.files")}
        captionHidden
        rows={files}
        rowKey={({ language, format, notes }) => `${language} ${format} ${notes}`}
        columns={[
          {
            id: "file",
            label: t("reports-published.version.file"),
            cell: (file) => (
              <a href={publishedFileHref(report, file)} download hrefLang={file.language}>
                {nameOf(t, file)}
              </a>
            ),
          },
          {
            id: "language",
            label: t("reports-published.version.language"),
            cell: ({ language }) => t(`common.language.${language}`),
          },
          {
            id: "size",
            label: t("reports-published.version.size"),
            numeric: true,
            cell: ({ size }) => t("reports-published.version.bytes", { n: size }),
          },
          {
            id: "digest",
            label: t("reports-published.version.digest"),
            cell: ({ digest }) => <code className="break-all text-small">{digest}</code>,
          },
        ]}
      />
    </section>
  );
}

function nameOf(t: Translator, { format, notes }: File): string {
  return notes === "rows" ? format.toUpperCase() : t(`reports.download.notes.${notes}`);
}
