import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { OpenForm } from "@/lib/forms/drafts";
import { firstValue } from "@/lib/forms/form-values";
import { fieldProblem } from "@/lib/forms/problem-sentence";
import type { Translator } from "@/lib/i18n/translator";
import { inviteStaffAction } from "@/lib/staff/actions";
import { officeChoices, roleChoices } from "./staff-choices";

type Props = { t: Translator; form: OpenForm; offices: { id: string; name: string }[] };

/** Adds someone to the staff. */
export function InviteForm({ t, form, offices }: Props) {
  const field = (name: "name" | "email" | "role" | "officeId" | "language") => ({
    name,
    label: t(`staff.${name === "officeId" ? "office" : name}`),
    defaultValue: firstValue(form.values, name),
    error: fieldProblem(t, "staff", form.problems, name),
  });
  const languages = (["en", "fr"] as const).map((value) => ({ value, label: t(`common.language.${value}`) }));
  return (
    <section className="mt-10 max-w-2xl" aria-labelledby="invite">
      <h2 id="invite" className="mb-4 text-prose font-semibold">
        {t("staff.invite")}
      </h2>
      <form action={inviteStaffAction} noValidate className="grid gap-4 sm:grid-cols-2">
        <input type="hidden" name="draft" value={form.draftId} />
        <TextInput {...field("name")} autoComplete="off" required />
        <TextInput {...field("email")} type="email" autoComplete="off" required />
        <Select {...field("role")} choices={roleChoices(t)} />
        <Select {...field("officeId")} choices={officeChoices(offices)} />
        <Select {...field("language")} choices={languages} />
        <div className="self-end">
          <SubmitButton pendingLabel={t("staff.adding")}>{t("staff.inviteSubmit")}</SubmitButton>
        </div>
      </form>
    </section>
  );
}
