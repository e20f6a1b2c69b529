import { appendAuditEntry } from "@/lib/audit-log/mutations";
import type { Actor } from "@/lib/auth/actor";
import { hide, requireRight } from "@/lib/auth/refusal";
import { databaseDate } from "@/lib/calendar/calendar-date";
import { type Database, database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { newId } from "@/lib/database/new-id";
import { discardDraft } from "@/lib/forms/drafts";
import { contentOf, hasSameContent } from "./event-content";
import { mayKeepPoliticalEvents } from "./permissions";
import type { PoliticalEventDraft } from "./political-event";
import { findEventIn, type PoliticalEvent } from "./queries";

/** "alreadyListed": the list has an event of that day with that English title, and it says something else. */
export type AddResult = { kind: "added"; id: string } | { kind: "alreadyListed" };
/** "conflict": somebody saved another change since the form was opened; `current` is what they saved. */
export type EditResult =
  | { kind: "edited" }
  | { kind: "alreadyListed" }
  | { kind: "conflict"; current: PoliticalEvent };

/** Adds an event to the list. The same answers sent twice are one event. */
export async function addPoliticalEvent(
  actor: Actor,
  input: PoliticalEventDraft,
  draftId: string,
): Promise<AddResult> {
  requireRight(mayKeepPoliticalEvents(actor));
  return database().$transaction(async (db) => {
    const id = newId();
    const data = { ...rowOf(input), id, createdBy: actor.staffId };
    const { count } = await db.politicalEvent.createMany({ data, skipDuplicates: true });
    if (count === 0) return findListed(db, input);
    await discardDraft(db, actor, draftId);
    await appendAuditEntry(db, {
      staffId: actor.staffId,
      action: "political-event.add",
      objectType: "political-event",
      objectId: id,
      detail: { after: input },
    });
    return { kind: "added", id };
  });
}

/** Changes an event, unless it has changed under the editor's hands. Its origin stays what it is. */
export async function editPoliticalEvent(
  actor: Actor,
  id: string,
  version: number,
  input: PoliticalEventDraft,
  draftId: string,
): Promise<EditResult> {
  requireRight(mayKeepPoliticalEvents(actor));
  try {
    return await database().$transaction((db) => edit(db, actor, { id, version, input, draftId }));
  } catch (error) {
    const isDuplicate = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
    if (isDuplicate) return { kind: "alreadyListed" };
    throw error;
  }
}

type Change = { id: string; version: number; input: PoliticalEventDraft; draftId: string };

async function edit(
  db: Database,
  actor: Actor,
  { id, version, input, draftId }: Change,
): Promise<EditResult> {
  const before = (await findEventIn(db, id)) ?? hide();
  if (hasSameContent(before, input)) return { kind: "edited" };
  const data = { ...rowOf(input), version: { increment: 1 } };
  const { count } = await db.politicalEvent.updateMany({ where: { id, version }, data });
  if (count === 0) return { kind: "conflict", current: (await findEventIn(db, id)) ?? hide() };
  await discardDraft(db, actor, draftId);
  await appendAuditEntry(db, {
    staffId: actor.staffId,
    action: "political-event.edit",
    objectType: "political-event",
    objectId: id,
    detail: { before: contentOf(before), after: input },
  });
  return { kind: "edited" };
}

async function findListed(db: Database, input: PoliticalEventDraft): Promise<AddResult> {
  const key = { occurredOn: databaseDate(input.occurredOn), titleEn: input.titleEn };
  const row = await db.politicalEvent.findUniqueOrThrow({ where: { occurredOn_titleEn: key } });
  const listed = await findEventIn(db, row.id);
  return listed && hasSameContent(listed, input) ? { kind: "added", id: row.id } : { kind: "alreadyListed" };
}

function rowOf(input: PoliticalEventDraft) {
  const occurredOn = databaseDate(input.occurredOn);
  return { ...contentOf(input), occurredOn, firstFullDay: databaseDate(input.firstFullDay) };
}
