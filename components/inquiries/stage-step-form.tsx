import type { ReactNode } from "react";
import { FormProblems } from "@/components/ui/form-problems";
import { SubmitButton } from "@/components/ui/submit-button";
import type { OpenForm } from "@/lib/forms/drafts";
import { firstValue } from "@/lib/forms/form-values";
import { fieldProblem } from "@/lib/forms/problem-sentence";
import type { Translator } from "@/lib/i18n/translator";

const noun = "inquiries.steps";

type Props = {
  t: Translator;
  inquiryId: string;
  form: OpenForm;
  action: (form: FormData) => Promise<void>;
  submit: string;
  /** Where a problem points that belongs to no field. */
  submitId?: string;
  primary?: boolean;
  children?: ReactNode;
};

/** One step of an inquiry as a small form of its own; what it was refused for stands above its fields. */
export function StageStepForm({ t, inquiryId, form, action, submit, submitId, primary, children }: Props) {
  const { problems, draftId, savedAt } = form;
  return (
    // A form that comes back refused is a new one to React, so that its fields take what was typed.
    <form key={savedAt?.getTime()} action={action} noValidate className="space-y-4">
      <input type="hidden" name="inquiryId" value={inquiryId} />
      <input type="hidden" name="draft" value={draftId} />
      <FormProblems t={t} noun={noun} problems={problems} />
      {children}
      <SubmitButton
        id={submitId}
        kind={primary ? "primary" : "plain"}
        pendingLabel={t("inquiries.steps.saving")}
      >
        {submit}
      </SubmitButton>
    </form>
  );
}

/** What a field of a step needs besides its label: its name, its value and its problem. */
export function stepField(t: Translator, form: OpenForm, name: string) {
  return {
    name,
    defaultValue: firstValue(form.values, name),
    error: fieldProblem(t, noun, form.problems, name),
  };
}
