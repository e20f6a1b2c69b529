import type { Actor } from "@/lib/auth/actor";
import { hide, requireRight } from "@/lib/auth/refusal";
import { filterEntries, isPersonal } from "@/lib/inquiry-counts/count-filter";
import { handOut } from "./downloads/mutations";
import { seriesFile, weeksFile } from "./event-file";
import { eventsFile } from "./events-file";
import { eventsOverview } from "./events-overview";
import { maySeeTrends } from "./permissions";
import { answerOneByOne, getEventsTable, getEventTrend } from "./queries";
import type { EventsQuestion, TrendFileQuestion } from "./schema";
import { windowOfKey } from "./window-key";

/** The series behind an effect, or its weeks, as a file. */
export async function downloadSeries(actor: Actor, eventId: string, { part, ...filter }: TrendFileQuestion) {
  requireRight(maySeeTrends(actor));
  // By day nearly every count of such a question is small.
  if (part === "series" && isPersonal(filter)) return hide();
  return handOut(actor, filter, async (t, facts, today) => {
    const trend = (await getEventTrend(actor, eventId, filter, today)) ?? hide();
    const file = (part === "weeks" ? weeksFile : seriesFile)(t, trend, facts);
    const asked = { part, filter: Object.fromEntries(filterEntries(filter)) };
    const detail = { ...trend.span, ...asked, rows: trend.rows.length };
    return { file, taken: { objectType: "political-event", objectId: eventId, detail } };
  });
}

/** The effects of all events as they are drawn; none is missing: what was not known yet is computed first. */
export async function downloadEvents(actor: Actor, { window: key, ...filter }: EventsQuestion) {
  requireRight(maySeeTrends(actor));
  return handOut(actor, filter, async (t, facts, today) => {
    await answerOneByOne((await getEventsTable(actor, filter, today)).pending);
    const { rows } = await getEventsTable(actor, filter, today);
    const window = windowOfKey(key);
    const file = eventsFile(t, eventsOverview(rows, window), window, facts);
    const asked = { window: key, filter: Object.fromEntries(filterEntries(filter)) };
    const detail = { ...asked, rows: file.rows };
    return { file, taken: { objectType: "political-event", objectId: "all", detail } };
  });
}
