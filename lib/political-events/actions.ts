"use server";
import { redirect } from "next/navigation";
import { requireStaffToAct } from "@/lib/auth/session";
import { newId } from "@/lib/database/new-id";
import { draftIdOf, returnForm } from "@/lib/forms/drafts";
import { type FormProblem, type FormValues, formValuesOf } from "@/lib/forms/form-values";
import { parseForm } from "@/lib/forms/parse-form";
import { objectIdOf, submitForm } from "@/lib/forms/submit-form";
import { eventFormName } from "./event-form-name";
import { addPoliticalEvent, editPoliticalEvent } from "./mutations";
import { addEventSchema, editEventSchema } from "./schema";

const listPath = "/political-events";

/** Adds an event; a form that cannot be taken comes back as it was typed. */
export async function addPoliticalEventAction(form: FormData): Promise<void> {
  const actor = await requireStaffToAct();
  const values = formValuesOf(form);
  const back = (problems: readonly FormProblem[], typed: FormValues = values) =>
    returnForm(actor, eventFormName(), `${listPath}/new`, typed, problems);
  const parsed = parseForm(addEventSchema, values);
  if (!parsed.ok) return back(parsed.problems);
  const result = await addPoliticalEvent(actor, parsed.data, draftIdOf(values));
  if (result.kind === "problems") return back(result.problems);
  if (result.kind === "sentBefore") return back([sentBefore], { ...values, draft: [newId()] });
  redirect(`${listPath}/${result.id}?saved=added`);
}

const sentBefore: FormProblem = { field: "titleEn", code: "sameKeyOtherBody" };

/** Changes an event; where somebody else was quicker, the form comes back and the page shows both texts. */
export async function editPoliticalEventAction(form: FormData): Promise<void> {
  const actor = await requireStaffToAct();
  const values = formValuesOf(form);
  const id = objectIdOf(values, "id");
  return submitForm(actor, editEventSchema, values, {
    form: eventFormName(id),
    page: `${listPath}/${id}/edit`,
    next: `${listPath}/${id}?saved=edited`,
    act: (input, formId) => editPoliticalEvent(actor, id, input, formId),
  });
}
