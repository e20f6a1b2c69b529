"use server";
import { requireStaffToAct } from "@/lib/auth/session";
import { submitFormAbout } from "@/lib/forms/submit-form";
import { aboutInquiry } from "@/lib/inquiries/about-inquiry";
import { liftWall, restrictInquiry } from "./mutations";
import { liftWallSchema, restrictInquirySchema } from "./schema";

/** Restricts an inquiry to named staff. */
export async function restrictInquiryAction(form: FormData): Promise<void> {
  const to = { ...aboutInquiry, form: "wall", done: "restrict", act: restrictInquiry };
  await submitFormAbout(await requireStaffToAct(), restrictInquirySchema, form, to);
}

/** Opens a restricted inquiry again. */
export async function liftWallAction(form: FormData): Promise<void> {
  const to = { ...aboutInquiry, form: "wall-lift", done: "lift", act: liftWall };
  await submitFormAbout(await requireStaffToAct(), liftWallSchema, form, to);
}
