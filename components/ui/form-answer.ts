/**
 * What a form's action answers when it kept the person on the page: errors by field name, what was typed
 * (echoed, so that a browser without scripts gets it back), and a message about the form as a whole.
 */
export type FormAnswer = {
  errors?: Record<string, string>;
  message?: string;
  values?: Record<string, string | string[]>;
};

export type FormAction<Answer extends FormAnswer = FormAnswer> = (
  previous: Answer,
  form: FormData,
) => Promise<Answer> | Answer;

export function isRefused(answer: FormAnswer): boolean {
  return Object.keys(answer.errors ?? {}).length > 0 || answer.message !== undefined;
}

/** The echoed value of a single-valued field. */
export function typedValue(answer: FormAnswer, name: string): string | undefined {
  const value = answer.values?.[name];
  return Array.isArray(value) ? value[0] : value;
}

/** The echoed values of a field that can hold several. */
export function typedValues(answer: FormAnswer, name: string): string[] | undefined {
  const value = answer.values?.[name];
  return value === undefined || Array.isArray(value) ? value : [value];
}
