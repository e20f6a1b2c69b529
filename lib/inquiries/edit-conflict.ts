import type { FormValues } from "@/lib/forms/form-values";
import { differingFields, type EditField } from "./edit-fields";
import { editBase, mergeEdit } from "./edit-merge";
import { editValuesOf, editValuesOfInput } from "./edit-values";
import type { FullInquiry } from "./inquiry-row";
import type { EditInquiryInput } from "./schema";

/** Someone else was faster: the form as it comes back, and who changed what. */
export type EditConflict = {
  kind: "conflict";
  values: FormValues;
  both: readonly EditField[];
  takenOver: readonly EditField[];
};

/**
 * Whether an edit meets changes that its author has not seen; null where it can be written as it is. The form that
 * comes back carries the versions that are now saved, so that saving it again is done knowingly.
 */
export function editConflict(
  saved: FullInquiry,
  input: EditInquiryInput,
  timeZone: string,
): EditConflict | null {
  if (saved.version === input.version && saved.caller.version === input.callerVersion) return null;
  const theirs = editValuesOf(saved, timeZone);
  const { values, both, takenOver } = mergeEdit(input.base, theirs, valuesAfter(saved, input));
  if (both.length + takenOver.length === 0) return null;
  return { kind: "conflict", values: { ...values, ...editMarks(saved, timeZone) }, both, takenOver };
}

/** What the form carries to recognise later what it was opened on. */
export function editMarks(saved: FullInquiry, timeZone: string): FormValues {
  return {
    version: [String(saved.version)],
    callerVersion: [String(saved.caller.version)],
    base: [editBase(editValuesOf(saved, timeZone))],
  };
}

/** The answers that an edit changes. */
export function changedFields(
  saved: FullInquiry,
  input: EditInquiryInput,
  timeZone: string,
): readonly EditField[] {
  return differingFields(editValuesOf(saved, timeZone), valuesAfter(saved, input));
}

// Consent that has been recorded is not taken back by leaving its box empty.
function valuesAfter(saved: FullInquiry, input: EditInquiryInput): FormValues {
  return editValuesOfInput({ ...input, consent: input.consent || saved.consents.length > 0 });
}
