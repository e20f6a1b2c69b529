import { appendAuditEntry } from "@/lib/audit-log/mutations";
import type { Actor } from "@/lib/auth/actor";
import { hide, requireRight } from "@/lib/auth/refusal";
import { databaseDate } from "@/lib/calendar/calendar-date";
import { type Database, database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { newId } from "@/lib/database/new-id";
import { claimForm, releaseForm } from "@/lib/forms/claim-form";
import { discardDraft } from "@/lib/forms/drafts";
import type { FormProblem } from "@/lib/forms/form-values";
import { followEventDay } from "@/lib/hypotheses/mutations";
import { contentOf, hasSameContent } from "./event-content";
import { mayKeepPoliticalEvents } from "./permissions";
import type { PoliticalEventDraft } from "./political-event";
import { findEventIn } from "./queries";
import type { EditEventInput } from "./schema";

type Problems = { kind: "problems"; problems: FormProblem[] };
/** "sentBefore": the very form was sent before, with other answers. */
export type AddResult = { kind: "added"; id: string } | { kind: "sentBefore" } | Problems;
export type EditResult = { kind: "done" } | Problems;

/** The list has an event of that day with that English title. */
const alreadyListed: Problems = { kind: "problems", problems: [{ field: "titleEn", code: "alreadyListed" }] };
/** Somebody saved another change since the form was opened. */
const conflict: Problems = { kind: "problems", problems: [{ field: "version", code: "conflict" }] };

/** Adds an event to the list. The same form sent twice is one event. */
export async function addPoliticalEvent(
  actor: Actor,
  input: PoliticalEventDraft,
  formId: string,
): Promise<AddResult> {
  requireRight(mayKeepPoliticalEvents(actor));
  return database().$transaction(async (db) => {
    const id = newId();
    const earlier = await claimForm(db, actor, formId, input, id);
    if (earlier) return earlier.sameBody ? { kind: "added", id: earlier.id } : { kind: "sentBefore" };
    const data = { ...rowOf(input), id, createdBy: actor.staffId };
    const { count } = await db.politicalEvent.createMany({ data, skipDuplicates: true });
    if (count === 0) {
      await releaseForm(db, actor, formId);
      return alreadyListed;
    }
    await discardDraft(db, actor, formId);
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
  input: EditEventInput,
  formId: string,
): Promise<EditResult> {
  requireRight(mayKeepPoliticalEvents(actor));
  try {
    return await database().$transaction((db) => edit(db, actor, { id, input, formId }));
  } catch (error) {
    const isDuplicate = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
    if (isDuplicate) return alreadyListed;
    throw error;
  }
}

type Change = { id: string; input: EditEventInput; formId: string };

async function edit(db: Database, actor: Actor, { id, input, formId }: Change): Promise<EditResult> {
  const before = (await findEventIn(db, id)) ?? hide();
  const after = contentOf(input);
  if (hasSameContent(before, after)) {
    await discardDraft(db, actor, formId);
    return { kind: "done" };
  }
  const where = { id, version: input.version };
  const data = { ...rowOf(after), version: { increment: 1 } };
  const { count } = await db.politicalEvent.updateMany({ where, data });
  if (count === 0) return conflict;
  if (before.firstFullDay !== after.firstFullDay) {
    const days = { before: before.firstFullDay, after: after.firstFullDay };
    await followEventDay(db, actor.staffId, { id, ...days });
  }
  await discardDraft(db, actor, formId);
  await appendAuditEntry(db, {
    staffId: actor.staffId,
    action: "political-event.edit",
    objectType: "political-event",
    objectId: id,
    detail: { before: contentOf(before), after },
  });
  return { kind: "done" };
}

function rowOf(input: PoliticalEventDraft) {
  const occurredOn = databaseDate(input.occurredOn);
  return { ...contentOf(input), occurredOn, firstFullDay: databaseDate(input.firstFullDay) };
}
