import type { FormProblem } from "@/lib/forms/form-values";
import { problemsByField } from "@/lib/forms/problem-sentence";
import type { Translator } from "@/lib/i18n/translator";
import { ErrorSummary } from "./error-summary";

type Props = { t: Translator; noun: string; problems: readonly FormProblem[]; kept?: boolean };

/** What is wrong with a form that came back, above it; `kept` says that what was typed is still there. */
export function FormProblems({ t, noun, problems, kept = true }: Props) {
  return (
    <ErrorSummary
      title={t("common.problems.title", { n: problems.length })}
      message={problems.length > 0 && kept ? t("common.problems.kept") : undefined}
      errors={problemsByField(t, noun, problems)}
    />
  );
}
