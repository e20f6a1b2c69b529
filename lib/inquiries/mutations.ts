import { z } from "zod";
import { appendAuditEntry } from "@/lib/audit-log/mutations";
import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import { type CalendarDate, databaseDate } from "@/lib/calendar/calendar-date";
import { editCaller, type KeyedCaller, keepCaller } from "@/lib/callers/mutations";
import { recordConsent } from "@/lib/consent/mutations";
import { type Database, database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import { showSensitive } from "@/lib/database/show-sensitive";
import { findPersonKey } from "@/lib/encryption/person-key";
import { seal } from "@/lib/encryption/seal";
import { claimForm, releaseForm } from "@/lib/forms/claim-form";
import { discardDraft } from "@/lib/forms/drafts";
import type { FormProblem } from "@/lib/forms/form-values";
import { contentRows, personalTextOf } from "./content-rows";
import {
  contentProblems,
  type InquiryContent,
  type LogResult,
  type MotivationChoice,
  motivationAnswerOf,
  residenceStateOf,
} from "./inquiry-content";
import { noteContext } from "./note-context";
import { mayWorkOnInquiries } from "./permissions";
import { requireFullInquiry } from "./queries";
import type { EditInquiryInput, LogInquiryInput } from "./schema";
import { classifyContact, type EarlierContact } from "./what-counts";

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
      await findLastContact(db, caller, input.receivedOn),
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

const knownRow = z.object({ today: z.string(), receivedAt: z.date().nullable() });
type Known = {
  motivations: MotivationChoice[];
  today: CalendarDate;
  receivedAt: Date | null;
  problems: FormProblem[];
};

// The database's clock and time-zone data decide what today is and which instant a time of day was.
async function readKnown(db: Database, input: InquiryContent): Promise<Known> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT to_char(now() AT TIME ZONE time_zone, 'YYYY-MM-DD') AS today,
      (${input.receivedOn}::date + ${input.receivedTime}::time) AT TIME ZONE time_zone AS "receivedAt" FROM firm`;
  const motivations = await db.motivation.findMany({ select: { id: true, sensitive: true } });
  return { ...knownRow.parse(rows[0]), motivations, problems: await referenceProblems(db, input) };
}

async function referenceProblems(db: Database, input: InquiryContent): Promise<FormProblem[]> {
  const { officeId, lawyerId, referralSourceId } = input;
  const rows = await db.$queryRaw<{ field: string; found: boolean }[]>`
    SELECT 'officeId' AS field, EXISTS (SELECT 1 FROM office WHERE id = ${officeId}::uuid) AS found
    UNION ALL SELECT 'lawyerId', ${lawyerId}::uuid IS NULL OR EXISTS (SELECT 1 FROM staff s
      WHERE s.id = ${lawyerId}::uuid AND s.role IN ('lawyer', 'partner'))
    UNION ALL SELECT 'referralSourceId', ${referralSourceId}::uuid IS NULL OR EXISTS (SELECT 1 FROM referral_source r
      WHERE r.id = ${referralSourceId}::uuid)`;
  return rows.filter((row) => !row.found).map((row) => ({ field: row.field, code: "chooseOne" }));
}

async function findLastContact(
  db: Database,
  caller: KeyedCaller,
  until: CalendarDate,
): Promise<EarlierContact | null> {
  if (caller.isNew) return null;
  const rows = await db.$queryRaw<EarlierContact[]>`
    SELECT coalesce(repeat_of_id, id)::text AS "inquiryId", to_char(received_on, 'YYYY-MM-DD') AS "receivedOn"
    FROM inquiry WHERE caller_id = ${caller.id}::uuid AND received_on <= ${until}::date
      AND classification IN ('inquiry', 'repeat')
    ORDER BY received_on DESC, logged_at DESC LIMIT 1`;
  return rows[0] ?? null;
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

async function writeContent(
  db: Database,
  id: string,
  caller: Pick<KeyedCaller, "key">,
  input: InquiryContent,
  motivations: readonly MotivationChoice[],
): Promise<void> {
  const rows = contentRows(id, input, motivations, newId);
  if (rows.plain.length > 0) await db.inquiryMotivation.createMany({ data: rows.plain });
  if (rows.sensitive.length > 0) {
    await showSensitive(db);
    await db.inquirySensitiveMotivation.createMany({ data: rows.sensitive });
  }
  if (rows.kinds.length > 0) await db.inquiryConnectionKind.createMany({ data: rows.kinds });
  if (rows.parties.length > 0) await db.otherParty.createMany({ data: rows.parties });
  if (input.note) {
    const ciphertext = seal(caller.key, noteContext(id), input.note);
    await db.inquiryNote.create({ data: { inquiryId: id, ciphertext }, select: { inquiryId: true } });
  }
}

function consentOf(inquiryId: string, callerId: string, { language, channel }: InquiryContent) {
  return { inquiryId, callerId, language, channel };
}

export type EditResult =
  | { kind: "saved" }
  | { kind: "conflict" }
  | { kind: "problems"; problems: FormProblem[] };

/** Writes an edited inquiry over the versions that were read; if someone else was faster, nothing is written. */
export async function editInquiry(
  actor: Actor,
  id: string,
  input: EditInquiryInput,
  draftId: string,
): Promise<EditResult> {
  return database().$transaction(async (db) => {
    await requireFullInquiry(db, actor, id);
    await showSensitive(db);
    const before = await db.inquiry.findUniqueOrThrow({
      where: { id },
      include: { caller: true, consents: true },
    });
    if (before.version !== input.version || before.caller.version !== input.callerVersion)
      return { kind: "conflict" };
    const known = await readKnown(db, input);
    const hasConsent = before.consents.length > 0;
    const problems = [...contentProblems(input, { ...known, hasConsent }), ...known.problems];
    if (problems.length > 0) return { kind: "problems", problems };
    const key = await findPersonKey(db, before.callerId);
    if (!key || !(await editCaller(db, before.callerId, input.callerVersion, input)))
      return { kind: "conflict" };
    const data = {
      ...inquiryColumns(input, known.receivedAt),
      version: { increment: 1 },
      updatedAt: new Date(),
    };
    await db.inquiry.update({ where: { id }, data, select: { id: true } });
    await removeContent(db, id);
    await writeContent(db, id, { key }, input, known.motivations);
    if (input.consent && !hasConsent) await recordConsent(db, actor, consentOf(id, before.callerId, input));
    await discardDraft(db, actor, draftId);
    await appendAuditEntry(db, {
      ...{ staffId: actor.staffId, action: "inquiry.edit", objectType: "inquiry", objectId: id },
      detail: { version: input.version + 1 },
      personal: { callerId: before.callerId, key, text: personalTextOf(input) },
    });
    return { kind: "saved" };
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
