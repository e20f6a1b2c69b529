import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { hide } from "@/lib/auth/refusal";
import { getFirm, getFirmNow } from "@/lib/firm/queries";
import { formatInstant, formatMonth } from "@/lib/i18n/format";
import { type Translator, translatorFor } from "@/lib/i18n/translator";
import type { Audience } from "@/lib/reports/audience";
import { audiencesFor } from "@/lib/reports/permissions";
import { reportMonth } from "@/lib/reports/report-span";
import { listPublishedVersions, type PublishedVersion } from "@/lib/reports/versions/queries";
import { reportHref, versionHref } from "@/lib/reports/versions/version-address";
import { ReportAudience } from "../report-audience";
import { ReportWay } from "../report-way";

type Props = { actor: Actor; month: string; audience: Audience; isDone: boolean };

/** Every version of a month that was published for some readers. */
export async function VersionListPage({ actor, month, audience, isDone }: Props) {
  const t = translatorFor(actor.language);
  const versions = await listPublishedVersions(actor, month, audience);
  const [firm, { today }] = await Promise.all([getFirm(), getFirmNow()]);
  if (!reportMonth(month, today)) hide();
  return (
    <>
      <PageHeader
        breadcrumb={<ReportWay t={t} month={month} audience={audience} />}
        title={t("reports-published.versions.title", { month: formatMonth(t.language, month) })}
        subtitle={t("reports-published.versions.about", { audience: t(`reports.audiences.${audience}`) })}
        action={
          <LinkButton href={reportHref(month, audience)}>
            {t("reports-published.versions.current")}
          </LinkButton>
        }
      />
      {isDone && versions.length > 0 && (
        <div className="mb-6">
          <Notice kind="success" live>
            {t("reports-published.publish.done")}
          </Notice>
        </div>
      )}
      <ReportAudience
        t={t}
        action={`/reports/${month}/versions`}
        audience={audience}
        audiences={audiencesFor(actor, { isOver: true })}
      />
      {versions.length === 0 ? (
        <EmptyState title={t("reports-published.versions.none")}>
          {t("reports-published.versions.noneText")}
        </EmptyState>
      ) : (
        <VersionTable
          t={t}
          versions={versions}
          zone={firm.timeZone}
          href={(version) => versionHref(month, audience, version)}
        />
      )}
    </>
  );
}

type TableProps = {
  t: Translator;
  versions: PublishedVersion[];
  zone: string;
  href: (version: number) => string;
};

function VersionTable({ t, versions, zone, href }: TableProps) {
  return (
    <DataTable
      caption={t("reports-published.versions.caption")}
      captionHidden
      rows={versions}
      rowKey={({ version }) => String(version)}
      columns={[
        {
          id: "version",
          label: t("reports-published.versions.version"),
          cell: ({ version }) => (
            <Link href={href(version)} prefetch={false}>
              {t("reports-published.versions.link", { version })}
            </Link>
          ),
        },
        {
          id: "at",
          label: t("reports-published.versions.at"),
          cell: ({ publishedAt }) => formatInstant(t.language, publishedAt, zone),
        },
        { id: "by", label: t("reports-published.versions.by"), cell: ({ author }) => author },
        {
          id: "reason",
          label: t("reports-published.versions.reason"),
          cell: ({ reason }) => reason || t("reports-published.versions.first"),
        },
        {
          id: "hash",
          label: t("reports-published.versions.hash"),
          cell: ({ hash }) => <code className="text-small">{hash.slice(0, 16)}…</code>,
        },
      ]}
    />
  );
}
