import type { FormValues } from "@/lib/forms/form-values";
import { textDigest } from "@/lib/forms/text-digest";
import { answerText, differingFields, type EditField, editFieldNames, withAnswersOf } from "./edit-fields";

/** What becomes of an edit when someone else has saved in the meantime. */
export type EditMerge = {
  /** One's own answers, with those taken over that one had left as they were. */
  values: FormValues;
  /** Answers that both changed: one's own stand in the form, the saved ones are shown beside it. */
  both: EditField[];
  /** Answers that only the other changed. */
  takenOver: EditField[];
};

/**
 * What the form held when it was opened, as a short digest of every answer: enough to tell later who changed what,
 * without carrying the texts along.
 */
export function editBase(values: FormValues): string {
  return new URLSearchParams(
    editFieldNames.map((field) => [field, textDigest(answerText(values, field))]),
  ).toString();
}

/** Puts two edits of one inquiry together. Where the base is not known, every difference counts as changed by both. */
export function mergeEdit(base: string, theirs: FormValues, yours: FormValues): EditMerge {
  const opened = new URLSearchParams(base);
  const isAsOpened = (values: FormValues, field: EditField) =>
    opened.get(field) === textDigest(answerText(values, field));
  const changed = differingFields(theirs, yours).filter((field) => !isAsOpened(theirs, field));
  const takenOver = changed.filter((field) => isAsOpened(yours, field));
  return {
    values: withAnswersOf(yours, theirs, takenOver),
    both: changed.filter((field) => !takenOver.includes(field)),
    takenOver,
  };
}
