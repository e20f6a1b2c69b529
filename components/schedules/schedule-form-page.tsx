import { Breadcrumb } from "@/components/ui/breadcrumb";
import type { Choice } from "@/components/ui/choice";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { hide, requireRight } from "@/lib/auth/refusal";
import { getFirm, mayMailCarryFiles } from "@/lib/firm/queries";
import { type OpenForm, openForm } from "@/lib/forms/drafts";
import { type FormValues, firstValue } from "@/lib/forms/form-values";
import { type Translator, translatorFor } from "@/lib/i18n/translator";
import { listOwnReports } from "@/lib/own-reports/queries";
import { audiences } from "@/lib/reports/audience";
import { addScheduleAction, editScheduleAction } from "@/lib/schedules/actions";
import { mayHaveSchedules, mayScheduleMonthlyReports } from "@/lib/schedules/permissions";
import { getSchedule, listReportReaders } from "@/lib/schedules/queries";
import { contentOf, type ScheduleContent } from "@/lib/schedules/schedule";
import { scheduleFormName } from "@/lib/schedules/schedule-form-name";
import { MailStateNotice } from "./mail-state-notice";
import { ScheduleConflict } from "./schedule-conflict";
import { ScheduleForm } from "./schedule-form";

const usual = {
  dayOfMonth: ["3"],
  hour: ["8"],
  attachment: ["none"],
  language: ["own"],
};

/** The page on which a schedule is made, of the report asked for if there is one. */
export async function AddSchedulePage({
  actor,
  draft,
  report,
}: {
  actor: Actor;
  draft?: string;
  report?: string;
}) {
  requireRight(mayHaveSchedules(actor));
  const t = translatorFor(actor.language);
  const reports = await reportChoices(t, actor);
  const [first] = reports;
  if (!first) return <NoReportYet t={t} />;
  const chosen = reports.find(({ value }) => value === report) ?? first;
  const answers = { ...usual, report: [chosen.value], recipients: [actor.staffId] };
  const form = await openForm(actor, scheduleFormName(), draft, answers);
  return (
    <>
      <FormHeader t={t} title={t("schedules.add")} />
      <MailStateNotice t={t} />
      <Form t={t} actor={actor} form={form} reports={reports} action={addScheduleAction} />
    </>
  );
}

/** Who may schedule reports of their own alone, and has none, puts one together first. */
function NoReportYet({ t }: { t: Translator }) {
  return (
    <>
      <FormHeader t={t} title={t("schedules.add")} />
      <EmptyState
        title={t("schedules.noOwn.title")}
        action={<LinkButton href="/own-reports/new">{t("schedules.noOwn.link")}</LinkButton>}
      >
        {t("schedules.noOwn.text")}
      </EmptyState>
    </>
  );
}

/** The reports that this person may have sent. */
async function reportChoices(t: Translator, actor: Actor): Promise<Choice[]> {
  const monthly = mayScheduleMonthlyReports(actor) ? audiences : [];
  const own = await listOwnReports(actor);
  return [
    ...monthly.map((value) => ({
      ...{ value, label: t("schedules.name", { audience: value }) },
      group: t("schedules.choose.monthly"),
    })),
    ...own.map(({ id, name, unit }) => ({
      ...{ value: id, label: `${name} · ${t(`own-reports.units.${unit}`)}` },
      group: t("schedules.choose.own"),
    })),
  ];
}

/** The page on which a schedule is changed; after a conflict it shows what was saved meanwhile beside what was chosen. */
export async function EditSchedulePage({ actor, id, draft }: { actor: Actor; id: string; draft?: string }) {
  const t = translatorFor(actor.language);
  const [schedule, reports] = await Promise.all([getSchedule(actor, id), reportChoices(t, actor)]);
  if (schedule.end) hide();
  const version = [String(schedule.version)];
  const form = await openForm(actor, scheduleFormName(id), draft, { ...valuesOf(schedule), version });
  const hasConflict = form.problems.some(({ code }) => code === "conflict");
  // Whoever saves after having seen both does so knowingly: from here on the newer version counts as read.
  const read = hasConflict ? String(schedule.version) : firstValue(form.values, "version");
  return (
    <>
      <FormHeader t={t} title={t("schedules.editTitle")} />
      {hasConflict && (
        <ScheduleConflict t={t} theirs={valuesOf(schedule)} yours={form.values} reports={reports} />
      )}
      <Form {...{ t, actor, form, reports }} action={editScheduleAction} schedule={{ id, version: read }} />
    </>
  );
}

/** A schedule as its form says it. */
function valuesOf(schedule: ScheduleContent): FormValues {
  const values = Object.entries(contentOf(schedule));
  return Object.fromEntries(values.map(([field, value]) => [field, [value].flat().map(String)]));
}

type FormProps = {
  t: Translator;
  actor: Actor;
  form: OpenForm;
  reports: Choice[];
  action: (form: FormData) => Promise<void>;
  schedule?: { id: string; version: string };
};

async function Form({ actor, ...props }: FormProps) {
  const [firm, readers, carriesFiles] = await Promise.all([
    getFirm(),
    listReportReaders(actor),
    mayMailCarryFiles(),
  ]);
  return <ScheduleForm {...props} zone={firm.timeZone} readers={readers} carriesFiles={carriesFiles} />;
}

function FormHeader({ t, title }: { t: Translator; title: string }) {
  const steps = [{ href: "/schedules", label: t("schedules.title") }];
  return <PageHeader title={title} breadcrumb={<Breadcrumb label={t("schedules.way")} steps={steps} />} />;
}
