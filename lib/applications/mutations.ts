import type { Actor } from "@/lib/auth/actor";
import { hide, requireRight } from "@/lib/auth/refusal";
import { calendarDateOf, databaseDate } from "@/lib/calendar/calendar-date";
import { newId } from "@/lib/database/new-id";
import type { Outcome } from "@/lib/forms/submit-form";
import { hasReached } from "@/lib/inquiries/inquiry-state";
import { actOnInquiry, takeStep } from "@/lib/stage-steps/mutations";
import { decisionProblems, filingProblems, lastDayOf } from "./application-problems";
import { mayKeepApplications } from "./permissions";
import type { DecideApplicationInput, FileApplicationInput } from "./schema";

/** Records an application to the government; the first one is a step of the inquiry. */
export async function fileApplication(
  actor: Actor,
  inquiryId: string,
  input: FileApplicationInput,
  formId: string,
): Promise<Outcome> {
  requireRight(mayKeepApplications(actor));
  const act = { action: "application.file", inquiryId, formId, input };
  return actOnInquiry(actor, act, async (db, inquiry) => {
    const problems = filingProblems(inquiry, input);
    if (problems.length > 0) return { problems };
    const { programme, invitedOn, filedOn } = input;
    const lastDay = lastDayOf(input);
    const id = newId();
    const days = {
      invitedOn: invitedOn ? databaseDate(invitedOn) : null,
      lastDayToApply: lastDay ? databaseDate(lastDay) : null,
      filedOn: databaseDate(filedOn),
    };
    await db.application.create({ data: { id, inquiryId, programme, ...days }, select: { id: true } });
    const detail = { applicationId: id, invitedOn, lastDayToApply: lastDay, filedOn };
    if (hasReached(inquiry, "application_filed")) return { detail };
    await takeStep(db, actor, inquiryId, "application_filed", filedOn);
    return { detail: { stage: "application_filed", ...detail } };
  });
}

/** Records what was decided on an application; the first decision is a step of the inquiry. */
export async function decideApplication(
  actor: Actor,
  inquiryId: string,
  input: DecideApplicationInput,
  formId: string,
): Promise<Outcome> {
  requireRight(mayKeepApplications(actor));
  const act = { action: "application.decide", inquiryId, formId, input };
  return actOnInquiry(actor, act, async (db, inquiry) => {
    const { applicationId: id, decision, decidedOn } = input;
    const row = (await db.application.findFirst({ where: { id, inquiryId } })) ?? hide();
    const filed = { filedOn: calendarDateOf(row.filedOn), decision: row.decision };
    const problems = decisionProblems(inquiry, filed, input);
    if (problems.length > 0) return { problems };
    const data = { decision, decidedOn: databaseDate(decidedOn) };
    await db.application.update({ where: { id }, data, select: { id: true } });
    if (hasReached(inquiry, "decided")) return { detail: { ...input } };
    await takeStep(db, actor, inquiryId, "decided", decidedOn);
    return { detail: { stage: "decided", ...input } };
  });
}
