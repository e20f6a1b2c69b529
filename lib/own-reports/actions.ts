"use server";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { requireStaffToAct } from "@/lib/auth/session";
import { newId } from "@/lib/database/new-id";
import { draftIdOf, returnForm } from "@/lib/forms/drafts";
import { type FormProblem, type FormValues, formValuesOf } from "@/lib/forms/form-values";
import { parseForm } from "@/lib/forms/parse-form";
import { objectIdOf, submitForm } from "@/lib/forms/submit-form";
import { addOwnReport, editOwnReport, removeOwnReport } from "./mutations";
import type { OwnReportContent } from "./own-report";
import { ownReportFormName } from "./own-report-form-name";
import { addOwnReportSchema, editOwnReportSchema, removeOwnReportSchema } from "./schema";
import { sectionsInOrder } from "./section-places";

const path = "/own-reports";
const noSections: FormProblem = { field: "sections", code: "noSections" };
const sentBefore: FormProblem = { field: "name", code: "sameKeyOtherBody" };

/** Saves a report of one's own; a form that cannot be taken comes back as it was typed. */
export async function addOwnReportAction(form: FormData): Promise<void> {
  const actor = await requireStaffToAct();
  const values = formValuesOf(form);
  const back = (problems: readonly FormProblem[], typed: FormValues = values) =>
    returnForm(actor, ownReportFormName(), `${path}/new`, typed, problems);
  const parsed = parseForm(addOwnReportSchema, values);
  const sections = sectionsInOrder(values);
  const problems = [...(parsed.ok ? [] : parsed.problems), ...(sections.length > 0 ? [] : [noSections])];
  if (!parsed.ok || problems.length > 0) return back(problems);
  const result = await addOwnReport(actor, contentFrom(parsed.data, sections), draftIdOf(values));
  if (result.kind === "problems") return back(result.problems);
  if (result.kind === "sentBefore") return back([sentBefore], { ...values, draft: [newId()] });
  redirect(`${path}/${result.id}?done=added`);
}

/** Changes a saved report; where somebody else was quicker, the form comes back and the page shows both. */
export async function editOwnReportAction(form: FormData): Promise<void> {
  const actor = await requireStaffToAct();
  const values = formValuesOf(form);
  const id = objectIdOf(values, "id");
  const sections = sectionsInOrder(values);
  return submitForm(actor, editOwnReportSchema, values, {
    form: ownReportFormName(id),
    page: `${path}/${id}/edit`,
    next: `${path}/${id}?done=edited`,
    act: async (input, formId) => {
      if (sections.length === 0) return { kind: "problems", problems: [noSections] };
      return editOwnReport(actor, id, { ...contentFrom(input, sections), version: input.version }, formId);
    },
  });
}

/** Removes a saved report. */
export async function removeOwnReportAction(form: FormData): Promise<void> {
  const actor = await requireStaffToAct();
  const values = formValuesOf(form);
  const id = objectIdOf(values, "id");
  return submitForm(actor, removeOwnReportSchema, values, {
    form: ownReportFormName(id),
    page: `${path}/${id}/edit`,
    next: `${path}?done=removed`,
    act: (input) => removeOwnReport(actor, id, input),
  });
}

function contentFrom(
  { name, unit, readers, ...filter }: z.infer<typeof addOwnReportSchema>,
  sections: OwnReportContent["sections"],
): OwnReportContent {
  const { office, lawyer, channel, residence } = filter;
  return { name, unit, sections, readers, filter: { office, lawyer, channel, residence } };
}
