import type { CalendarDate } from "@/lib/calendar/calendar-date";
import type { EventResponse, EventShape } from "@/lib/database/generated/enums";
import { DEFAULT_WINDOWS, type EventWindow } from "@/lib/statistics/event-window";

/** A question about an event as it was written down before its answer was shown. */
export type Hypothesis = {
  eventId: string;
  response: EventResponse;
  /** The parameters of the filter; "" for all inquiries. */
  filterKey: string;
  version: number;
  firstFullDay: CalendarDate;
  shape: EventShape;
  windows: readonly EventWindow[];
  /** Why it was changed; "" for the first version. */
  reason: string;
  registeredAt: Date;
  /** Who wrote it down; null for what came with the product. */
  registeredBy: string | null;
};

type RegisteredEvent = {
  id: string;
  firstFullDay: CalendarDate;
  createdAt: Date;
  createdBy: string | null;
};

/**
 * What every event is asked by default, registered with the event itself: of all inquiries in the usual windows, and of
 * applications, beside inquiries from the United States, in its month and the four after it.
 */
const defaults: Record<EventResponse, { filterKey: string; windows: readonly EventWindow[] }> = {
  inquiries: { filterKey: "", windows: DEFAULT_WINDOWS },
  applications: { filterKey: "residence=US", windows: [{ fromDay: 0, toDay: 4 }] },
};

/** Whether a question needs no registration of its own. */
export function isDefault(response: EventResponse, filterKey: string): boolean {
  return defaults[response].filterKey === filterKey;
}

/** The windows in which a response is asked about unless told otherwise. */
export function defaultWindows(response: EventResponse): readonly EventWindow[] {
  return defaults[response].windows;
}

/** The default question about an event. */
export function defaultHypothesis(
  { id, firstFullDay, createdAt, createdBy }: RegisteredEvent,
  response: EventResponse = "inquiries",
): Hypothesis {
  return {
    eventId: id,
    response,
    ...defaults[response],
    version: 1,
    firstFullDay,
    shape: "windows",
    reason: "",
    registeredAt: createdAt,
    registeredBy: createdBy,
  };
}

/** What an answer is computed from: the latest version. */
export function currentOf(versions: readonly Hypothesis[]): Hypothesis | null {
  return versions.at(-1) ?? null;
}
