"use server";
import { requireStaffToAct } from "@/lib/auth/session";
import { submitFormAbout } from "@/lib/forms/submit-form";
import { aboutInquiry } from "@/lib/inquiries/about-inquiry";
import { finishFollowUp, scheduleFollowUp } from "./mutations";
import { finishFollowUpSchema, scheduleFollowUpSchema } from "./schema";

/** Sets a day to call back. */
export async function scheduleFollowUpAction(form: FormData): Promise<void> {
  const to = { ...aboutInquiry, form: "follow-up", done: "followUp", act: scheduleFollowUp };
  await submitFormAbout(await requireStaffToAct(), scheduleFollowUpSchema, form, to);
}

/** Says that a call was returned. */
export async function finishFollowUpAction(form: FormData): Promise<void> {
  const to = { ...aboutInquiry, form: "follow-up-done", done: "finish", act: finishFollowUp };
  await submitFormAbout(await requireStaffToAct(), finishFollowUpSchema, form, to);
}
