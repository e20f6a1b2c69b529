"use server";
import { hide } from "@/lib/auth/refusal";
import { requireStaffToAct } from "@/lib/auth/session";
import { formValuesOf } from "@/lib/forms/form-values";
import { parseForm } from "@/lib/forms/parse-form";
import { submitForm } from "@/lib/forms/submit-form";
import { publishReport } from "./mutations";
import { publishedSchema, publishSchema } from "./schema";
import { publishFormName, reportHref } from "./version-address";

/** Publishes a month and goes to its versions; a form that cannot be taken comes back as it was typed. */
export async function publishReportAction(form: FormData): Promise<void> {
  const actor = await requireStaffToAct();
  const values = formValuesOf(form);
  const parsed = parseForm(publishedSchema, values);
  const { month, audience } = parsed.ok ? parsed.data : hide();
  return submitForm(actor, publishSchema, values, {
    form: publishFormName(month, audience),
    page: reportHref(month, audience, "publish"),
    next: `${reportHref(month, audience, "versions")}&done=1`,
    act: (input, formId) => publishReport(actor, month, audience, input, formId),
  });
}
