import type { Actor } from "@/lib/auth/actor";
import { hide, requireRight } from "@/lib/auth/refusal";
import { databaseDate } from "@/lib/calendar/calendar-date";
import { newId } from "@/lib/database/new-id";
import type { Outcome } from "@/lib/forms/submit-form";
import { actOnInquiry } from "@/lib/stage-steps/mutations";
import { mayKeepFollowUps } from "./permissions";
import type { FinishFollowUpInput, ScheduleFollowUpInput } from "./schema";

/** Sets a day to call back, today or later. */
export async function scheduleFollowUp(
  actor: Actor,
  inquiryId: string,
  input: ScheduleFollowUpInput,
  formId: string,
): Promise<Outcome> {
  requireRight(mayKeepFollowUps(actor));
  const act = { action: "follow-up.schedule", inquiryId, formId, input };
  return actOnInquiry(actor, act, async (db, inquiry) => {
    const code = inquiry.closed ? "isClosed" : input.dueOn < inquiry.today ? "inPast" : null;
    if (code) return { problems: [{ field: "dueOn", code }] };
    const dueOn = databaseDate(input.dueOn);
    const data = { id: newId(), inquiryId, dueOn, createdBy: actor.staffId };
    await db.followUp.create({ data, select: { id: true } });
    return { detail: { ...input } };
  });
}

/** Says that a call was returned. Who was first stays written; of a closed inquiry, too, calls can be ticked off. */
export async function finishFollowUp(
  actor: Actor,
  inquiryId: string,
  input: FinishFollowUpInput,
  formId: string,
): Promise<Outcome> {
  requireRight(mayKeepFollowUps(actor));
  const act = { action: "follow-up.finish", inquiryId, formId, input };
  return actOnInquiry(actor, act, async (db) => {
    const { followUpId: id } = input;
    const row = (await db.followUp.findFirst({ where: { id, inquiryId } })) ?? hide();
    if (row.doneAt) return { problems: [{ field: "followUpId", code: "alreadyDone" }] };
    const data = { doneAt: new Date(), doneBy: actor.staffId };
    await db.followUp.update({ where: { id }, data, select: { id: true } });
    return { detail: { ...input } };
  });
}
