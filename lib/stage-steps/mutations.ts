import { appendAuditEntry } from "@/lib/audit-log/mutations";
import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import { type CalendarDate, databaseDate } from "@/lib/calendar/calendar-date";
import { type Database, database } from "@/lib/database/client";
import type { Stage } from "@/lib/database/generated/enums";
import { newId } from "@/lib/database/new-id";
import { claimForm, releaseForm } from "@/lib/forms/claim-form";
import { discardDraft } from "@/lib/forms/drafts";
import type { FormProblem } from "@/lib/forms/form-values";
import type { Outcome } from "@/lib/forms/submit-form";
import type { InquiryState } from "@/lib/inquiries/inquiry-state";
import { mayWorkOnInquiries } from "@/lib/inquiries/permissions";
import { requireFullInquiry } from "@/lib/inquiries/queries";
import { readInquiryState } from "./queries";

/** Something that staff do with an inquiry once it has been logged. */
export type Act<Input> = {
  /** The office's verb, for the audit log. */
  action: string;
  inquiryId: string;
  /** The form's own id: sent again with the same answers, the act is done once. */
  formId: string;
  input: Input;
};

/** Either why nothing was written, or what was, in facts without personal text. */
export type ActResult = { problems: readonly FormProblem[] } | { detail: Record<string, unknown> };

/**
 * Does something with an inquiry that the actor sees in full, all of it or nothing: once per form, with the inquiry's
 * row locked, its version raised and an entry in the audit log. `write` finds problems before it writes anything.
 */
export async function actOnInquiry<Input>(
  actor: Actor,
  { action, inquiryId, formId, input }: Act<Input>,
  write: (db: Database, inquiry: InquiryState) => Promise<ActResult>,
): Promise<Outcome> {
  requireRight(mayWorkOnInquiries(actor));
  return database().$transaction(async (db) => {
    const earlier = await claimForm(db, actor, formId, { action, inquiryId, input }, inquiryId);
    if (earlier) return { kind: earlier.sameBody ? "done" : "sentBefore" };
    await requireFullInquiry(db, actor, inquiryId);
    const result = await write(db, await readInquiryState(db, inquiryId));
    if ("problems" in result) {
      await releaseForm(db, actor, formId);
      return { kind: "problems", problems: result.problems };
    }
    const data = { version: { increment: 1 }, updatedAt: new Date() };
    await db.inquiry.update({ where: { id: inquiryId }, data, select: { id: true } });
    await discardDraft(db, actor, formId);
    const { detail } = result;
    await appendAuditEntry(db, {
      ...{ staffId: actor.staffId, action, objectType: "inquiry", objectId: inquiryId, detail },
    });
    return { kind: "done" };
  });
}

/** Writes that an inquiry has reached a stage, within the act that brought it there. */
export async function takeStep(
  db: Database,
  actor: Actor,
  inquiryId: string,
  stage: Stage,
  reachedOn: CalendarDate,
): Promise<void> {
  const recordedBy = actor.staffId;
  await db.stageStep.create({
    data: { id: newId(), inquiryId, stage, reachedOn: databaseDate(reachedOn), recordedBy },
    select: { id: true },
  });
  await db.inquiry.update({ where: { id: inquiryId }, data: { stage }, select: { id: true } });
}
