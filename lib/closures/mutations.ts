import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import { databaseDate } from "@/lib/calendar/calendar-date";
import { newId } from "@/lib/database/new-id";
import type { Outcome } from "@/lib/forms/submit-form";
import { actOnInquiry } from "@/lib/stage-steps/mutations";
import { dayProblem } from "@/lib/stage-steps/step-problem";
import { mayCloseInquiries, mayReopenInquiries } from "./permissions";
import type { CloseInquiryInput } from "./schema";

/** Closes an inquiry with a reason, at any stage. */
export async function closeInquiry(
  actor: Actor,
  inquiryId: string,
  input: CloseInquiryInput,
  formId: string,
): Promise<Outcome> {
  requireRight(mayCloseInquiries(actor));
  const act = { action: "inquiry.close", inquiryId, formId, input };
  return actOnInquiry(actor, act, async (db, inquiry) => {
    if (inquiry.closed) return { problems: [{ field: "reason", code: "isClosed" }] };
    const code = dayProblem(inquiry, input.closedOn);
    if (code) return { problems: [{ field: "closedOn", code }] };
    const { reason } = input;
    const closedOn = databaseDate(input.closedOn);
    const data = { id: newId(), inquiryId, reason, closedOn, closedBy: actor.staffId };
    await db.inquiryClosure.create({ data, select: { id: true } });
    return { detail: { ...input } };
  });
}

/** Opens a closed inquiry again; that it was closed, by whom and why stays written. */
export async function reopenInquiry(
  actor: Actor,
  inquiryId: string,
  input: Record<string, never>,
  formId: string,
): Promise<Outcome> {
  requireRight(mayReopenInquiries(actor));
  const act = { action: "inquiry.reopen", inquiryId, formId, input };
  return actOnInquiry(actor, act, async (db, inquiry) => {
    if (!inquiry.closed) return { problems: [{ field: "reopen", code: "isOpen" }] };
    const where = { inquiryId, reopenedAt: null };
    await db.inquiryClosure.updateMany({
      where,
      data: { reopenedAt: new Date(), reopenedBy: actor.staffId },
    });
    return { detail: {} };
  });
}
