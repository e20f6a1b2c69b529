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

/**
 * All problems by field, for the summary above the form. A noun's own sentence says what it is about; before a common
 * one, such as "This answer is needed.", stands the name of the field.
 */
export function problemsByField(
  t: Translator,
  noun: string,
  problems: readonly FormProblem[],
): Record<string, string> {
  const entries = problems.map((problem) => {
    const sentence = problemSentence(t, noun, problem);
    const isOwn = t.find(`${noun}.problems.${problem.code}`, problem.values) !== null;
    const label = isOwn ? null : t.find(`${noun}.fields.${problem.field}`);
    return [problem.field, label ? t("common.problems.ofField", { label, sentence }) : sentence];
  });
  return Object.fromEntries(entries);
}
