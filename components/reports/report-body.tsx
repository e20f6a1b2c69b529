import type { Translator } from "@/lib/i18n/translator";
import type { ReportDocument } from "@/lib/reports/report-document";
import { ReportNotes } from "./report-notes";
import { ReportSectionView } from "./report-section-view";

/** Sections of a few words stand side by side, tables across the page. */
const across = "lg:col-span-2";

type Props = { t: Translator; report: ReportDocument; notesFile: (notes: "file" | "only") => string };

/** A report as its files have it: the finding, its sections, what to know of the figures. */
export function ReportBody({ t, report, notesFile }: Props) {
  return (
    <>
      <p className="max-w-prose font-serif text-title">{report.finding.join(" ")}</p>
      <div className="mt-8 grid gap-x-8 gap-y-10 lg:grid-cols-2">
        {report.sections.map((section) => (
          <div key={section.key} className={`min-w-0 ${section.shape === "table" ? across : ""}`}>
            <ReportSectionView t={t} section={section} />
          </div>
        ))}
      </div>
      <ReportNotes t={t} report={report} file={notesFile} />
    </>
  );
}
