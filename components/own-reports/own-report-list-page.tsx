import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { translatorFor } from "@/lib/i18n/translator";
import { listOwnReports } from "@/lib/own-reports/queries";
import { OwnReportsBreadcrumb } from "./own-reports-breadcrumb";

/** Reports that people put together themselves: one's own, and those shared with one. */
export async function OwnReportListPage({ actor, done }: { actor: Actor; done: string }) {
  const t = translatorFor(actor.language);
  const reports = await listOwnReports(actor);
  const saved = t.find(`own-reports.done.${done}`);
  return (
    <>
      <PageHeader
        breadcrumb={<OwnReportsBreadcrumb t={t} />}
        title={t("own-reports.title")}
        subtitle={t("own-reports.subtitle")}
        action={
          <LinkButton href="/own-reports/new" kind="primary">
            {t("own-reports.add")}
          </LinkButton>
        }
      />
      {saved && (
        <div className="mb-6">
          <Notice kind="success" live>
            {saved}
          </Notice>
        </div>
      )}
      {reports.length === 0 ? (
        <EmptyState title={t("own-reports.none.title")}>{t("own-reports.none.text")}</EmptyState>
      ) : (
        <DataTable
          caption={t("own-reports.title")}
          captionHidden
          rows={reports}
          rowKey={({ id }) => id}
          columns={[
            {
              id: "name",
              label: t("own-reports.fields.name"),
              cell: ({ id, name }) => <a href={`/own-reports/${id}`}>{name}</a>,
            },
            {
              id: "unit",
              label: t("own-reports.fields.unit"),
              cell: ({ unit }) => t(`own-reports.units.${unit}`),
            },
            { id: "madeBy", label: t("own-reports.madeBy"), cell: ({ madeBy }) => madeBy.name },
            {
              id: "readers",
              label: t("own-reports.fields.readers"),
              cell: ({ readers }) => t(`own-reports.readers.${readers}`),
            },
          ]}
        />
      )}
    </>
  );
}
