"use server";
import { requireStaffToAct } from "@/lib/auth/session";
import { submitFormAbout } from "@/lib/forms/submit-form";
import { stepForm } from "@/lib/stage-steps/step-form";
import { liftWall, restrictInquiry } from "./mutations";
import { liftWallSchema, restrictInquirySchema } from "./schema";

/** Restricts an inquiry to named staff. */
export async function restrictInquiryAction(form: FormData): Promise<void> {
  const to = { ...stepForm("restrict"), act: restrictInquiry };
  await submitFormAbout(await requireStaffToAct(), restrictInquirySchema, form, to);
}

/** Opens a restricted inquiry again. */
export async function liftWallAction(form: FormData): Promise<void> {
  const to = { ...stepForm("lift"), act: liftWall };
  await submitFormAbout(await requireStaffToAct(), liftWallSchema, form, to);
}
