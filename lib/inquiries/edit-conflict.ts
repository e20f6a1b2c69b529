import { calendarDateOf } from "@/lib/calendar/calendar-date";
import type { FormProblem, FormValues } from "@/lib/forms/form-values";
import { differingFields, type EditField } from "./edit-fields";
import { editBase, mergeEdit } from "./edit-merge";
import { editValuesOf, editValuesOfInput } from "./edit-values";
import type { FullInquiry } from "./inquiry-row";
import type { EditInquiryInput } from "./schema";

/** What marks the answers of a form that met someone else's edit. */
export const conflictCodes = { met: "conflict", both: "changedByBoth", takenOver: "takenOver" } as const;

/**
 * Whether an edit meets changes that its author has not seen; null where it can be written as it is. The form that
 * comes back carries the versions that are now saved, so that saving it again is done knowingly.
 */
export function editConflict(saved: FullInquiry, input: EditInquiryInput, timeZone: string) {
  if (saved.version === input.version && saved.caller.version === input.callerVersion) return null;
  const theirs = editValuesOf(saved, timeZone);
  const { values, both, takenOver } = mergeEdit(input.base, theirs, valuesAfter(saved, input));
  if (both.length + takenOver.length === 0) return null;
  const problems: FormProblem[] = [
    { field: "version", code: conflictCodes.met },
    ...both.map((field) => ({ field, code: conflictCodes.both })),
    ...takenOver.map((field) => ({ field, code: conflictCodes.takenOver })),
  ];
  return { kind: "problems" as const, problems, values: { ...values, ...editMarks(saved, timeZone) } };
}

/** Why an edit cannot stand beside what has happened to the inquiry since it came. */
export function editProblems(saved: FullInquiry, input: EditInquiryInput): FormProblem[] {
  const steps = saved.steps.filter(({ stage }) => stage !== "inquiry").map(({ reachedOn }) => reachedOn);
  const days = [...steps, ...saved.closures.map(({ closedOn }) => closedOn)].map(calendarDateOf).sort();
  const [first] = days;
  const isMoved = input.receivedOn !== calendarDateOf(saved.receivedOn);
  if (!first || !isMoved || input.receivedOn <= first) return [];
  return [{ field: "receivedOn", code: "afterFirstStep" }];
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
