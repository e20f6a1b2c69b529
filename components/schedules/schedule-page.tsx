import Link from "next/link";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { type Definition, DefinitionList } from "@/components/ui/definition-list";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { calendarDateOf } from "@/lib/calendar/calendar-date";
import { getFirm, mayMailCarryFiles } from "@/lib/firm/queries";
import { formatDate } from "@/lib/i18n/format";
import { type Translator, translatorFor } from "@/lib/i18n/translator";
import { getSchedule, listRuns, type Schedule } from "@/lib/schedules/queries";
import { listStaffNames } from "@/lib/staff/queries";
import { MailStateNotice } from "./mail-state-notice";
import { RunTable } from "./run-table";
import { ScheduleActs } from "./schedule-acts";
import { attachmentText, dueText, reportText, scheduleName, whenText } from "./schedule-words";

type Names = ReadonlyMap<string, string>;
type Props = { actor: Actor; id: string; done?: string };

/** One schedule: what it sends, what can be done with it, and what became of what it sent. */
export async function SchedulePage({ actor, id, done }: Props) {
  const t = translatorFor(actor.language);
  const [schedule, runs] = await Promise.all([getSchedule(actor, id), listRuns(actor, id)]);
  const [firm, names, carriesFiles] = await Promise.all([getFirm(), listStaffNames(), mayMailCarryFiles()]);
  const told = t.find(`schedules.done.${done}`);
  const steps = [{ href: "/schedules", label: t("schedules.title") }];
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb label={t("schedules.way")} steps={steps} />}
        title={scheduleName(t, schedule)}
        subtitle={`${whenText(t, schedule)} · ${t("common.zone", { zone: firm.timeZone })}`}
        action={
          !schedule.end && <LinkButton href={`/schedules/${id}/edit`}>{t("schedules.edit")}</LinkButton>
        }
      />
      {told && (
        <div className="mb-6">
          <Notice kind="success" live>
            {told}
          </Notice>
        </div>
      )}
      <MailStateNotice t={t} />
      <Standstill t={t} schedule={schedule} names={names} />
      <div className="max-w-2xl">
        <DefinitionList
          prose
          label={scheduleName(t, schedule)}
          items={factsOf(t, schedule, { names, carriesFiles })}
        />
      </div>
      {!schedule.end && <ScheduleActs t={t} id={id} isPaused={schedule.pause !== null} />}
      <RunTable t={t} runs={runs} names={names} timeZone={firm.timeZone} />
    </>
  );
}

/** Why nothing is sent. */
function Standstill({ t, schedule, names }: { t: Translator; schedule: Schedule; names: Names }) {
  const { pause, end, ownerId } = schedule;
  const halt = end ?? pause;
  if (!halt) return null;
  const day = formatDate(t.language, calendarDateOf(halt.at));
  const key = end ? "endedBy" : halt.by ? "pausedBy" : "pausedAlone";
  const name = names.get(halt.by ?? ownerId) ?? "";
  return (
    <div className="mb-6 max-w-prose">
      <Notice kind={key === "pausedAlone" ? "caution" : "info"}>
        {t(`schedules.${key}`, { name, day })}
      </Notice>
    </div>
  );
}

/** What is sent leads to where it is read. */
function ReportLink({ t, schedule }: { t: Translator; schedule: Schedule }) {
  const { sent, report } = schedule;
  const text = reportText(t, schedule);
  if (sent.kind === "own" && !sent.report) return text;
  return (
    <Link href={sent.kind === "own" ? `/own-reports/${report}` : "/reports"} prefetch={false}>
      {text}
    </Link>
  );
}

function factsOf(
  t: Translator,
  schedule: Schedule,
  { names, carriesFiles }: { names: Names; carriesFiles: boolean },
): Definition[] {
  const { next, recipients, ownerId } = schedule;
  const named = recipients.map((id) => names.get(id) ?? id).sort((a, b) => a.localeCompare(b, t.language));
  return [
    { term: t("schedules.facts.report"), value: <ReportLink t={t} schedule={schedule} /> },
    ...(next ? [{ term: t("schedules.facts.next"), value: dueText(t, next) }] : []),
    { term: t("schedules.facts.recipients"), value: named.join(", ") },
    { term: t("schedules.facts.attachment"), value: attachmentText(t, schedule, carriesFiles) },
    { term: t("schedules.facts.owner"), value: names.get(ownerId) ?? "" },
  ];
}
