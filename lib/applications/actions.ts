"use server";
import { requireStaffToAct } from "@/lib/auth/session";
import { submitFormAbout } from "@/lib/forms/submit-form";
import { stepForm } from "@/lib/stage-steps/step-form";
import { decideApplication, fileApplication } from "./mutations";
import { decideApplicationSchema, fileApplicationSchema } from "./schema";

/** Records an application to the government. */
export async function fileApplicationAction(form: FormData): Promise<void> {
  const to = { ...stepForm("file"), act: fileApplication };
  await submitFormAbout(await requireStaffToAct(), fileApplicationSchema, form, to);
}

/** Records what was decided on an application. */
export async function decideApplicationAction(form: FormData): Promise<void> {
  const to = { ...stepForm("decide"), act: decideApplication };
  await submitFormAbout(await requireStaffToAct(), decideApplicationSchema, form, to);
}
