import type { Translator } from "@/lib/i18n/translator";
import type { ReportDocument } from "@/lib/reports/report-document";

type Props = {
  t: Translator;
  report: ReportDocument;
  /** Where the files are; none where there are none. */
  file?: (notes: "file" | "only") => string;
};

/** What to know of the figures, and the ways to take a table away without it or it without the tables. */
export function ReportNotes({ t, report, file }: Props) {
  return (
    <section className="mt-10">
      <h2 className="text-prose">{t("reports.notes.title")}</h2>
      <ul className="mt-2 max-w-prose list-disc space-y-1 pl-5 text-small text-soft">
        {report.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {file && (
        <div className="mt-4 space-y-2 text-small print:hidden">
          <p className="flex flex-wrap gap-x-4 gap-y-2">
            {(["file", "only"] as const).map((notes) => (
              <a key={notes} href={file(notes)} download className="min-h-6">
                {t(`reports.download.notes.${notes}`)}
              </a>
            ))}
          </p>
          <p className="text-soft">{t("common.fileHint")}</p>
        </div>
      )}
    </section>
  );
}
