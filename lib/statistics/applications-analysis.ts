import { type ApplicationMonth, matureMonths } from "./application-months";
import { type ApplicationsLink, applicationsLink, type LinkDescription } from "./applications-link";
import { type EventAndApplications, eventAndApplications } from "./event-and-applications";
import { type Refusal, refuse } from "./refusal";

/** What is asked of the monthly series. */
export interface ApplicationsInput {
  readonly months: readonly ApplicationMonth[];
  /** The months of the event that is asked about, "2024-11" and so on; `null` if none is. */
  readonly pulseMonths: readonly string[] | null;
}

/** All that is asked of applications by month. */
export interface ApplicationsAnalysis {
  readonly event: EventAndApplications | Refusal | null;
  readonly link: ApplicationsLink | ({ readonly kind: "description" } & LinkDescription) | Refusal;
}

/**
 * M6 and M6b for one monthly series.
 *
 * Question: did applications stand above what was expected after an event, and do they follow the firm's inquiries?
 * Method: see `eventAndApplications` and `applicationsLink`.
 * Shapes: months without gaps; plain data, so that it can be sent between threads and kept.
 * Refuses: each part for itself; an event too some of whose months are not published or not yet complete.
 */
export function applicationsAnalysis({ months, pulseMonths }: ApplicationsInput): ApplicationsAnalysis {
  return {
    event: pulseMonths && eventPart(months, pulseMonths),
    link: applicationsLink(months),
  };
}

function eventPart(months: readonly ApplicationMonth[], pulseMonths: readonly string[]) {
  const known = matureMonths(months).filter(
    ({ month, applications }) => applications !== null && pulseMonths.includes(month),
  );
  if (known.length < pulseMonths.length) return refuse("too-few-months", pulseMonths.length, known.length);
  return eventAndApplications(months, pulseMonths);
}
