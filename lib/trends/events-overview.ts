import type { PoliticalEvent } from "@/lib/political-events/queries";
import type { EventWindow } from "@/lib/statistics/event-window";
import { type EventRow, eventsSideBySide } from "@/lib/statistics/events-side-by-side";
import type { Refusal } from "@/lib/statistics/refusal";
import type { EventInTable } from "./queries";

/** An event with its effect in one window; together with the events that it cannot be told from. */
export type JudgedEvent = {
  event: PoliticalEvent;
  together: PoliticalEvent[];
  effect: Extract<EventRow, { kind: "estimate" }>;
  standsOut: boolean;
};

/** All events on one scale. */
export type EventsOverview = {
  /** Latest first; events that cannot be told apart are one entry, under the first of them. */
  judged: JudgedEvent[];
  refused: { event: PoliticalEvent; refusal: Refusal }[];
  found: JudgedEvent[];
};

/** Of what stands out at this level, one in ten is expected to be chance (Benjamini-Hochberg). */
export const falseDiscoveryRate = 0.1;

/** Puts the effects of all events in one window side by side. */
export function eventsOverview(rows: readonly EventInTable[], window: EventWindow): EventsOverview {
  const known = rows.flatMap(({ event, analysis }) => (analysis ? [{ event, analysis }] : []));
  const events = new Map(known.map(({ event }) => [event.id, event]));
  const named = known.map(({ event, analysis }) => ({
    id: event.id,
    effect: analysis.kind === "refused" ? analysis : analysis.effect,
  }));
  const judged: JudgedEvent[] = [];
  const refused: EventsOverview["refused"] = [];
  const told = new Set<string>();
  for (const row of eventsSideBySide(named, window)) {
    const event = events.get(row.id);
    if (!event || told.has(row.id)) continue;
    if (row.kind === "refused") {
      refused.push({ event, refusal: row });
      continue;
    }
    for (const id of row.groupedWith) told.add(id);
    const together = row.groupedWith.flatMap((id) => events.get(id) ?? []);
    const standsOut = row.adjustedPValue <= falseDiscoveryRate;
    judged.push({ ...earliestOf(event, together), effect: row, standsOut });
  }
  return { judged, refused, found: judged.filter(({ standsOut }) => standsOut) };
}

function earliestOf(event: PoliticalEvent, together: readonly PoliticalEvent[]) {
  const all = [event, ...together].toSorted((a, b) => (a.firstFullDay < b.firstFullDay ? -1 : 1));
  const [first = event, ...others] = all;
  return { event: first, together: others };
}
