import type { Translator } from "@/lib/i18n/translator";
import type { ReportDocument } from "@/lib/reports/report-document";
import { ReportSectionView } from "./report-section-view";

/** Sections of a few words stand side by side, tables across the page. */
const across = "lg:col-span-2";

/** What a report says: its finding, then its sections. */
export function ReportBody({ t, report }: { t: Translator; report: ReportDocument }) {
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
    </>
  );
}
