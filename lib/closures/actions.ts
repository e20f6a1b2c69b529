"use server";
import { requireStaffToAct } from "@/lib/auth/session";
import { submitFormAbout } from "@/lib/forms/submit-form";
import { stepForm } from "@/lib/stage-steps/step-form";
import { closeInquiry, reopenInquiry } from "./mutations";
import { closeInquirySchema, reopenInquirySchema } from "./schema";

/** Closes an inquiry with a reason. */
export async function closeInquiryAction(form: FormData): Promise<void> {
  const to = { ...stepForm("close"), act: closeInquiry };
  await submitFormAbout(await requireStaffToAct(), closeInquirySchema, form, to);
}

/** Opens a closed inquiry again. */
export async function reopenInquiryAction(form: FormData): Promise<void> {
  const to = { ...stepForm("reopen"), act: reopenInquiry };
  await submitFormAbout(await requireStaffToAct(), reopenInquirySchema, form, to);
}
