import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import type { CalendarDate } from "@/lib/calendar/calendar-date";
import type { CountFilter } from "@/lib/inquiry-counts/count-filter";
import { countDays, getFirstDay } from "@/lib/inquiry-counts/queries";
import { analyse } from "@/lib/jobs/statistics-thread";
import { listPoliticalEvents } from "@/lib/political-events/queries";
import { observedDays } from "@/lib/trends/observed-days";
import { maySeeTrends } from "@/lib/trends/permissions";
import { eventsWithin, lastClosedDay, type Watch, weeksWatched } from "./watch";

/** The last closed weeks, each judged as it was when it closed. Walled inquiries count, as in every total. */
export async function getWatch(actor: Actor, filter: CountFilter, today: CalendarDate): Promise<Watch> {
  requireRight(maySeeTrends(actor));
  const to = lastClosedDay(today);
  const from = (await getFirstDay(actor)) ?? today;
  const [counts, events] = await Promise.all([
    countDays(actor, { ...filter, from, to }),
    listPoliticalEvents(actor),
  ]);
  const rows = observedDays(counts, from, to);
  const weeks = await analyse("watchHistory", { rows, weeks: weeksWatched });
  return { rows, weeks, events: eventsWithin(events, weeks) };
}
