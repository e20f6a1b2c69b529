import type { FormValues } from "./form-values";

/** The parameters of an address in the shape of a form's values, so that both are checked by the same schemas. */
export function addressValues(searchParams: Record<string, string | string[] | undefined>): FormValues {
  const values: Record<string, string[]> = Object.create(null);
  for (const [name, value] of Object.entries(searchParams)) {
    if (value !== undefined) values[name] = [value].flat();
  }
  return values;
}
