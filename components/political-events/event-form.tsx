import { ChoiceGroup } from "@/components/ui/choice-group";
import { DateField } from "@/components/ui/date-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { OpenForm } from "@/lib/forms/drafts";
import { firstValue } from "@/lib/forms/form-values";
import { fieldProblem, problemsByField } from "@/lib/forms/problem-sentence";
import { listCountries } from "@/lib/i18n/places";
import type { Translator } from "@/lib/i18n/translator";
import { categoryChoices, movesChoices } from "./event-choices";

type Props = {
  t: Translator;
  form: OpenForm;
  action: (form: FormData) => Promise<void>;
  /** The event that is edited, and the version that the reader has seen. */
  event?: { id: string; version: string };
};

/** What the list says about an event, in both languages. */
export function EventForm({ t, form, action, event }: Props) {
  const field = fieldsOf(t, form);
  const countries = listCountries(t.language).map(({ code, name }) => ({ value: code, label: name }));
  const { label: legend, ...moves } = field("moves");
  return (
    <form action={action} noValidate className="max-w-2xl space-y-stack">
      <input type="hidden" name="draft" value={form.draftId} />
      {event && <input type="hidden" name="id" value={event.id} />}
      {event && <input type="hidden" name="version" value={event.version} />}
      <EventErrors t={t} form={form} />
      <div className="grid gap-stack sm:grid-cols-2">
        <DateField {...field("occurredOn")} required />
        <DateField {...field("firstFullDay")} hint={t("political-events.hints.firstFullDay")} required />
        <Select {...field("country")} choices={countries} />
        <Select {...field("category")} choices={categoryChoices(t)} />
      </div>
      <ChoiceGroup
        {...moves}
        legend={legend}
        hint={t("political-events.hints.moves")}
        choices={movesChoices(t)}
      />
      <TextInput {...field("titleEn")} lang="en" maxLength={200} required autoComplete="off" />
      <TextInput {...field("titleFr")} lang="fr" maxLength={200} required autoComplete="off" />
      <TextInput
        {...field("citation")}
        hint={t("political-events.hints.citation")}
        maxLength={300}
        required
        autoComplete="off"
      />
      <SubmitButton pendingLabel={t("political-events.saving")}>
        {t(event ? "political-events.submit.edit" : "political-events.submit.add")}
      </SubmitButton>
    </form>
  );
}

type FieldName = keyof typeof import("@/lib/i18n/en/political-events.json")["fields"];

function fieldsOf(t: Translator, form: OpenForm) {
  return (name: FieldName) => ({
    name,
    label: t(`political-events.fields.${name}`),
    defaultValue: firstValue(form.values, name),
    error: fieldProblem(t, "political-events", form.problems, name),
  });
}

function EventErrors({ t, form: { problems } }: Pick<Props, "t" | "form">) {
  if (problems.length === 0) return null;
  // A conflict is no field's fault: its own box above the form shows both texts.
  const ofFields = problems.filter(({ code }) => code !== "conflict");
  const hasConflict = ofFields.length < problems.length;
  return (
    <ErrorSummary
      title={t("common.problems.title", { n: problems.length })}
      message={hasConflict ? t("common.problems.conflict") : t("common.problems.kept")}
      errors={problemsByField(t, "political-events", ofFields)}
    />
  );
}
