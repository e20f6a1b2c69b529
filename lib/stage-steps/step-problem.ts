import type { CalendarDate } from "@/lib/calendar/calendar-date";
import type { Stage } from "@/lib/database/generated/enums";
import { hasReached, type InquiryState, lastKnownDay } from "@/lib/inquiries/inquiry-state";

/** Why nothing can be done about this inquiry's stage; null where something can. */
export function blockProblem(inquiry: Pick<InquiryState, "classification" | "closed">): string | null {
  if (inquiry.classification === "repeat") return "isRepeat";
  if (inquiry.classification !== "inquiry") return "notAnInquiry";
  return inquiry.closed ? "isClosed" : null;
}

/** Why a day cannot be that of something that happened to an inquiry; null where it can. */
export function dayProblem(
  inquiry: Pick<InquiryState, "receivedOn" | "steps" | "today">,
  day: CalendarDate,
): string | null {
  if (day > inquiry.today) return "inFuture";
  if (day < inquiry.receivedOn) return "beforeReceived";
  return day < lastKnownDay(inquiry) ? "beforeLastStep" : null;
}

/**
 * Why an inquiry cannot reach a stage on a day; null where it can. Stages are passed forward only, each once; the
 * consultation may be left out.
 */
export function stepProblem(inquiry: InquiryState, stage: Stage, day: CalendarDate): string | null {
  const block = blockProblem(inquiry);
  if (block) return block;
  if (hasReached(inquiry, stage)) return "alreadyReached";
  return dayProblem(inquiry, day);
}
