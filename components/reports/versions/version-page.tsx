import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { getFirm } from "@/lib/firm/queries";
import { formatInstant } from "@/lib/i18n/format";
import { translatorFor } from "@/lib/i18n/translator";
import type { Audience } from "@/lib/reports/audience";
import { reportFormats } from "@/lib/reports/report-format";
import { tellsChanges } from "@/lib/reports/versions/changed-section";
import { getPublishedReport } from "@/lib/reports/versions/queries";
import { reportDifferences } from "@/lib/reports/versions/report-differences";
import { publishedFileHref } from "@/lib/reports/versions/version-address";
import { ReportBody } from "../report-body";
import { ReportDownloads } from "../report-downloads";
import { ReportNotes } from "../report-notes";
import { ReportWay } from "../report-way";
import { DifferencesSection } from "./differences-view";
import { FrozenParts } from "./frozen-parts";
import { PublishedFiles } from "./published-files";

type Props = { actor: Actor; month: string; audience: Audience; version: number };

/** A report as it was published, with its files and what differs from the version before. */
export async function VersionPage({ actor, month, audience, version }: Props) {
  const t = translatorFor(actor.language);
  const report = await getPublishedReport(actor, month, audience, version);
  const before = version > 1 ? await getPublishedReport(actor, month, audience, version - 1) : null;
  const { document, reason, author, latest, files } = report;
  const at = formatInstant(t.language, report.publishedAt, (await getFirm()).timeZone);
  const about = { version, at, name: author, reason };
  const formats = reportFormats.filter((format) => files.some((file) => file.format === format));
  const name = (number: number) => t("reports-published.differences.before", { version: number });
  return (
    <article>
      <PageHeader
        breadcrumb={<ReportWay t={t} month={month} audience={audience} below="versions" />}
        title={document.title}
        subtitle={`${t(`reports.audiences.${audience}`)}. ${t(reason ? "reports-published.version.aboutAgain" : "reports-published.version.about", about)}`}
        action={
          <ReportDownloads
            t={t}
            formats={formats}
            href={(format) => publishedFileHref(report, { format, notes: "rows", language: t.language })}
          />
        }
      />
      {version < latest && (
        <div className="mb-6">
          <Notice kind="caution">{t("reports-published.version.older", { latest })}</Notice>
        </div>
      )}
      {before && !tellsChanges(document) && (
        <DifferencesSection
          t={t}
          title={t("reports-published.differences.title", { version: version - 1 })}
          audience={audience}
          differences={reportDifferences(before.document, document)}
          before={name(version - 1)}
          after={name(version)}
        />
      )}
      <ReportBody t={t} report={document} />
      <ReportNotes t={t} report={document} />
      <FrozenParts t={t} report={report} />
      <PublishedFiles t={t} report={report} />
    </article>
  );
}
