import type { FormValues } from "@/lib/forms/form-values";

/** The answers of the edit form as they are compared, each with the form's fields that make it up. */
export const editFields = {
  name: ["name", "anonymous"],
  preferredName: ["preferredName"],
  phone: ["phone"],
  email: ["email"],
  language: ["language"],
  citizenships: ["citizenships"],
  residenceCountry: ["residenceCountry"],
  residenceState: ["residenceState"],
  receivedOn: ["receivedOn"],
  receivedTime: ["receivedTime"],
  channel: ["channel"],
  officeId: ["officeId"],
  lawyerId: ["lawyerId"],
  referralSourceId: ["referralSourceId"],
  motivations: ["motivations"],
  motivationAnswer: ["motivationAnswer"],
  canadaConnection: ["canadaConnection"],
  connectionKinds: ["connectionKinds"],
  readiness: ["readiness"],
  note: ["note"],
  otherParties: ["partyRoles", "partyNames"],
  consent: ["consent"],
} as const satisfies Record<string, readonly string[]>;

export type EditField = keyof typeof editFields;
export const editFieldNames = Object.keys(editFields) as EditField[];

// Their answers have no order.
const sets: readonly EditField[] = ["citizenships", "motivations", "connectionKinds"];

/** One answer of a form as text that is equal exactly where the answers are. */
export function answerText(values: FormValues, field: EditField): string {
  const parts = editFields[field].map((name) => [...(values[name] ?? [])]);
  if (sets.includes(field)) for (const part of parts) part.sort();
  return JSON.stringify(parts);
}

/** The answers in which two forms differ. */
export function differingFields(one: FormValues, other: FormValues): EditField[] {
  return editFieldNames.filter((field) => answerText(one, field) !== answerText(other, field));
}

/** The values of one form in which some answers are another's. */
export function withAnswersOf(
  values: FormValues,
  other: FormValues,
  fields: readonly EditField[],
): FormValues {
  const names = fields.flatMap((field) => [...editFields[field]]);
  return { ...values, ...Object.fromEntries(names.map((name) => [name, other[name] ?? []])) };
}
