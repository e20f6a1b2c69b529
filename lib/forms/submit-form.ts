import { redirect } from "next/navigation";
import { validate } from "uuid";
import type { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { hide } from "@/lib/auth/refusal";
import { newId } from "@/lib/database/new-id";
import { draftIdOf, returnForm } from "./drafts";
import { type FormProblem, type FormValues, firstValue, formValuesOf } from "./form-values";
import { parseForm } from "./parse-form";

/** What became of a form. Sent a second time with the same answers it is done, as it was the first time. */
export type Outcome =
  | { kind: "done" }
  | { kind: "sentBefore" }
  /** Refused, with the answers in which the form comes back otherwise than it was typed. */
  | { kind: "problems"; problems: readonly FormProblem[]; values?: FormValues };

type Submission<Input> = {
  /** The form's name among drafts. */
  form: string;
  /** Where it stands: refused, it comes back here. */
  page: string;
  /** Where to go once it is done. */
  next: string;
  act: (input: Input, formId: string) => Promise<Outcome>;
};

/** Parses a form and does what it asks. What cannot be taken comes back to its page as it was typed. */
export async function submitForm<Schema extends z.ZodObject>(
  actor: Actor,
  schema: Schema,
  values: FormValues,
  { form, page, next, act }: Submission<z.infer<Schema>>,
): Promise<never> {
  const parsed = parseForm(schema, values);
  if (!parsed.ok) return returnForm(actor, form, page, values, parsed.problems);
  const outcome = await act(parsed.data, draftIdOf(values));
  if (outcome.kind === "problems")
    return returnForm(actor, form, page, { ...values, ...outcome.values }, outcome.problems);
  if (outcome.kind === "done") redirect(next);
  const renewed = { ...values, draft: [newId()] };
  const field = Object.keys(schema.shape)[0] ?? "";
  return returnForm(actor, form, page, renewed, [{ field, code: "sameKeyOtherBody" }]);
}

type ObjectForm<Input> = {
  /** The hidden field with the id of what the form is about. */
  idField: string;
  /** The address of such things: the form stands on the page of this one. */
  path: string;
  /** The form's name among drafts. */
  form: string;
  /** What the page says once it is done, by its key. */
  done: string;
  act: (actor: Actor, id: string, input: Input, formId: string) => Promise<Outcome>;
};

/** The same for a form on the page of the very thing that it is about. */
export async function submitFormAbout<Schema extends z.ZodObject>(
  actor: Actor,
  schema: Schema,
  data: FormData,
  { idField, path, form, done, act }: ObjectForm<z.infer<Schema>>,
): Promise<never> {
  const values = formValuesOf(data);
  const id = objectIdOf(values, idField);
  const page = `${path}/${id}`;
  const next = `${page}?done=${done}`;
  return submitForm(actor, schema, values, {
    ...{ form, page, next },
    act: (input, formId) => act(actor, id, input, formId),
  });
}

/** The id of what a form is about; without one there is nothing to answer. */
export function objectIdOf(values: FormValues, field: string): string {
  const id = firstValue(values, field);
  return validate(id) ? id : hide();
}
