import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { translatorFor } from "@/lib/i18n/translator";
import { type Audience, thresholdFor } from "@/lib/reports/audience";
import { getMonthlyReport } from "@/lib/reports/queries";
import { reportDocument } from "@/lib/reports/report-document";
import { reportFormats } from "@/lib/reports/report-format";
import { ReportAudience } from "./report-audience";
import { ReportBody } from "./report-body";

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
      <ReportAudience t={t} month={report.month} audience={audience} />
      <ReportBody
        t={t}
        report={report}
        notesFile={(notes) => `/reports/${report.month}/csv?audience=${audience}&notes=${notes}`}
      />
    </article>
  );
}
