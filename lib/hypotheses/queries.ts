import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import { calendarDateOf } from "@/lib/calendar/calendar-date";
import { type Database, database } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";
import type { EventResponse } from "@/lib/database/generated/enums";
import { addressValues } from "@/lib/forms/address-values";
import { parseForm } from "@/lib/forms/parse-form";
import type { CountFilter } from "@/lib/inquiry-counts/count-filter";
import { countFilterSchema } from "@/lib/inquiry-counts/schema";
import { defaultHypothesis, type Hypothesis, isDefault } from "./hypothesis";
import { mayRegisterHypotheses } from "./permissions";
import { parseWindows } from "./windows-text";

/** Every version of one question, oldest first; none where it was never written down. */
export async function listVersions(
  actor: Actor,
  eventId: string,
  filterKey: string,
  response: EventResponse = "inquiries",
): Promise<Hypothesis[]> {
  requireRight(mayRegisterHypotheses(actor));
  const all = await readVersions(database(), [eventId], { response, filterKey });
  return nameAuthors(all.get(eventId) ?? []);
}

/** The same question about many events; without those about which it was never asked. */
export async function listQuestions(actor: Actor, filterKey: string): Promise<Map<string, Hypothesis>> {
  requireRight(mayRegisterHypotheses(actor));
  const all = await readVersions(database(), null, { response: "inquiries", filterKey });
  return new Map(
    [...all].flatMap(([id, versions]) => {
      const current = versions.at(-1);
      return current ? [[id, current] as const] : [];
    }),
  );
}

/** The filters with which an event was asked about, in the order in which that was written down. */
export async function listFilters(actor: Actor, eventId: string): Promise<CountFilter[]> {
  requireRight(mayRegisterHypotheses(actor));
  const rows = await database().hypothesis.findMany({
    where: { eventId, response: "inquiries", filterKey: { not: "" }, version: 1 },
    select: { filterKey: true },
    orderBy: { registeredAt: "asc" },
  });
  return rows.flatMap(({ filterKey }) => {
    const values = addressValues(Object.fromEntries(new URLSearchParams(filterKey)));
    const parsed = parseForm(countFilterSchema, values);
    return parsed.ok ? [parsed.data] : [];
  });
}

/** The versions of a question by event, oldest first; of all events where none are named. */
export async function readVersions(
  db: Database,
  eventIds: readonly string[] | null,
  { response, filterKey }: { response: EventResponse; filterKey: string },
): Promise<Map<string, Hypothesis[]>> {
  const ids = eventIds && { in: [...eventIds] };
  const [events, rows] = await Promise.all([
    isDefault(response, filterKey) ? db.politicalEvent.findMany({ where: ids ? { id: ids } : {} }) : [],
    db.hypothesis.findMany({
      where: { response, filterKey, ...(ids ? { eventId: ids } : {}) },
      orderBy: { version: "asc" },
    }),
  ]);
  const versions = new Map<string, Hypothesis[]>();
  for (const row of rows)
    versions.set(row.eventId, [...(versions.get(row.eventId) ?? []), hypothesisOf(row)]);
  for (const event of events) {
    const registered = { ...event, firstFullDay: calendarDateOf(event.firstFullDay) };
    if (!versions.has(event.id)) versions.set(event.id, [defaultHypothesis(registered, response)]);
  }
  return versions;
}

function hypothesisOf(row: Prisma.HypothesisGetPayload<object>): Hypothesis {
  const { eventId, response, filterKey, version, shape, reason, registeredAt, registeredBy } = row;
  const windows = parseWindows(row.windows) ?? [];
  const firstFullDay = calendarDateOf(row.firstFullDay);
  return {
    eventId,
    response,
    filterKey,
    version,
    firstFullDay,
    shape,
    windows,
    reason,
    registeredAt,
    registeredBy,
  };
}

/** The names of staff in the place of their ids. */
async function nameAuthors(versions: readonly Hypothesis[]): Promise<Hypothesis[]> {
  const ids = versions.flatMap(({ registeredBy }) => registeredBy ?? []);
  const staff = await database().staff.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  return versions.map((version) => ({
    ...version,
    registeredBy: version.registeredBy && (names.get(version.registeredBy) ?? version.registeredBy),
  }));
}
