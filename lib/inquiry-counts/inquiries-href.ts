import type { CalendarDate } from "@/lib/calendar/calendar-date";
import { countedInquiriesHref } from "@/lib/dashboard/dashboard-href";
import { CanadaConnection } from "@/lib/database/generated/enums";
import type { CountFilter } from "./count-filter";

/** The list of the very inquiries that were counted; none where the list cannot be asked for them. */
export function inquiriesHref(
  { office, channel, residence, citizenship, motivation, connection }: CountFilter,
  period: { from: CalendarDate; to: CalendarDate },
): string | undefined {
  const answer = Object.values(CanadaConnection).find((value) => value === connection) ?? null;
  if (citizenship || (connection && !answer)) return undefined;
  return countedInquiriesHref({ office, residence }, period, { channel, motivation, connection: answer });
}
