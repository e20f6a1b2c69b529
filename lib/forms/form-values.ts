/** What a form sent: every field with all its values, as text. */
export type FormValues = Readonly<Record<string, readonly string[]>>;

/** A field that cannot be taken as it is; `code` names the sentence, `values` fill it in. */
export type FormProblem = { field: string; code: string; values?: Record<string, string | number> };

const fieldName = /^[a-z][A-Za-z0-9]{0,40}$/;

/** The text fields of a form. Files and the framework's own fields are left out; odd names cannot become keys. */
export function formValuesOf(form: FormData): FormValues {
  const values: Record<string, string[]> = Object.create(null);
  for (const [name, value] of form) {
    if (typeof value !== "string" || !fieldName.test(name)) continue;
    values[name] = [...(values[name] ?? []), value.replaceAll("\r\n", "\n")];
  }
  return values;
}

/** The one value of a field, or "". */
export function firstValue(values: FormValues, field: string): string {
  return values[field]?.[0] ?? "";
}
