import { CheckList } from "@/components/ui/check-list";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { Actor } from "@/lib/auth/actor";
import { ExportFormat, ExportNotes } from "@/lib/database/generated/enums";
import { type ExportFieldGroup, exportFieldGroups, exportFields } from "@/lib/exports/export-field";
import { mayExportField } from "@/lib/exports/permissions";
import type { OpenForm } from "@/lib/forms/drafts";
import { firstValue } from "@/lib/forms/form-values";
import { fieldProblem } from "@/lib/forms/problem-sentence";
import type { Translator } from "@/lib/i18n/translator";

type Props = { t: Translator; actor: Actor; form: OpenForm };

/** What to take, as which file, and why. */
export function ExportFormFields({ t, actor, form }: Props) {
  const problem = (field: string) => fieldProblem(t, "exports", form.problems, field);
  return (
    <>
      <Part title={t("exports.form.fieldsTitle")}>
        {exportFieldGroups.map((group, index) => (
          <Fields
            key={group}
            {...{ t, actor, form, group }}
            error={index === 0 ? problem("fields") : undefined}
          />
        ))}
      </Part>
      <Part title={t("exports.form.formatTitle")}>
        <ChoiceGroup
          name="format"
          legend={t("exports.form.format")}
          hint={t("common.fileHint")}
          choices={Object.values(ExportFormat).map((value) => ({
            value,
            label: t(`exports.formats.${value}`),
          }))}
          defaultValue={firstValue(form.values, "format")}
          error={problem("format")}
        />
        <ChoiceGroup
          name="notes"
          legend={t("exports.form.notes")}
          hint={t("exports.form.notesHint")}
          choices={Object.values(ExportNotes).map((value) => ({ value, label: t(`exports.notes.${value}`) }))}
          defaultValue={firstValue(form.values, "notes")}
          error={problem("notes")}
        />
      </Part>
      <Part title={t("exports.form.whyTitle")}>
        <TextInput
          name="reason"
          label={t("exports.form.reason")}
          hint={t("exports.form.reasonHint")}
          defaultValue={firstValue(form.values, "reason")}
          error={problem("reason")}
          maxLength={300}
          required
          autoComplete="off"
        />
        <TextInput
          type="password"
          name="password"
          label={t("exports.form.password")}
          hint={t("exports.form.passwordHint")}
          error={problem("password")}
          required
          autoComplete="current-password"
        />
        <SubmitButton pendingLabel={t("exports.form.starting")}>{t("exports.form.submit")}</SubmitButton>
      </Part>
    </>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="space-y-stack">
      <h2 className="text-prose font-semibold">{title}</h2>
      {children}
    </section>
  );
}

type FieldsProps = Props & { group: ExportFieldGroup; error?: string };

function Fields({ t, actor, form, group, error }: FieldsProps) {
  const offered = exportFields.filter((field) => field.group === group && mayExportField(actor, field.key));
  return (
    <CheckList
      name="fields"
      id={group === "inquiry" ? "fields" : `fields-${group}`}
      legend={t(`exports.groups.${group}`)}
      hint={t.find(`exports.groupHints.${group}`) ?? undefined}
      error={error}
      choices={offered.map(({ key }) => ({ value: key, label: t(`exports.fields.${key}`) }))}
      defaultValues={[...(form.values.fields ?? [])]}
    />
  );
}
