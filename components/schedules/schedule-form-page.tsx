import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { hide, requireRight } from "@/lib/auth/refusal";
import { getFirm, mayMailCarryFiles } from "@/lib/firm/queries";
import { type OpenForm, openForm } from "@/lib/forms/drafts";
import { type FormValues, firstValue } from "@/lib/forms/form-values";
import { type Translator, translatorFor } from "@/lib/i18n/translator";
import { addScheduleAction, editScheduleAction } from "@/lib/schedules/actions";
import { mayKeepSchedules } from "@/lib/schedules/permissions";
import { getSchedule, listReportReaders } from "@/lib/schedules/queries";
import { contentOf, type ScheduleContent } from "@/lib/schedules/schedule";
import { scheduleFormName } from "@/lib/schedules/schedule-form-name";
import { MailStateNotice } from "./mail-state-notice";
import { ScheduleConflict } from "./schedule-conflict";
import { ScheduleForm } from "./schedule-form";

const usual = {
  audience: ["inside"],
  dayOfMonth: ["3"],
  hour: ["8"],
  attachment: ["none"],
  language: ["own"],
};

/** The page on which a schedule is made. */
export async function AddSchedulePage({ actor, draft }: { actor: Actor; draft?: string }) {
  requireRight(mayKeepSchedules(actor));
  const t = translatorFor(actor.language);
  const form = await openForm(actor, scheduleFormName(), draft, { ...usual, recipients: [actor.staffId] });
  return (
    <>
      <FormHeader t={t} title={t("schedules.add")} />
      <MailStateNotice t={t} />
      <Form t={t} actor={actor} form={form} action={addScheduleAction} />
    </>
  );
}

/** The page on which a schedule is changed; after a conflict it shows what was saved meanwhile beside what was chosen. */
export async function EditSchedulePage({ actor, id, draft }: { actor: Actor; id: string; draft?: string }) {
  requireRight(mayKeepSchedules(actor));
  const t = translatorFor(actor.language);
  const schedule = await getSchedule(actor, id);
  if (schedule.end) hide();
  const version = [String(schedule.version)];
  const form = await openForm(actor, scheduleFormName(id), draft, { ...valuesOf(schedule), version });
  const hasConflict = form.problems.some(({ code }) => code === "conflict");
  // Whoever saves after having seen both does so knowingly: from here on the newer version counts as read.
  const read = hasConflict ? String(schedule.version) : firstValue(form.values, "version");
  return (
    <>
      <FormHeader t={t} title={t("schedules.editTitle")} />
      {hasConflict && <ScheduleConflict t={t} theirs={valuesOf(schedule)} yours={form.values} />}
      <Form t={t} actor={actor} form={form} action={editScheduleAction} schedule={{ id, version: read }} />
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
