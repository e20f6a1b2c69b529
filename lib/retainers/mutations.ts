import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import { databaseDate } from "@/lib/calendar/calendar-date";
import type { Outcome } from "@/lib/forms/submit-form";
import { mayTakeOnClients } from "@/lib/inquiries/permissions";
import { actOnInquiry, takeStep } from "@/lib/stage-steps/mutations";
import { stepProblem } from "@/lib/stage-steps/step-problem";
import type { RetainInput } from "./schema";

/** Records that the caller has retained the firm. Intake sees no more than an outline from here on. */
export async function retainInquiry(
  actor: Actor,
  inquiryId: string,
  input: RetainInput,
  formId: string,
): Promise<Outcome> {
  requireRight(mayTakeOnClients(actor));
  return actOnInquiry(actor, { action: "inquiry.retain", inquiryId, formId, input }, async (db, inquiry) => {
    const code = stepProblem(inquiry, "retained", input.retainedOn);
    if (code) return { problems: [{ field: "retainedOn", code }] };
    const matterNumber = input.matterNumber || null;
    const data = { inquiryId, retainedOn: databaseDate(input.retainedOn), matterNumber };
    await db.retainer.create({ data, select: { inquiryId: true } });
    await takeStep(db, actor, inquiryId, "retained", input.retainedOn);
    return { detail: { stage: "retained", retainedOn: input.retainedOn, matterNumber } };
  });
}
