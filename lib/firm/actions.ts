"use server";
import { redirect } from "next/navigation";
import { requireStaffToAct } from "@/lib/auth/session";
import { returnForm } from "@/lib/forms/drafts";
import { formValuesOf } from "@/lib/forms/form-values";
import { parseForm } from "@/lib/forms/parse-form";
import { addOffice } from "./mutations";
import { addOfficeSchema } from "./schema";

/** One more office. */
export async function addOfficeAction(form: FormData): Promise<void> {
  const actor = await requireStaffToAct();
  const values = formValuesOf(form);
  const parsed = parseForm(addOfficeSchema, values);
  const problems = parsed.ok ? await addOffice(actor, parsed.data.office) : parsed.problems;
  if (problems.length > 0) return returnForm(actor, "settings", "/settings", values, problems);
  redirect("/settings?done=office");
}
