import { ErrorSummary } from "@/components/ui/error-summary";
import { FormProblems } from "@/components/ui/form-problems";
import type { FormProblem } from "@/lib/forms/form-values";
import { formatInstant } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import { conflictCodes } from "@/lib/inquiries/edit-conflict";
import { editFields } from "@/lib/inquiries/edit-fields";
import { conflictFields } from "./edit-conflict-notice";

/** Who saved last, and when. */
export type LastEdit = { name: string; at: Date } | null;

type Props = { t: Translator; problems: readonly FormProblem[]; by: LastEdit; timeZone: string };

/** Why an edit was not saved: someone else was faster, or answers need another look. Takes the focus. */
export function EditSummary({ t, problems, by, timeZone }: Props) {
  if (!problems.some(({ code }) => code === conflictCodes.met))
    return <FormProblems t={t} noun="inquiries" problems={problems} />;
  const both = conflictFields(problems, conflictCodes.both).map((field) => {
    const answer = t(`inquiries.fields.${field}`);
    return [editFields[field][0], t("inquiries.edit.conflict.answer", { answer })];
  });
  const at = by && formatInstant(t.language, by.at, timeZone);
  return (
    <ErrorSummary
      title={t("inquiries.edit.conflict.title")}
      message={by && at ? t("inquiries.edit.conflict.by", { name: by.name, at }) : undefined}
      errors={Object.fromEntries(both)}
    />
  );
}
