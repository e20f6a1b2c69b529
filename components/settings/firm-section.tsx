import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { addOfficeAction } from "@/lib/firm/actions";
import { getFirm, listOffices } from "@/lib/firm/queries";
import type { OpenForm } from "@/lib/forms/drafts";
import { firstValue } from "@/lib/forms/form-values";
import { fieldProblem } from "@/lib/forms/problem-sentence";
import type { Translator } from "@/lib/i18n/translator";

/** The firm and its offices, for the office manager. */
export async function FirmSection({ t, form }: { t: Translator; form: OpenForm }) {
  const [firm, offices] = await Promise.all([getFirm(), listOffices()]);
  const names = offices.map((office) => office.name).join(", ");
  return (
    <section aria-labelledby="firm-title">
      <h2 id="firm-title" className="mb-2 text-prose font-semibold">
        {t("settings.officesTitle")}
      </h2>
      <p className="mb-3 text-soft">
        {t("settings.officeList", { firm: firm.name, zone: firm.timeZone, offices: names })}
      </p>
      <form action={addOfficeAction} noValidate className="flex max-w-sm items-end gap-2">
        <input type="hidden" name="draft" value={form.draftId} />
        <TextInput
          name="office"
          label={t("settings.office")}
          defaultValue={firstValue(form.values, "office")}
          error={fieldProblem(t, "settings", form.problems, "office")}
          autoComplete="off"
        />
        <SubmitButton kind="plain" pendingLabel={t("sign-in.pending")}>
          {t("settings.officeSubmit")}
        </SubmitButton>
      </form>
    </section>
  );
}
