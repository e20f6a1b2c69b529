import { appendAuditEntry } from "@/lib/audit-log/mutations";
import type { Actor } from "@/lib/auth/actor";
import { hide, requireRight } from "@/lib/auth/refusal";
import { databaseDate } from "@/lib/calendar/calendar-date";
import { editCaller, type KeyedCaller, keepCaller } from "@/lib/callers/mutations";
import { recordConsent } from "@/lib/consent/mutations";
import { type Database, database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import { showSensitive } from "@/lib/database/show-sensitive";
import { findPersonKey } from "@/lib/encryption/person-key";
import { seal } from "@/lib/encryption/seal";
import { getFirm } from "@/lib/firm/queries";
import { claimForm, releaseForm } from "@/lib/forms/claim-form";
import { discardDraft } from "@/lib/forms/drafts";
import type { Outcome } from "@/lib/forms/submit-form";
import { contentRows, personalTextOf } from "./content-rows";
import { changedFields, editConflict, editProblems } from "./edit-conflict";
import { editValuesOf, editValuesOfInput } from "./edit-values";
import {
  contentProblems,
  type InquiryContent,
  type LogResult,
  type MotivationChoice,
  motivationAnswerOf,
  residenceStateOf,
} from "./inquiry-content";
import type { FullInquiry } from "./inquiry-row";
import { noteContext } from "./note-context";
import { mayWorkOnInquiries } from "./permissions";
import { findLastContact, type Known, readFullInquiry, readKnown, requireFullInquiry } from "./queries";
import type { EditInquiryInput, LogInquiryInput } from "./schema";
import { classifyContact } from "./what-counts";

/**
 * Logs an inquiry, all of it or nothing. `key` is the form's own id: sent again with the same answers it gives the
 * first inquiry back, with other answers it is refused.
 */
export async function logInquiry(actor: Actor, input: LogInquiryInput, key: string): Promise<LogResult> {
  requireRight(mayWorkOnInquiries(actor));
  return database().$transaction(async (db) => {
    const id = newId();
    const earlier = await claimForm(db, actor, key, input, id);
    if (earlier) return { kind: "alreadyLogged", ...earlier };
    const known = await readKnown(db, input);
    const problems = [...contentProblems(input, { ...known, hasConsent: false }), ...known.problems];
    // Nothing has been written yet but the key, which must not outlive a refusal.
    if (problems.length > 0) {
      await releaseForm(db, actor, key);
      return { kind: "problems", problems };
    }
    const caller = await keepCaller(db, actor, input.callerId, input);
    const counted = classifyContact(
      input.kind,
      input.receivedOn,
      caller.isNew ? null : await findLastContact(db, caller.id, input.receivedOn),
    );
    const number = await insertInquiry(db, actor, { id, input, caller, known, counted });
    await discardDraft(db, actor, key);
    await appendAuditEntry(db, {
      staffId: actor.staffId,
      action: "inquiry.log",
      objectType: "inquiry",
      objectId: id,
      detail: {
        number,
        channel: input.channel,
        classification: counted.classification,
        officeId: input.officeId,
      },
      personal: { callerId: caller.id, key: caller.key, text: personalTextOf(input) },
    });
    return { kind: "logged", id, number, classification: counted.classification };
  });
}

/** The columns that both logging and editing write. */
function inquiryColumns(input: InquiryContent, receivedAt: Date | null) {
  return {
    officeId: input.officeId,
    lawyerId: input.lawyerId,
    receivedOn: databaseDate(input.receivedOn),
    receivedAt,
    channel: input.channel,
    referralSourceId: input.referralSourceId,
    residenceCountry: input.residenceCountry,
    residenceState: residenceStateOf(input),
    motivationAnswer: motivationAnswerOf(input),
    canadaConnection: input.canadaConnection,
    readiness: input.readiness,
  };
}

type NewInquiry = {
  id: string;
  input: LogInquiryInput;
  caller: KeyedCaller;
  known: Known;
  counted: ReturnType<typeof classifyContact>;
};

async function insertInquiry(db: Database, actor: Actor, { id, input, caller, known, counted }: NewInquiry) {
  const { number } = await db.inquiry.create({
    data: {
      id,
      callerId: caller.id,
      takenById: actor.staffId,
      ...counted,
      ...inquiryColumns(input, known.receivedAt),
    },
    select: { number: true },
  });
  await writeContent(db, id, caller, input, known.motivations);
  if (input.consent) await recordConsent(db, actor, consentOf(id, caller.id, input));
  if (input.followUpOn) {
    const dueOn = databaseDate(input.followUpOn);
    await db.followUp.create({ data: { id: newId(), inquiryId: id, dueOn, createdBy: actor.staffId } });
  }
  return number;
}

// One statement for all of it: each costs the caller's lawyer a wait.
async function writeContent(
  db: Database,
  id: string,
  caller: Pick<KeyedCaller, "key">,
  input: InquiryContent,
  motivations: readonly MotivationChoice[],
): Promise<void> {
  const rows = contentRows(input, motivations, newId);
  const note = input.note ? seal(caller.key, noteContext(id), input.note) : null;
  if (rows.sensitive.length > 0) await showSensitive(db);
  await db.$executeRaw`
    WITH content AS (SELECT ${JSON.stringify(rows)}::jsonb AS of),
      plain AS (INSERT INTO inquiry_motivation (inquiry_id, motivation_id)
        SELECT ${id}::uuid, value::uuid FROM content, jsonb_array_elements_text(of -> 'plain')),
      sensitive AS (INSERT INTO inquiry_sensitive_motivation (inquiry_id, motivation_id)
        SELECT ${id}::uuid, value::uuid FROM content, jsonb_array_elements_text(of -> 'sensitive')),
      kinds AS (INSERT INTO inquiry_connection_kind (inquiry_id, kind)
        SELECT ${id}::uuid, value::connection_kind FROM content, jsonb_array_elements_text(of -> 'kinds')),
      parties AS (INSERT INTO other_party (id, inquiry_id, role, name, name_key)
        SELECT party.id, ${id}::uuid, party.role, party.name, party.name_key
        FROM content, jsonb_to_recordset(of -> 'parties') AS party(id uuid, role party_role, name text, name_key text))
    INSERT INTO inquiry_note (inquiry_id, ciphertext)
    SELECT ${id}::uuid, ${note}::bytea WHERE ${note}::bytea IS NOT NULL`;
}

function consentOf(inquiryId: string, callerId: string, { language, channel }: InquiryContent) {
  return { inquiryId, callerId, language, channel };
}

/**
 * Writes an edited inquiry over what was read. If someone else has changed any of it in the meantime, nothing is
 * written and both texts are given back.
 */
export async function editInquiry(
  actor: Actor,
  id: string,
  input: EditInquiryInput,
  formId: string,
): Promise<Outcome> {
  requireRight(mayWorkOnInquiries(actor));
  const { timeZone } = await getFirm();
  return database().$transaction(async (db) => {
    const earlier = await claimForm(db, actor, formId, { id, input }, id);
    if (earlier) return { kind: earlier.sameBody ? "done" : "sentBefore" };
    await requireFullInquiry(db, actor, id);
    await lockCallerOf(db, id);
    const before = await readFullInquiry(db, id);
    const known = await readKnown(db, input);
    const refusal = editConflict(before, input, timeZone) ?? editRefusal(before, input, known);
    if (refusal) {
      await releaseForm(db, actor, formId);
      return refusal;
    }
    await discardDraft(db, actor, formId);
    await writeEdit(db, actor, { before, input, known, timeZone });
    return { kind: "done" };
  });
}

// A caller may have other inquiries, through which someone may be editing the same person at this moment.
async function lockCallerOf(db: Database, inquiryId: string): Promise<void> {
  await db.$queryRaw`SELECT 1 AS locked FROM caller c WHERE c.id =
    (SELECT caller_id FROM inquiry WHERE id = ${inquiryId}::uuid) FOR UPDATE`;
}

function editRefusal(before: FullInquiry, input: EditInquiryInput, known: Known): Outcome | null {
  const hasConsent = before.consents.length > 0;
  const content = contentProblems(input, { ...known, hasConsent });
  const problems = [...content, ...known.problems, ...editProblems(before, input)];
  return problems.length > 0 ? { kind: "problems", problems } : null;
}

type Edit = { before: FullInquiry; input: EditInquiryInput; known: Known; timeZone: string };

async function writeEdit(
  db: Database,
  actor: Actor,
  { before, input, known, timeZone }: Edit,
): Promise<void> {
  const { id, callerId } = before;
  const changed = changedFields(before, input, timeZone);
  if (changed.length === 0) return;
  const key = (await findPersonKey(db, callerId)) ?? hide();
  const isMoved = changed.includes("receivedOn") || changed.includes("receivedTime");
  if (!(await editCaller(db, callerId, before.caller.version, input)))
    throw new Error("The caller's row changed while it was locked.");
  const columns = inquiryColumns(input, isMoved ? known.receivedAt : before.receivedAt);
  const data = { ...columns, version: { increment: 1 }, updatedAt: new Date() };
  await db.inquiry.update({ where: { id }, data, select: { id: true } });
  await removeContent(db, id);
  await writeContent(db, id, { key }, input, known.motivations);
  if (changed.includes("consent")) await recordConsent(db, actor, consentOf(id, callerId, input));
  const texts = { before: editValuesOf(before, timeZone), after: editValuesOfInput(input) };
  await appendAuditEntry(db, {
    ...{ staffId: actor.staffId, action: "inquiry.edit", objectType: "inquiry", objectId: id },
    detail: { version: before.version + 1, changed },
    personal: { callerId, key, text: texts },
  });
}

async function removeContent(db: Database, inquiryId: string): Promise<void> {
  const where = { inquiryId };
  await db.inquiryMotivation.deleteMany({ where });
  await db.inquirySensitiveMotivation.deleteMany({ where });
  await db.inquiryConnectionKind.deleteMany({ where });
  await db.otherParty.deleteMany({ where });
  await db.inquiryNote.deleteMany({ where });
}
