import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { translatorFor } from "@/lib/i18n/translator";
import { type Audience, leavesTheFirm, thresholdFor } from "@/lib/reports/audience";
import { audiencesFor } from "@/lib/reports/permissions";
import { getMonthlyReport } from "@/lib/reports/queries";
import { reportDocument } from "@/lib/reports/report-document";
import { listPublishedVersions } from "@/lib/reports/versions/queries";
import { isSameReport } from "@/lib/reports/versions/report-differences";
import { reportHref } from "@/lib/reports/versions/version-address";
import { ReportAudience } from "./report-audience";
import { ReportBody } from "./report-body";
import { ReportDownloads } from "./report-downloads";
import { ReportNotes } from "./report-notes";
import { differencesSince } from "./versions/differences-since";
import { PublishedLine } from "./versions/published-line";

type Props = { actor: Actor; month: string; audience: Audience };

/**
 * The report of a month as of now, as its files have it; for readers outside the firm a draft of what may leave it, unless
 * the very same has left it already.
 */
export async function ReportPage({ actor, month, audience }: Props) {
  const t = translatorFor(actor.language);
  const [parts, [latest]] = await Promise.all([
    getMonthlyReport(actor, month, audience),
    listPublishedVersions(actor, month, audience),
  ]);
  const differences = latest ? ((await differencesSince(actor, parts))?.differences ?? null) : null;
  const isPublished = differences !== null && isSameReport(differences);
  const report = reportDocument(t, isPublished ? { ...parts, status: { kind: "live" } } : parts);
  const zone = t("common.zone", { zone: parts.firm.zone });
  const threshold = thresholdFor(audience);
  const hasFiles = latest !== undefined || !leavesTheFirm(audience);
  return (
    <article>
      <PageHeader
        breadcrumb={
          <Breadcrumb label={t("reports.way")} steps={[{ href: "/reports", label: t("reports.title") }]} />
        }
        title={report.title}
        subtitle={`${t("reports.about", { span: report.span, zone })}. ${t(`reports.audience.${audience}`, { threshold })}`}
        action={hasFiles && <ReportDownloads t={t} href={(format) => reportHref(month, audience, format)} />}
      />
      <ReportAudience
        t={t}
        action={`/reports/${month}`}
        audience={audience}
        audiences={audiencesFor(actor, parts.report)}
      />
      <PublishedLine actor={actor} parts={parts} latest={latest} differences={differences} />
      <ReportBody t={t} report={report} />
      <ReportNotes
        t={t}
        report={report}
        file={hasFiles ? (notes) => `${reportHref(month, audience, "csv")}&notes=${notes}` : undefined}
      />
    </article>
  );
}
