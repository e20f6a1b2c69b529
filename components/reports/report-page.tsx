import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { translatorFor } from "@/lib/i18n/translator";
import { type Audience, thresholdFor } from "@/lib/reports/audience";
import { audiencesFor } from "@/lib/reports/permissions";
import { getMonthlyReport } from "@/lib/reports/queries";
import { reportDocument } from "@/lib/reports/report-document";
import { reportFormats } from "@/lib/reports/report-format";
import { ReportAudience } from "./report-audience";
import { ReportNotes } from "./report-notes";
import { ReportSectionView } from "./report-section-view";

/** Sections of a few words stand side by side, tables across the page. */
const across = "lg:col-span-2";

type Props = { actor: Actor; month: string; audience: Audience };

/** The report of a month as its files have it. */
export async function ReportPage({ actor, month, audience }: Props) {
  const t = translatorFor(actor.language);
  const parts = await getMonthlyReport(actor, month, audience);
  const report = reportDocument(t, parts);
  const zone = t("common.zone", { zone: parts.firm.zone });
  const threshold = thresholdFor(audience);
  return (
    <article>
      <PageHeader
        breadcrumb={
          <Breadcrumb label={t("reports.way")} steps={[{ href: "/reports", label: t("reports.title") }]} />
        }
        title={report.title}
        subtitle={`${t("reports.about", { span: report.span, zone })}. ${t(`reports.audience.${audience}`, { threshold })}`}
        action={reportFormats.map((format) => (
          <LinkButton
            key={format}
            href={`/reports/${report.month}/${format}?audience=${audience}`}
            kind={format === "pdf" ? "primary" : "plain"}
            download
          >
            {t(`reports.download.${format}`)}
          </LinkButton>
        ))}
      />
      <ReportAudience
        t={t}
        month={report.month}
        audience={audience}
        audiences={audiencesFor(actor, parts.report)}
      />
      <p className="max-w-prose font-serif text-title">{report.finding.join(" ")}</p>
      <div className="mt-8 grid gap-x-8 gap-y-10 lg:grid-cols-2">
        {report.sections.map((section) => (
          <div key={section.key} className={`min-w-0 ${section.shape === "table" ? across : ""}`}>
            <ReportSectionView t={t} section={section} />
          </div>
        ))}
      </div>
      <ReportNotes t={t} report={report} />
    </article>
  );
}
