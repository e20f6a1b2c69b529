import type { Translator } from "@/lib/i18n/translator";
import type { FormProblem } from "./form-values";

/** What is wrong, in words: the noun's own sentence if it has one, else the common one. */
export function problemSentence(t: Translator, noun: string, problem: FormProblem): string {
  const { code, values } = problem;
  return (
    t.find(`${noun}.problems.${code}`, values) ??
    t.find(`common.problems.${code}`, values) ??
    t("common.problems.invalid")
  );
}

/** The sentence for one field, if it has a problem. */
export function fieldProblem(
  t: Translator,
  noun: string,
  problems: readonly FormProblem[],
  field: string,
): string | undefined {
  const problem = problems.find((candidate) => candidate.field === field);
  return problem && problemSentence(t, noun, problem);
}
