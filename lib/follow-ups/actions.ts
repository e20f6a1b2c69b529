"use server";
import { requireStaffToAct } from "@/lib/auth/session";
import { submitFormAbout } from "@/lib/forms/submit-form";
import { stepForm } from "@/lib/stage-steps/step-form";
import { finishFollowUp, scheduleFollowUp } from "./mutations";
import { finishFollowUpSchema, scheduleFollowUpSchema } from "./schema";

/** Sets a day to call back. */
export async function scheduleFollowUpAction(form: FormData): Promise<void> {
  const to = { ...stepForm("followUp"), act: scheduleFollowUp };
  await submitFormAbout(await requireStaffToAct(), scheduleFollowUpSchema, form, to);
}

/** Says that a call was returned. */
export async function finishFollowUpAction(form: FormData): Promise<void> {
  const to = { ...stepForm("finish"), act: finishFollowUp };
  await submitFormAbout(await requireStaffToAct(), finishFollowUpSchema, form, to);
}
