"use server";
import { redirect } from "next/navigation";
import { requireStaffToAct } from "@/lib/auth/session";
import { returnForm } from "@/lib/forms/drafts";
import { formValuesOf } from "@/lib/forms/form-values";
import { parseForm } from "@/lib/forms/parse-form";
import { addOffice, switchMailAttachments } from "./mutations";
import { addOfficeSchema, attachmentsChoice } from "./schema";

/** One more office. */
export async function addOfficeAction(form: FormData): Promise<void> {
  const actor = await requireStaffToAct();
  const values = formValuesOf(form);
  const parsed = parseForm(addOfficeSchema, values);
  const problems = parsed.ok ? await addOffice(actor, parsed.data.office) : parsed.problems;
  if (problems.length > 0) return returnForm(actor, "settings", "/settings", values, problems);
  redirect("/settings?done=office");
}

/** Whether mails may carry files. */
export async function switchMailAttachmentsAction(form: FormData): Promise<void> {
  const actor = await requireStaffToAct();
  const parsed = parseForm(attachmentsChoice, formValuesOf(form));
  if (parsed.ok) await switchMailAttachments(actor, parsed.data.attachments === "on");
  redirect("/settings?done=attachments");
}
