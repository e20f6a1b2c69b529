import { TroubleNotice } from "@/components/schedules/trouble-notice";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { KeyHint } from "@/components/ui/key-hint";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { getFirm, getFirmNow } from "@/lib/firm/queries";
import { formatDate, formatShortDate } from "@/lib/i18n/format";
import { type Translator, translatorFor } from "@/lib/i18n/translator";
import { mayWorkOnInquiries } from "@/lib/inquiries/permissions";
import { countDueFollowUps, type DueFollowUp, listDueFollowUps } from "@/lib/today/queries";

/** What needs doing now: the calls to return. */
export async function TodayPage({ actor }: { actor: Actor }) {
  const t = translatorFor(actor.language);
  const [now, firm, due, total] = await Promise.all([
    getFirmNow(),
    getFirm(),
    listDueFollowUps(actor),
    countDueFollowUps(actor),
  ]);
  const logs = mayWorkOnInquiries(actor);
  const subtitle = `${formatDate(t.language, now.today)} · ${t("common.zone", { zone: firm.timeZone })}`;
  return (
    <>
      <PageHeader
        title={logs ? t("today.finding", { n: total }) : t("today.title")}
        subtitle={subtitle}
        action={
          logs && (
            <LinkButton href="/inquiries/new" kind="primary" shortcut="n">
              {t("inquiries.log.title")} <KeyHint keys="n" />
            </LinkButton>
          )
        }
      />
      <TroubleNotice actor={actor} />
      {due.length > 0 ? <DueTable t={t} due={due} /> : <NothingDue t={t} logs={logs} />}
    </>
  );
}

function NothingDue({ t, logs }: { t: Translator; logs: boolean }) {
  return (
    <EmptyState title={t("today.none")}>
      {logs ? t("today.noneText") : t("today.administratorText")}
    </EmptyState>
  );
}

function DueTable({ t, due }: { t: Translator; due: DueFollowUp[] }) {
  return (
    <DataTable
      caption={t("today.followUps")}
      rows={due}
      rowKey={(row) => row.id}
      columns={[
        {
          id: "caller",
          label: t("inquiries.fields.name"),
          cell: (row) => (
            <a href={`/inquiries/${row.inquiryId}`}>
              <bdi>{row.callerName ?? t("inquiries.log.anonymous")}</bdi>
            </a>
          ),
        },
        { id: "due", label: t("today.due"), cell: (row) => formatShortDate(t.language, row.dueOn) },
        {
          id: "stage",
          label: t("today.stage"),
          cell: (row) => t.find(`inquiries.stage.${row.stage}`) ?? row.stage,
        },
        { id: "number", label: t("today.number"), numeric: true, cell: (row) => row.number },
      ]}
    />
  );
}
