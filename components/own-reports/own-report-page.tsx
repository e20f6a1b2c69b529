import { ReportBody } from "@/components/reports/report-body";
import { ReportNotes } from "@/components/reports/report-notes";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-fields";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { listed } from "@/lib/i18n/listed";
import { translatorFor } from "@/lib/i18n/translator";
import { mayChangeOwnReport } from "@/lib/own-reports/permissions";
import { getOwnReportFigures } from "@/lib/own-reports/queries";
import { thresholdFor } from "@/lib/reports/audience";
import { reportDocument } from "@/lib/reports/report-document";
import { reportFormats } from "@/lib/reports/report-format";
import { spanText } from "@/lib/reports/span-text";
import { OwnReportsBreadcrumb } from "./own-reports-breadcrumb";

type Props = { actor: Actor; id: string; period: string; done: string };

/** A saved report with the figures of one of its spans. */
export async function OwnReportPage({ actor, id, period, done }: Props) {
  const t = translatorFor(actor.language);
  const { report, spans, parts } = await getOwnReportFigures(actor, id, period);
  const document = reportDocument(t, parts);
  const span = parts.report.key;
  const saved = t.find(`own-reports.done.${done}`);
  const whose = parts.own?.filter.length ? listed(t, parts.own.filter) : t("own-reports.everyInquiry");
  const file = (format: string) => `/own-reports/${id}/${format}?period=${span}`;
  return (
    <article>
      <PageHeader
        breadcrumb={
          <OwnReportsBreadcrumb t={t} steps={[{ href: "/own-reports", label: t("own-reports.title") }]} />
        }
        title={document.title}
        subtitle={`${document.span} · ${whose} · ${t("common.zone", { zone: parts.firm.zone })}. ${t("reports.audience.inside", { threshold: thresholdFor("inside") })}`}
        action={[
          ...reportFormats.map((format) => (
            <LinkButton
              key={format}
              href={file(format)}
              kind={format === "pdf" ? "primary" : "plain"}
              download
            >
              {t(`reports.download.${format}`)}
            </LinkButton>
          )),
          <LinkButton key="schedule" href={`/schedules/new?report=${id}`}>
            {t("own-reports.schedule")}
          </LinkButton>,
          mayChangeOwnReport(actor, report) && (
            <LinkButton key="edit" href={`/own-reports/${id}/edit`}>
              {t("own-reports.edit")}
            </LinkButton>
          ),
        ]}
      />
      {saved && (
        <div className="mb-6">
          <Notice kind="success" live>
            {saved}
          </Notice>
        </div>
      )}
      <FilterBar
        action={`/own-reports/${id}`}
        label={t("own-reports.period")}
        applyLabel={t("reports.audiences.apply")}
      >
        <FilterSelect
          name="period"
          label={t(`own-reports.units.${report.unit}`)}
          value={span}
          choices={spans.map((one) => ({ value: one.key, label: spanText(t, one) }))}
        />
      </FilterBar>
      <ReportBody t={t} report={document} />
      <ReportNotes t={t} report={document} file={(notes) => `${file("csv")}&notes=${notes}`} />
    </article>
  );
}
