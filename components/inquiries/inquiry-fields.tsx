import { ChoiceGroup } from "@/components/ui/choice-group";
import { DateField } from "@/components/ui/date-field";
import { Select } from "@/components/ui/select";
import { TagPicker } from "@/components/ui/tag-picker";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { OpenForm } from "@/lib/forms/drafts";
import { firstValue } from "@/lib/forms/form-values";
import { fieldProblem } from "@/lib/forms/problem-sentence";
import type { Translator } from "@/lib/i18n/translator";
import type { InquiryFormChoices } from "./inquiry-form-choices";

/** A form about an inquiry: its words, the answers it offers, and what has been typed. */
export type InquiryFormProps = { t: Translator; form: OpenForm; choices: InquiryFormChoices };

type FieldName = keyof typeof import("@/lib/i18n/en/inquiries.json")["fields"];

/** What every field of the form needs: its label, its value and its problem. */
export function fieldProps({ t, form }: Pick<InquiryFormProps, "t" | "form">, name: FieldName) {
  return {
    name,
    label: t(`inquiries.fields.${name}`),
    defaultValue: firstValue(form.values, name),
    error: fieldProblem(t, "inquiries", form.problems, name),
  };
}

function groupProps(props: Pick<InquiryFormProps, "t" | "form">, name: FieldName) {
  const { label, ...rest } = fieldProps(props, name);
  return { ...rest, legend: label };
}

function listProps({ t, form }: Pick<InquiryFormProps, "t" | "form">, name: FieldName) {
  const { defaultValue, ...rest } = groupProps({ t, form }, name);
  return { ...rest, defaultValues: [...(form.values[name] ?? [])], removeLabel: t("inquiries.log.remove") };
}

/** Who is calling: the name first, or that they gave none. */
export function CallerFields(props: InquiryFormProps & { autoFocus?: boolean }) {
  const { t, form, autoFocus } = props;
  return (
    <div>
      <TextInput {...fieldProps(props, "name")} autoComplete="off" autoFocus={autoFocus} dir="auto" />
      <CheckBox
        name="anonymous"
        label={t("inquiries.fields.anonymous")}
        checked={firstValue(form.values, "anonymous") !== ""}
      />
    </div>
  );
}

/** How to reach them. */
export function ReachFields(props: InquiryFormProps & { withEmail?: boolean }) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <TextInput {...fieldProps(props, "phone")} type="tel" autoComplete="off" />
      {props.withEmail !== false && (
        <TextInput {...fieldProps(props, "email")} type="text" inputMode="email" autoComplete="off" />
      )}
    </div>
  );
}

/** Why they are thinking of Canada: several motivations, or that they were not asked or would not say. */
export function MotivationFields(props: InquiryFormProps) {
  const { t, form, choices } = props;
  return (
    <>
      <TagPicker
        {...listProps(props, "motivations")}
        choices={choices.motivations}
        typingHint={t("inquiries.fields.typeLetters")}
      />
      <ChoiceGroup {...groupProps(props, "motivationAnswer")} choices={choices.motivationAnswer} />
      <CheckBox
        name="consent"
        label={t("inquiries.fields.consent")}
        hint={t("inquiries.fields.consentHint")}
        error={fieldProblem(t, "inquiries", form.problems, "consent")}
        checked={firstValue(form.values, "consent") !== ""}
      />
    </>
  );
}

/** What ties them to Canada. */
export function ConnectionFields(props: InquiryFormProps & { withKinds?: boolean }) {
  const { t, choices, withKinds = true } = props;
  return (
    <>
      <ChoiceGroup {...groupProps(props, "canadaConnection")} choices={choices.canadaConnection} />
      {withKinds && (
        <TagPicker
          {...listProps(props, "connectionKinds")}
          choices={choices.connectionKinds}
          typingHint={t("inquiries.fields.typeLetters")}
        />
      )}
    </>
  );
}

/** Where they live and whose citizens they are: two different facts. */
export function PlaceFields(props: InquiryFormProps) {
  const { t, form, choices } = props;
  const citizenships = form.values.citizenships ?? [];
  const citizenship = fieldProps(props, "citizenships");
  // Some have three: none of those that are known may fall out of the form.
  const others = Array.from({ length: Math.max(1, citizenships.length - 1) }, (_, index) => index + 1);
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Select {...fieldProps(props, "residenceCountry")} choices={choices.country} />
      <Select {...fieldProps(props, "residenceState")} choices={choices.state} />
      <Select {...citizenship} defaultValue={citizenships[0] ?? ""} choices={choices.country} />
      {others.map((place) => (
        <Select
          key={place}
          name="citizenships"
          id={`citizenships-${place + 1}`}
          label={t("inquiries.fields.alsoCitizen")}
          defaultValue={citizenships[place] ?? ""}
          choices={choices.country}
        />
      ))}
    </div>
  );
}

/** How they came to us. */
export function ChannelField(props: InquiryFormProps) {
  return <ChoiceGroup {...groupProps(props, "channel")} choices={props.choices.channel} />;
}

/** How far they have got in their own minds. */
export function ReadinessField(props: InquiryFormProps) {
  return <ChoiceGroup {...groupProps(props, "readiness")} choices={props.choices.readiness} />;
}

/** The large box beside the short answers. */
export function NoteField(props: InquiryFormProps & { rows?: number }) {
  const { t, rows = 14 } = props;
  return (
    <TextArea {...fieldProps(props, "note")} hint={t("inquiries.fields.noteHint")} rows={rows} dir="auto" />
  );
}

/** Who told them about the firm. */
export function SourceField(props: InquiryFormProps) {
  return <Select {...fieldProps(props, "referralSourceId")} choices={props.choices.referralSourceId} />;
}

/** When it came, where and for whom. */
export function ReceptionFields(props: InquiryFormProps & { withKind?: boolean }) {
  const { choices, withKind = false } = props;
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <DateField {...fieldProps(props, "receivedOn")} required />
      <TextInput {...fieldProps(props, "receivedTime")} type="time" />
      <Select {...fieldProps(props, "officeId")} choices={choices.officeId} />
      <Select {...fieldProps(props, "lawyerId")} choices={choices.lawyerId} />
      {withKind && <Select {...fieldProps(props, "kind")} choices={choices.kind} />}
    </div>
  );
}

/** Spouse, employer and others whose names matter for conflicts. */
export function PartyFields(props: InquiryFormProps) {
  const { t, form, choices } = props;
  const names = form.values.partyNames ?? [];
  // One empty line more than is filled in, up to the ten that are kept.
  const length = Math.min(10, Math.max(2, names.length, names.filter(Boolean).length + 1));
  const lines = Array.from({ length }, (_, index) => index);
  return (
    <fieldset className="space-y-2">
      <legend className="mb-1 text-small font-medium">{t("inquiries.fields.otherParties")}</legend>
      {lines.map((line) => (
        <div key={line} className="grid gap-3 sm:grid-cols-2">
          <Select
            name="partyRoles"
            id={line === 0 ? "partyRoles" : `partyRoles-${line}`}
            label={t("inquiries.fields.partyRoles")}
            defaultValue={form.values.partyRoles?.[line] ?? "spouse"}
            choices={choices.partyRoles}
          />
          <TextInput
            name="partyNames"
            id={line === 0 ? "partyNames" : `partyNames-${line}`}
            label={t("inquiries.fields.partyNames")}
            defaultValue={names[line] ?? ""}
            error={line === 0 ? fieldProblem(t, "inquiries", form.problems, "partyNames") : undefined}
            autoComplete="off"
            dir="auto"
          />
        </div>
      ))}
    </fieldset>
  );
}

/** The name they want to hear, and the language. */
export function PersonFields(props: InquiryFormProps) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <TextInput {...fieldProps(props, "preferredName")} autoComplete="off" dir="auto" />
      <Select {...fieldProps(props, "language")} choices={props.choices.language} />
    </div>
  );
}

type CheckBoxProps = { name: string; label: string; hint?: string; error?: string; checked: boolean };

function CheckBox({ name, label, hint, error, checked }: CheckBoxProps) {
  return (
    <div className="mt-2 text-small">
      <label className="inline-flex min-h-6 items-center gap-2">
        <input
          type="checkbox"
          id={name}
          name={name}
          value="yes"
          defaultChecked={checked}
          aria-describedby={hint || error ? `${name}-about` : undefined}
          aria-invalid={error ? true : undefined}
          className="size-4 accent-pine"
        />
        <span className="font-medium">{label}</span>
      </label>
      {(hint || error) && (
        <p id={`${name}-about`} className={error ? "text-amber" : "text-soft"}>
          {error ?? hint}
        </p>
      )}
    </div>
  );
}
