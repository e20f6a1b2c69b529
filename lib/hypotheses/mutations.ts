import { appendAuditEntry } from "@/lib/audit-log/mutations";
import type { Actor } from "@/lib/auth/actor";
import { hide, requireRight } from "@/lib/auth/refusal";
import { type CalendarDate, databaseDate } from "@/lib/calendar/calendar-date";
import { type Database, database } from "@/lib/database/client";
import type { EventResponse } from "@/lib/database/generated/enums";
import { newId } from "@/lib/database/new-id";
import { claimForm, releaseForm } from "@/lib/forms/claim-form";
import { discardDraft } from "@/lib/forms/drafts";
import type { Outcome } from "@/lib/forms/submit-form";
import { type CountFilter, filterEntries, filterKey } from "@/lib/inquiry-counts/count-filter";
import { currentOf, defaultWindows, type Hypothesis, isDefault } from "./hypothesis";
import { mayChangeHypotheses, mayRegisterHypotheses } from "./permissions";
import { readVersions } from "./queries";
import type { ChangeInput } from "./schema";
import { windowsText } from "./windows-text";

/**
 * Writes a question down about one event or, without one, about every event that can move inquiries, so that its
 * answers may be shown. What was written down before stays as it is; all inquiries need no registration.
 */
export async function registerHypotheses(
  actor: Actor,
  eventId: string | null,
  filter: CountFilter,
  response: EventResponse = "inquiries",
): Promise<void> {
  requireRight(mayRegisterHypotheses(actor));
  const key = filterKey(filter);
  if (isDefault(response, key)) return;
  await database().$transaction(async (db) => {
    const where = eventId ? { id: eventId } : { moves: { in: [response, "both" as const] } };
    const events = await db.politicalEvent.findMany({ where, select: { id: true, firstFullDay: true } });
    if (events.length === 0) hide();
    const { count } = await db.hypothesis.createMany({
      data: events.map((event) => ({
        id: newId(),
        eventId: event.id,
        response,
        filterKey: key,
        version: 1,
        firstFullDay: event.firstFullDay,
        shape: "windows" as const,
        windows: windowsText(defaultWindows(response)),
        registeredBy: actor.staffId,
      })),
      skipDuplicates: true,
    });
    if (count === 0) return;
    await appendAuditEntry(db, {
      staffId: actor.staffId,
      action: "hypothesis.register",
      objectType: "political-event",
      objectId: eventId ?? "all",
      detail: { response, filter: Object.fromEntries(filterEntries(filter)), events: count },
    });
  });
}

/** Asks a registered question otherwise: another version, beside the one that was there. */
export async function changeHypothesis(
  actor: Actor,
  eventId: string,
  filter: CountFilter,
  input: ChangeInput,
  formId: string,
): Promise<Outcome> {
  requireRight(mayChangeHypotheses(actor));
  return database().$transaction(async (db): Promise<Outcome> => {
    const id = newId();
    const earlier = await claimForm(db, actor, formId, { eventId, filter, input }, id);
    if (earlier) return { kind: earlier.sameBody ? "done" : "sentBefore" };
    const versions = await readVersions(db, [eventId], {
      response: "inquiries",
      filterKey: filterKey(filter),
    });
    const current = currentOf(versions.get(eventId) ?? []) ?? hide();
    const { version, shape, windows, reason } = input;
    const changed = { shape, windows, reason, registeredBy: actor.staffId };
    if (current.version !== version || !(await appendVersion(db, current, changed))) {
      // The form comes back and may be sent again with the same id.
      await releaseForm(db, actor, formId);
      return { kind: "problems", problems: [{ field: "version", code: "conflict" }] };
    }
    await discardDraft(db, actor, formId);
    await appendAuditEntry(db, {
      staffId: actor.staffId,
      action: "hypothesis.change",
      objectType: "political-event",
      objectId: eventId,
      detail: {
        filter: Object.fromEntries(filterEntries(filter)),
        before: { shape: current.shape, windows: windowsText(current.windows) },
        after: { shape, windows: windowsText(windows) },
        reason,
      },
    });
    return { kind: "done" };
  });
}

/** When an event's day is corrected, every question about it is another one from then on, and says so. */
export async function followEventDay(
  db: Database,
  staffId: string,
  event: { id: string; before: CalendarDate; after: CalendarDate },
): Promise<void> {
  const known = await db.hypothesis.findMany({
    where: { eventId: event.id, version: 1 },
    select: { response: true, filterKey: true },
  });
  const withoutRow = { response: "inquiries" as const, filterKey: "" };
  const isWritten = known.some((row) => row.response === "inquiries" && row.filterKey === "");
  for (const question of isWritten ? known : [withoutRow, ...known]) {
    const current = currentOf((await readVersions(db, [event.id], question)).get(event.id) ?? []);
    if (!current) continue;
    // The event's own row says the new day already.
    const asItWas = { ...current, firstFullDay: event.before };
    await appendVersion(db, asItWas, { firstFullDay: event.after, reason: "", registeredBy: staffId });
  }
}

type Changed = Partial<Pick<Hypothesis, "firstFullDay" | "shape" | "windows">> &
  Pick<Hypothesis, "reason" | "registeredBy">;

/**
 * Adds the next version; the first one of a default question is written down with it. False where somebody else added
 * that version at the same moment.
 */
async function appendVersion(db: Database, current: Hypothesis, changed: Changed): Promise<boolean> {
  const next = { ...current, ...changed, version: current.version + 1, registeredAt: new Date() };
  await db.hypothesis.createMany({ data: rowOf(current), skipDuplicates: true });
  const { count } = await db.hypothesis.createMany({ data: rowOf(next), skipDuplicates: true });
  return count === 1;
}

function rowOf(hypothesis: Hypothesis) {
  return {
    ...hypothesis,
    id: newId(),
    firstFullDay: databaseDate(hypothesis.firstFullDay),
    windows: windowsText(hypothesis.windows),
  };
}
