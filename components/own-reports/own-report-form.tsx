import { residenceChoices } from "@/components/dashboard/residence-choices";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { FormProblems } from "@/components/ui/form-problems";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { Channel, ReportReaders } from "@/lib/database/generated/enums";
import type { OpenForm } from "@/lib/forms/drafts";
import { firstValue } from "@/lib/forms/form-values";
import { fieldProblem } from "@/lib/forms/problem-sentence";
import type { Translator } from "@/lib/i18n/translator";
import { reportUnits } from "@/lib/reports/report-span";
import { SectionList } from "./section-list";

type Named = { id: string; name: string };
type Props = {
  t: Translator;
  form: OpenForm;
  action: (form: FormData) => Promise<void>;
  lists: { offices: readonly Named[]; lawyers: readonly Named[]; withStaff: boolean };
  /** The saved report that is changed, and the version that the reader has seen. */
  saved?: { id: string; version: string };
};

/** What a report of one's own is made of. */
export function OwnReportForm({ t, form, action, lists, saved }: Props) {
  const field = (name: "name" | "unit" | "office" | "lawyer" | "channel" | "residence" | "readers") => ({
    name,
    label: t(`own-reports.fields.${name}`),
    defaultValue: firstValue(form.values, name),
    error: fieldProblem(t, "own-reports", form.problems, name),
  });
  const { label: unitLegend, ...unit } = field("unit");
  const { label: readersLegend, ...readers } = field("readers");
  const all = { value: "", label: t("common.all") };
  const named = (rows: readonly Named[]) => [
    all,
    ...rows.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const residences = residenceChoices(t, firstValue(form.values, "residence") || null).slice(1);
  const channels = Object.values(Channel).map((value) => ({ value, label: t(`inquiries.channel.${value}`) }));
  return (
    <form action={action} noValidate className="max-w-2xl space-y-stack">
      <input type="hidden" name="draft" value={form.draftId} />
      {saved && <input type="hidden" name="id" value={saved.id} />}
      {saved && <input type="hidden" name="version" value={saved.version} />}
      <FormProblems
        t={t}
        noun="own-reports"
        problems={form.problems.filter(({ code }) => code !== "conflict")}
      />
      <TextInput
        {...field("name")}
        hint={t("own-reports.hints.name")}
        maxLength={80}
        required
        autoComplete="off"
      />
      <ChoiceGroup
        {...unit}
        legend={unitLegend}
        choices={reportUnits.map((value) => ({ value, label: t(`own-reports.units.${value}`) }))}
      />
      <SectionList t={t} form={form} withStaff={lists.withStaff} />
      <fieldset>
        <legend className="mb-2 text-small font-medium text-soft">{t("own-reports.filter")}</legend>
        <div className="grid gap-stack sm:grid-cols-2">
          <Select {...field("office")} choices={named(lists.offices)} />
          <Select {...field("lawyer")} choices={named(lists.lawyers)} />
          <Select {...field("channel")} choices={[all, ...channels]} />
          <Select {...field("residence")} choices={[all, ...residences]} />
        </div>
      </fieldset>
      <ChoiceGroup
        {...readers}
        legend={readersLegend}
        hint={t("own-reports.hints.readers")}
        choices={Object.values(ReportReaders).map((value) => ({
          value,
          label: t(`own-reports.readers.${value}`),
        }))}
      />
      <SubmitButton pendingLabel={t("own-reports.saving")}>{t("own-reports.save")}</SubmitButton>
    </form>
  );
}
