"use server";
import { redirect } from "next/navigation";
import { requireStaffToAct } from "@/lib/auth/session";
import { newId } from "@/lib/database/new-id";
import { draftIdOf, returnForm } from "@/lib/forms/drafts";
import { type FormProblem, type FormValues, formValuesOf } from "@/lib/forms/form-values";
import { parseForm } from "@/lib/forms/parse-form";
import { objectIdOf, submitForm } from "@/lib/forms/submit-form";
import {
  addSchedule,
  editSchedule,
  endSchedule,
  pauseSchedule,
  resumeSchedule,
  trySchedule,
} from "./mutations";
import { scheduleFormName } from "./schedule-form-name";
import { addScheduleSchema, editScheduleSchema } from "./schema";

const listPath = "/schedules";

/** Makes a schedule; a form that cannot be taken comes back as it was filled in. */
export async function addScheduleAction(form: FormData): Promise<void> {
  const actor = await requireStaffToAct();
  const values = formValuesOf(form);
  const back = (problems: readonly FormProblem[], typed: FormValues = values) =>
    returnForm(actor, scheduleFormName(), `${listPath}/new`, typed, problems);
  const parsed = parseForm(addScheduleSchema, values);
  if (!parsed.ok) return back(parsed.problems);
  const result = await addSchedule(actor, parsed.data, draftIdOf(values));
  if (result.kind === "problems") return back(result.problems);
  if (result.kind === "sentBefore") return back([sentBefore], { ...values, draft: [newId()] });
  redirect(`${listPath}/${result.id}?done=added`);
}

const sentBefore: FormProblem = { field: "report", code: "sameKeyOtherBody" };

/** Changes a schedule; where somebody else was quicker, the form comes back and the page shows both. */
export async function editScheduleAction(form: FormData): Promise<void> {
  const actor = await requireStaffToAct();
  const values = formValuesOf(form);
  const id = objectIdOf(values, "id");
  return submitForm(actor, editScheduleSchema, values, {
    form: scheduleFormName(id),
    page: `${listPath}/${id}/edit`,
    next: `${listPath}/${id}?done=edited`,
    act: (input, formId) => editSchedule(actor, id, input, formId),
  });
}

/** Sends nothing until it is resumed. */
export async function pauseScheduleAction(form: FormData): Promise<void> {
  const actor = await requireStaffToAct();
  const id = objectIdOf(formValuesOf(form), "id");
  await pauseSchedule(actor, id);
  redirect(`${listPath}/${id}?done=paused`);
}

/** Runs again. */
export async function resumeScheduleAction(form: FormData): Promise<void> {
  const actor = await requireStaffToAct();
  const id = objectIdOf(formValuesOf(form), "id");
  await resumeSchedule(actor, id);
  redirect(`${listPath}/${id}?done=resumed`);
}

/** Ends it for good. */
export async function endScheduleAction(form: FormData): Promise<void> {
  const actor = await requireStaffToAct();
  const id = objectIdOf(formValuesOf(form), "id");
  await endSchedule(actor, id);
  redirect(`${listPath}/${id}?done=ended`);
}

/** One mail to oneself; its outcome stands in the page's list. */
export async function tryScheduleAction(form: FormData): Promise<void> {
  const actor = await requireStaffToAct();
  const values = formValuesOf(form);
  const id = objectIdOf(values, "id");
  await trySchedule(actor, id, draftIdOf(values));
  redirect(`${listPath}/${id}?done=tried`);
}
