import type { CalendarDate } from "@/lib/calendar/calendar-date";
import type { FormProblem } from "@/lib/forms/form-values";
import { hasReached, type InquiryState } from "@/lib/inquiries/inquiry-state";
import { blockProblem, dayProblem, stepProblem } from "@/lib/stage-steps/step-problem";
import type { BookConsultationInput, HoldConsultationInput } from "./schema";

/** Why a consultation cannot be booked; a second one can, until the caller has retained the firm. */
export function bookingProblems(inquiry: InquiryState, input: BookConsultationInput): FormProblem[] {
  const early = input.scheduledOn < inquiry.receivedOn ? "beforeReceived" : null;
  const code = blockProblem(inquiry) ?? pastProblem(inquiry) ?? early;
  return code ? [{ field: "scheduledOn", code }] : [];
}

/** Why it cannot be recorded that a consultation was held. Without a booking it takes the time and the lawyer too. */
export function holdingProblems(
  inquiry: InquiryState,
  input: HoldConsultationInput,
  isBooked: boolean,
): FormProblem[] {
  const code = hasReached(inquiry, "consulted")
    ? (blockProblem(inquiry) ?? pastProblem(inquiry) ?? dayProblem(inquiry, input.heldOn))
    : stepProblem(inquiry, "consulted", input.heldOn);
  if (code) return [{ field: "heldOn", code }];
  if (isBooked) return [];
  return [
    ...(input.heldTime ? [] : [{ field: "heldTime", code: "required" }]),
    ...(input.heldBy ? [] : [{ field: "heldBy", code: "chooseOne" }]),
  ];
}

/** The day on which a consultation counts as booked: today, or for one written down afterwards its own day. */
export function bookedOnOf(inquiry: InquiryState, input: BookConsultationInput): CalendarDate {
  if (input.scheduledOn < inquiry.today) return input.scheduledOn;
  return inquiry.today;
}

function pastProblem(inquiry: InquiryState): string | null {
  return hasReached(inquiry, "retained") ? "alreadyRetained" : null;
}
