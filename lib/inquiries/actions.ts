"use server";
import { redirect } from "next/navigation";
import { requireStaffToAct } from "@/lib/auth/session";
import { newId } from "@/lib/database/new-id";
import { draftIdOf, returnForm } from "@/lib/forms/drafts";
import { firstValue, formValuesOf } from "@/lib/forms/form-values";
import { parseForm } from "@/lib/forms/parse-form";
import { objectIdOf, submitForm } from "@/lib/forms/submit-form";
import { editInquiry, logInquiry } from "./mutations";
import { newFormAddress } from "./new-form-address";
import { editInquirySchema, logInquirySchema } from "./schema";

const logPath = "/inquiries/new";

/** Logs a call; a form that cannot be taken comes back as it was typed. */
export async function logInquiryAction(form: FormData): Promise<void> {
  const actor = await requireStaffToAct();
  const values = formValuesOf(form);
  const parsed = parseForm(logInquirySchema, values);
  if (!parsed.ok) return returnForm(actor, "inquiry", logPath, values, parsed.problems);
  const result = await logInquiry(actor, parsed.data, draftIdOf(values));
  if (result.kind === "problems") return returnForm(actor, "inquiry", logPath, values, result.problems);
  if (result.kind === "alreadyLogged" && !result.sameBody) {
    const renewed = { ...values, draft: [newId()] };
    return returnForm(actor, "inquiry", logPath, renewed, [{ field: "name", code: "sameKeyOtherBody" }]);
  }
  if (firstValue(values, "next") !== "another") redirect(`/inquiries/${result.id}?logged=1`);
  redirect(newFormAddress(newId(), { card: firstValue(values, "card"), logged: result.id }));
}

/** Saves an edited inquiry; where someone else was faster the form comes back with both texts. */
export async function editInquiryAction(form: FormData): Promise<void> {
  const actor = await requireStaffToAct();
  const values = formValuesOf(form);
  const id = objectIdOf(values, "inquiryId");
  const addresses = { page: `/inquiries/${id}/edit`, next: `/inquiries/${id}?done=edit` };
  await submitForm(actor, editInquirySchema, values, {
    ...{ form: "inquiry-edit", ...addresses },
    act: (input, formId) => editInquiry(actor, id, input, formId),
  });
}
