"use server";
import { requireStaffToAct } from "@/lib/auth/session";
import { submitFormAbout } from "@/lib/forms/submit-form";
import { stepForm } from "@/lib/stage-steps/step-form";
import { retainInquiry } from "./mutations";
import { retainSchema } from "./schema";

/** Records that the caller has retained the firm. */
export async function retainInquiryAction(form: FormData): Promise<void> {
  const to = { ...stepForm("retain"), act: retainInquiry };
  await submitFormAbout(await requireStaffToAct(), retainSchema, form, to);
}
