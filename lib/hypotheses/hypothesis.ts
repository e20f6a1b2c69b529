import type { CalendarDate } from "@/lib/calendar/calendar-date";
import type { EventShape } from "@/lib/database/generated/enums";
import { DEFAULT_WINDOWS, type EventWindow } from "@/lib/statistics/event-window";

/** A question about an event as it was written down before its answer was shown. */
export type Hypothesis = {
  eventId: string;
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

/** What every event is asked by default: all inquiries, the usual windows. It is registered with the event itself. */
export function defaultHypothesis({ id, firstFullDay, createdAt, createdBy }: RegisteredEvent): Hypothesis {
  return {
    eventId: id,
    filterKey: "",
    version: 1,
    firstFullDay,
    shape: "windows",
    windows: DEFAULT_WINDOWS,
    reason: "",
    registeredAt: createdAt,
    registeredBy: createdBy,
  };
}

/** What an answer is computed from: the latest version. */
export function currentOf(versions: readonly Hypothesis[]): Hypothesis | null {
  return versions.at(-1) ?? null;
}
