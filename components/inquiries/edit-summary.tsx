import { ErrorSummary } from "@/components/ui/error-summary";
import type { FormProblem } from "@/lib/forms/form-values";
import { problemSentence } from "@/lib/forms/problem-sentence";
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
    return <ProblemSummary {...{ t, problems }} />;
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

function ProblemSummary({ t, problems }: Pick<Props, "t" | "problems">) {
  const errors = problems.map((problem) => [problem.field, problemSentence(t, "inquiries", problem)]);
  return (
    <ErrorSummary
      title={t("common.problems.title", { n: problems.length })}
      message={problems.length > 0 ? t("common.problems.kept") : undefined}
      errors={Object.fromEntries(errors)}
    />
  );
}
