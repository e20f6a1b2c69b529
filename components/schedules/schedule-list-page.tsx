import Link from "next/link";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import type { Actor } from "@/lib/auth/actor";
import { getFirm } from "@/lib/firm/queries";
import { type Translator, translatorFor } from "@/lib/i18n/translator";
import { listSchedules, type Schedule } from "@/lib/schedules/queries";
import { listStaffNames } from "@/lib/staff/queries";
import { MailStateNotice } from "./mail-state-notice";
import { dueText, isTrouble, runText, scheduleName, whenText } from "./schedule-words";

type Names = ReadonlyMap<string, string>;

/** What is sent when to whom, and what became of it last time. */
export async function ScheduleListPage({ actor }: { actor: Actor }) {
  const t = translatorFor(actor.language);
  const [schedules, firm, names] = await Promise.all([listSchedules(actor), getFirm(), listStaffNames()]);
  const live = schedules.filter(({ end }) => !end);
  const ended = schedules.filter(({ end }) => end);
  const zone = t("common.zone", { zone: firm.timeZone });
  return (
    <>
      <PageHeader
        title={t("schedules.title")}
        subtitle={t("schedules.subtitle", { zone })}
        action={
          <LinkButton href="/schedules/new" kind="primary">
            {t("schedules.add")}
          </LinkButton>
        }
      />
      <MailStateNotice t={t} />
      {live.length > 0 ? (
        <ScheduleTable t={t} caption={t("schedules.title")} captionHidden schedules={live} names={names} />
      ) : (
        <EmptyState title={t("schedules.none.title")}>{t("schedules.none.text")}</EmptyState>
      )}
      {ended.length > 0 && (
        <div className="mt-10">
          <ScheduleTable t={t} caption={t("schedules.ended")} schedules={ended} names={names} />
        </div>
      )}
    </>
  );
}

type TableProps = {
  t: Translator;
  caption: string;
  captionHidden?: boolean;
  schedules: Schedule[];
  names: Names;
};

function ScheduleTable({ t, caption, captionHidden, schedules, names }: TableProps) {
  const columns: Column<Schedule>[] = [
    {
      id: "report",
      label: t("schedules.columns.report"),
      cell: ({ id, sent }) => (
        <Link href={`/schedules/${id}`} prefetch={false}>
          {scheduleName(t, { sent })}
        </Link>
      ),
    },
    { id: "when", label: t("schedules.columns.when"), cell: (schedule) => whenText(t, schedule) },
    {
      id: "recipients",
      label: t("schedules.columns.recipients"),
      cell: (row) => recipientsText(t, row, names),
    },
    { id: "next", label: t("schedules.columns.next"), cell: (row) => <Next t={t} schedule={row} /> },
    { id: "last", label: t("schedules.columns.last"), cell: (row) => <LastRun t={t} schedule={row} /> },
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden={captionHidden}
      rows={schedules}
      rowKey={({ id }) => id}
      columns={columns}
    />
  );
}

const mostNamed = 3;

function recipientsText(t: Translator, { recipients }: Schedule, names: Names): string {
  if (recipients.length > mostNamed) return t("schedules.recipientCount", { n: recipients.length });
  return recipients.map((id) => names.get(id) ?? id).join(", ");
}

function Next({ t, schedule: { next, end } }: { t: Translator; schedule: Schedule }) {
  if (next) return dueText(t, next);
  return <Tag>{t(end ? "schedules.state.ended" : "schedules.state.paused")}</Tag>;
}

function LastRun({ t, schedule: { lastRun } }: { t: Translator; schedule: Schedule }) {
  if (!lastRun) return <span className="text-soft">{t("schedules.neverSent")}</span>;
  return (
    <>
      {runText(t, lastRun)}{" "}
      {lastRun.deliveries.some(isTrouble) && <Tag kind="caution">{t("schedules.short.trouble")}</Tag>}
    </>
  );
}
