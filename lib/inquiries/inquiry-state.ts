import type { CalendarDate } from "@/lib/calendar/calendar-date";
import type { Classification, Stage } from "@/lib/database/generated/enums";

/** An inquiry as an act finds it. */
export type InquiryState = {
  id: string;
  callerId: string;
  lawyerId: string | null;
  classification: Classification;
  stage: Stage;
  receivedOn: CalendarDate;
  closed: boolean;
  /** The steps after it was logged. */
  steps: readonly { stage: Stage; reachedOn: CalendarDate }[];
  /** Today in the firm's zone. */
  today: CalendarDate;
};

/** The stages in the order in which an inquiry passes them. */
export const stageOrder: readonly Stage[] = [
  "inquiry",
  "consultation_booked",
  "consulted",
  "retained",
  "application_filed",
  "decided",
];

/** Whether an inquiry has come at least this far. */
export function hasReached(inquiry: Pick<InquiryState, "stage">, stage: Stage): boolean {
  return stageOrder.indexOf(inquiry.stage) >= stageOrder.indexOf(stage);
}

/** The latest day on which something is known to have happened to an inquiry: no later step can lie before it. */
export function lastKnownDay(inquiry: Pick<InquiryState, "receivedOn" | "steps">): CalendarDate {
  const days = [inquiry.receivedOn, ...inquiry.steps.map(({ reachedOn }) => reachedOn)];
  return days.sort().at(-1) ?? inquiry.receivedOn;
}
