"use server";
import { redirect } from "next/navigation";
import { hide } from "@/lib/auth/refusal";
import { requireStaffToAct } from "@/lib/auth/session";
import { formValuesOf } from "@/lib/forms/form-values";
import { parseForm } from "@/lib/forms/parse-form";
import { objectIdOf, submitForm } from "@/lib/forms/submit-form";
import { countFilterSchema } from "@/lib/inquiry-counts/schema";
import { applicationsEventHref } from "@/lib/trends/applications/applications-address";
import { trendHref } from "@/lib/trends/trend-href";
import { hypothesisFormName } from "./hypothesis-form-name";
import { changeHypothesis, registerHypotheses } from "./mutations";
import { changeSchema, registerSchema } from "./schema";

/** Writes a question down and goes to its answer. */
export async function registerHypothesesAction(form: FormData): Promise<void> {
  const actor = await requireStaffToAct();
  const parsed = parseForm(registerSchema, formValuesOf(form));
  const { eventId, response, ...filter } = parsed.ok ? parsed.data : hide();
  await registerHypotheses(actor, eventId, filter, response);
  redirect(response === "applications" ? applicationsEventHref(eventId, filter) : trendHref(eventId, filter));
}

/** Asks a registered question otherwise; a form that cannot be taken comes back as it was typed. */
export async function changeHypothesisAction(form: FormData): Promise<void> {
  const actor = await requireStaffToAct();
  const values = formValuesOf(form);
  const eventId = objectIdOf(values, "id");
  const parsed = parseForm(countFilterSchema, values);
  const filter = parsed.ok ? parsed.data : hide();
  return submitForm(actor, changeSchema, values, {
    form: hypothesisFormName(eventId),
    page: trendHref(eventId, filter, "question"),
    next: trendHref(eventId, filter),
    act: (input, formId) => changeHypothesis(actor, eventId, filter, input, formId),
  });
}
