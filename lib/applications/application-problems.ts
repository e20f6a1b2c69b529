import type { CalendarDate } from "@/lib/calendar/calendar-date";
import type { FormProblem } from "@/lib/forms/form-values";
import { hasReached, type InquiryState } from "@/lib/inquiries/inquiry-state";
import { blockProblem, dayProblem } from "@/lib/stage-steps/step-problem";
import { lastDayToApply } from "./last-day-to-apply";
import type { DecideApplicationInput, FileApplicationInput } from "./schema";

/** The last day to apply as it is kept: as written down, else by the rule for the day of the invitation. */
export function lastDayOf(input: FileApplicationInput): CalendarDate | null {
  return input.lastDayToApply ?? (input.invitedOn && lastDayToApply(input.invitedOn));
}

/** Why an application cannot be recorded as filed. A client can have several, one after the other. */
export function filingProblems(inquiry: InquiryState, input: FileApplicationInput): FormProblem[] {
  const { invitedOn, filedOn } = input;
  const code =
    blockProblem(inquiry) ??
    (hasReached(inquiry, "retained") ? filedOnProblem(inquiry, filedOn) : "notRetained");
  if (code) return [{ field: "filedOn", code }];
  if (!invitedOn) return input.lastDayToApply ? [{ field: "invitedOn", code: "invitationNeeded" }] : [];
  const lastDay = lastDayOf(input) ?? filedOn;
  if (invitedOn > filedOn) return [{ field: "invitedOn", code: "afterFiling" }];
  if (lastDay < invitedOn) return [{ field: "lastDayToApply", code: "beforeInvitation" }];
  return filedOn > lastDay ? [{ field: "lastDayToApply", code: "filedTooLate" }] : [];
}

// A second application may be filed before the first one is decided: only the retainer must come before it.
function filedOnProblem(inquiry: InquiryState, filedOn: CalendarDate): string | null {
  const before = inquiry.steps.filter(({ stage }) => stage !== "application_filed" && stage !== "decided");
  return dayProblem({ ...inquiry, steps: before }, filedOn);
}

/** An application as a decision finds it. */
export type FiledApplication = { filedOn: CalendarDate; decision: string | null };

/** Why a decision cannot be recorded. */
export function decisionProblems(
  inquiry: InquiryState,
  application: FiledApplication,
  input: DecideApplicationInput,
): FormProblem[] {
  const block = blockProblem(inquiry);
  if (block) return [{ field: "decision", code: block }];
  if (application.decision) return [{ field: "decision", code: "alreadyDecided" }];
  if (input.decidedOn > inquiry.today) return [{ field: "decidedOn", code: "inFuture" }];
  return input.decidedOn < application.filedOn ? [{ field: "decidedOn", code: "beforeFiling" }] : [];
}
