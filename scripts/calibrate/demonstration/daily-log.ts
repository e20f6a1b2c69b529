import type { CalendarDate } from "@/lib/calendar/calendar-date";
import type { Log } from "@/lib/trends/event-question";
import type { SimulatedContact } from "@/prisma/seed/simulated-contact";

/** The counted inquiries of a made firm by day, as the application counts them. */
export function dailyLog(contacts: readonly SimulatedContact[], today: CalendarDate): Log {
  const counts = new Map<CalendarDate, number>();
  for (const { classification, intake } of contacts) {
    if (classification !== "inquiry") continue;
    counts.set(intake.receivedOn, (counts.get(intake.receivedOn) ?? 0) + 1);
  }
  return { counts, firstDay: [...counts.keys()].toSorted()[0] ?? today, today };
}
