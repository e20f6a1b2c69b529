"use server";
import { redirect } from "next/navigation";
import { requireStaffToAct } from "@/lib/auth/session";
import { returnForm } from "@/lib/forms/drafts";
import { formValuesOf } from "@/lib/forms/form-values";
import { parseForm } from "@/lib/forms/parse-form";
import { uploadedFileOf } from "@/lib/forms/uploaded-file";
import { addOffice, changeMark, removeMark, switchMailAttachments } from "./mutations";
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

/** The firm's mark for reports; a file that cannot be one says why on the form. */
export async function changeMarkAction(form: FormData): Promise<void> {
  const actor = await requireStaffToAct();
  const file = await uploadedFileOf(form);
  const problems = file ? await changeMark(actor, file) : [{ field: "file", code: "noMark" }];
  if (problems.length > 0) return returnForm(actor, "settings", "/settings", formValuesOf(form), problems);
  redirect("/settings?done=mark");
}

/** Reports without a mark from now on. */
export async function removeMarkAction(): Promise<void> {
  await removeMark(await requireStaffToAct());
  redirect("/settings?done=markRemoved");
}
