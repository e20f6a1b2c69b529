import { type CalendarDate, daysBetween } from "@/lib/calendar/calendar-date";
import type { Classification } from "@/lib/database/generated/enums";

/** A person who comes back within this many days continues an inquiry; after that a new one begins. */
export const repeatWithinDays = 30;

/** An earlier contact of the same person about coming to Canada: an inquiry, or a repeat of one. */
export type EarlierContact = { inquiryId: string; receivedOn: CalendarDate };

/** What staff may say of a contact; "automatic" leaves the question of a repeat to the rule. */
export const contactKinds = ["automatic", "existing_client", "wrong_number", "spam"] as const;
export type ContactKind = (typeof contactKinds)[number];

/**
 * What counts as an inquiry: a first contact, or one more than 30 days after the person's last, about coming to or
 * staying in Canada. Everything else is logged, but not counted. `last` is the person's latest contact on or before
 * the day; its inquiry is the one that a repeat follows.
 */
export function classifyContact(
  kind: ContactKind,
  receivedOn: CalendarDate,
  last: EarlierContact | null,
): { classification: Classification; repeatOfId: string | null } {
  if (kind !== "automatic") return { classification: kind, repeatOfId: null };
  const isRepeat = last !== null && daysBetween(last.receivedOn, receivedOn) <= repeatWithinDays;
  return isRepeat
    ? { classification: "repeat", repeatOfId: last.inquiryId }
    : { classification: "inquiry", repeatOfId: null };
}
