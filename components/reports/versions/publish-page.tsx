import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import { openForm } from "@/lib/forms/drafts";
import { formatMonth } from "@/lib/i18n/format";
import { translatorFor } from "@/lib/i18n/translator";
import type { Audience } from "@/lib/reports/audience";
import { mayPublishReports } from "@/lib/reports/permissions";
import { getMonthlyReport } from "@/lib/reports/queries";
import { reportDocument } from "@/lib/reports/report-document";
import { findPublishedDocument } from "@/lib/reports/versions/queries";
import { isSameReport, reportDifferences } from "@/lib/reports/versions/report-differences";
import { publishFormName } from "@/lib/reports/versions/version-address";
import { withoutStaffLoad } from "@/lib/reports/without-staff-load";
import { ReportWay } from "../report-way";
import { DifferencesSection } from "./differences-view";
import { PublishForm } from "./publish-form";

type Props = { actor: Actor; month: string; audience: Audience; draft?: string };

/** The page on which a partner freezes a month: what will be kept, and what differs from the version before. */
export async function PublishPage({ actor, month, audience, draft }: Props) {
  requireRight(mayPublishReports(actor));
  const t = translatorFor(actor.language);
  const [parts, latest] = await Promise.all([
    getMonthlyReport(actor, month, audience),
    findPublishedDocument(actor, month, audience),
  ]);
  const now = reportDocument(t, withoutStaffLoad(parts));
  const differences = latest && reportDifferences(latest.document, now);
  const why = parts.report.isOver ? "unchanged" : "notOver";
  const isOpen = parts.report.isOver && !(differences && isSameReport(differences));
  const version = (latest?.version ?? 0) + 1;
  const form = await openForm(actor, publishFormName(month, audience), draft, { version: [String(version)] });
  const name = formatMonth(t.language, month);
  const about = { audience: t(`reports.audiences.${audience}`), version };
  return (
    <>
      <PageHeader
        breadcrumb={<ReportWay t={t} month={month} audience={audience} />}
        title={t("reports-published.publish.title", { month: name })}
        subtitle={t("reports-published.publish.about", about)}
      />
      {isOpen ? (
        <PublishForm t={t} form={form} month={month} audience={audience} version={version} />
      ) : (
        <EmptyState title={t(`reports-published.publish.${why}`)}>
          {t(`reports-published.publish.${why}Text`, { month: name, version: version - 1 })}
        </EmptyState>
      )}
      {differences && isOpen && (
        <DifferencesSection
          t={t}
          title={t("reports-published.differences.sinceTitle", { version: version - 1 })}
          audience={audience}
          differences={differences}
          before={t("reports-published.differences.before", { version: version - 1 })}
          after={t("reports-published.differences.now")}
        />
      )}
    </>
  );
}
