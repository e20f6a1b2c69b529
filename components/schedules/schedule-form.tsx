import { CheckList } from "@/components/ui/check-list";
import type { Choice } from "@/components/ui/choice";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import type { OpenForm } from "@/lib/forms/drafts";
import { firstValue } from "@/lib/forms/form-values";
import { fieldProblem, problemSentence } from "@/lib/forms/problem-sentence";
import type { Translator } from "@/lib/i18n/translator";
import { attachments, fileLanguages } from "@/lib/schedules/schedule";

type Props = {
  t: Translator;
  form: OpenForm;
  action: (form: FormData) => Promise<void>;
  zone: string;
  readers: { id: string; name: string }[];
  reports: Choice[];
  carriesFiles: boolean;
  /** The schedule that is changed, and the version that the reader has seen. */
  schedule?: { id: string; version: string };
};

/** What is sent, when and to whom. */
export function ScheduleForm({ t, form, action, zone, readers, reports, carriesFiles, schedule }: Props) {
  const field = fieldsOf(t, form);
  const { label: peopleLegend, defaultValue: _, ...people } = field("recipients");
  return (
    <form action={action} noValidate className="max-w-2xl space-y-stack">
      <input type="hidden" name="draft" value={form.draftId} />
      {schedule && <input type="hidden" name="id" value={schedule.id} />}
      {schedule && <input type="hidden" name="version" value={schedule.version} />}
      <Errors t={t} form={form} />
      <Select {...field("report")} hint={t("schedules.hints.report")} choices={reports} />
      <div className="grid gap-stack sm:grid-cols-2">
        <Select
          {...field("dayOfMonth")}
          hint={t("schedules.hints.dayOfMonth")}
          choices={numbers(1, 31).map((day) => ({ value: String(day), label: String(day) }))}
        />
        <Select
          {...field("hour")}
          hint={t("schedules.hints.hour", { zone })}
          choices={numbers(0, 23).map((hour) => ({
            value: String(hour),
            label: t("schedules.hourText", { hour }),
          }))}
        />
      </div>
      <CheckList
        {...people}
        legend={peopleLegend}
        hint={t("schedules.hints.recipients")}
        choices={readers
          .map(({ id, name }) => ({ value: id, label: name }))
          .sort((a, b) => a.label.localeCompare(b.label, t.language))}
        defaultValues={[...(form.values.recipients ?? [])]}
      />
      {carriesFiles ? <FileFields t={t} form={form} /> : <NoFiles t={t} form={form} />}
      <SubmitButton pendingLabel={t("schedules.saving")}>
        {t(schedule ? "schedules.submit.edit" : "schedules.submit.add")}
      </SubmitButton>
    </form>
  );
}

function FileFields({ t, form }: Pick<Props, "t" | "form">) {
  const field = fieldsOf(t, form);
  const { label, ...attachment } = field("attachment");
  return (
    <>
      <ChoiceGroup
        {...attachment}
        legend={label}
        hint={t("schedules.hints.attachment")}
        choices={attachments.map((value) => ({ value, label: t(`schedules.attachments.${value}`) }))}
      />
      <Select
        {...field("language")}
        choices={fileLanguages.map((value) => ({ value, label: t(`schedules.languages.${value}`) }))}
      />
    </>
  );
}

/** What was chosen while mails carried files is kept, for when they do again. */
function NoFiles({ t, form }: Pick<Props, "t" | "form">) {
  return (
    <>
      <p className="text-small text-soft">{t("schedules.hints.attachmentsOff")}</p>
      <input type="hidden" name="attachment" value={firstValue(form.values, "attachment")} />
      <input type="hidden" name="language" value={firstValue(form.values, "language")} />
    </>
  );
}

type FieldName = keyof typeof import("@/lib/i18n/en/schedules.json")["fields"];

function fieldsOf(t: Translator, form: OpenForm) {
  return (name: FieldName) => ({
    name,
    label: t(`schedules.fields.${name}`),
    defaultValue: firstValue(form.values, name),
    error: fieldProblem(t, "schedules", form.problems, name),
  });
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function Errors({ t, form: { problems } }: Pick<Props, "t" | "form">) {
  if (problems.length === 0) return null;
  // A conflict is no field's fault: its own box above the form shows both.
  const ofFields = problems.filter(({ code }) => code !== "conflict");
  const sentences = ofFields.map((problem) => [problem.field, problemSentence(t, "schedules", problem)]);
  const hasConflict = ofFields.length < problems.length;
  return (
    <ErrorSummary
      title={t("common.problems.title", { n: problems.length })}
      message={hasConflict ? t("common.problems.conflict") : t("common.problems.kept")}
      errors={Object.fromEntries(sentences)}
    />
  );
}
