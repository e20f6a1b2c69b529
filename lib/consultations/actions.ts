"use server";
import { requireStaffToAct } from "@/lib/auth/session";
import { submitFormAbout } from "@/lib/forms/submit-form";
import { stepForm } from "@/lib/stage-steps/step-form";
import { bookConsultation, holdConsultation } from "./mutations";
import { bookConsultationSchema, holdConsultationSchema } from "./schema";

/** Books a consultation, or moves the one that is booked. */
export async function bookConsultationAction(form: FormData): Promise<void> {
  const to = { ...stepForm("book"), act: bookConsultation };
  await submitFormAbout(await requireStaffToAct(), bookConsultationSchema, form, to);
}

/** Records that a consultation was held. */
export async function holdConsultationAction(form: FormData): Promise<void> {
  const to = { ...stepForm("hold"), act: holdConsultation };
  await submitFormAbout(await requireStaffToAct(), holdConsultationSchema, form, to);
}
