import { validate } from "uuid";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { hide, requireRight } from "@/lib/auth/refusal";
import type { CalendarDate } from "@/lib/calendar/calendar-date";
import { type Database, database } from "@/lib/database/client";
import { showSensitive } from "@/lib/database/show-sensitive";
import { findPersonKey } from "@/lib/encryption/person-key";
import { unseal } from "@/lib/encryption/seal";
import type { FormProblem } from "@/lib/forms/form-values";
import type { InquiryContent, MotivationChoice } from "./inquiry-content";
import { type FullInquiry, type InquiryRow, inquiryRelations, type OutlineInquiry } from "./inquiry-row";
import type { InquiryChange } from "./inquiry-timeline";
import { noteContext } from "./note-context";
import { type InquiryView, mayWorkOnInquiries, viewOfInquiry } from "./permissions";
import type { EarlierContact } from "./what-counts";

/** An inquiry as far as this person sees it; what they may not see is not there. */
export async function getInquiry(actor: Actor, id: string): Promise<FullInquiry | OutlineInquiry> {
  requireRight(mayWorkOnInquiries(actor));
  return database().$transaction(async (db) => {
    const view = await findView(db, actor, id);
    if (view === "none") hide();
    if (view === "outline") return getOutline(db, id);
    return readFullInquiry(db, id);
  });
}

/** All of an inquiry, for an actor who has been found to see it in full. */
export async function readFullInquiry(db: Database, id: string): Promise<FullInquiry> {
  await showSensitive(db);
  const row = await db.inquiry.findUniqueOrThrow({ where: { id }, include: inquiryRelations });
  return { ...row, view: "full", noteText: await openNote(db, row) };
}

/** For acts on one inquiry: that it exists for this person in full; locks its row for the transaction. */
export async function requireFullInquiry(db: Database, actor: Actor, id: string): Promise<void> {
  requireRight(mayWorkOnInquiries(actor));
  if (validate(id)) await db.$queryRaw`SELECT 1 AS locked FROM inquiry WHERE id = ${id}::uuid FOR UPDATE`;
  const view = await findView(db, actor, id);
  if (view === "none") hide();
  requireRight(view === "full");
}

async function findView(db: Database, actor: Actor, id: string): Promise<InquiryView> {
  if (!validate(id)) return "none";
  const state = await db.inquiry.findUnique({
    where: { id },
    select: {
      officeId: true,
      stage: true,
      closures: { where: { reopenedAt: null }, select: { id: true } },
      wall: { select: { members: { select: { staffId: true } } } },
    },
  });
  if (!state) return "none";
  const wallMembers = state.wall?.members.map((member) => member.staffId) ?? null;
  return viewOfInquiry(actor, { ...state, closed: state.closures.length > 0, wallMembers });
}

async function getOutline(db: Database, id: string): Promise<OutlineInquiry> {
  const select = { id: true, number: true, stage: true, caller: { select: { name: true } } } as const;
  const { caller, ...row } = await db.inquiry.findUniqueOrThrow({ where: { id }, select });
  return { view: "outline", ...row, callerName: caller.name };
}

async function openNote(db: Database, row: InquiryRow): Promise<string> {
  if (!row.note) return "";
  const key = await findPersonKey(db, row.callerId);
  return key ? unseal(key, noteContext(row.id), row.note.ciphertext) : "";
}

const inquiryChange = z.object({
  position: z.string(),
  at: z.date(),
  staffId: z.string().nullable(),
  action: z.string(),
  detail: z.record(z.string(), z.unknown()),
});

/** What the audit log tells of an inquiry that its reader sees in full, the earliest first. */
export async function listInquiryChanges({ id }: FullInquiry): Promise<InquiryChange[]> {
  const rows = await database().$queryRaw`
    SELECT position::text AS position, at, staff_id AS "staffId", action, detail FROM audit_entry
    WHERE object_type = 'inquiry' AND object_id = ${id} ORDER BY audit_entry.position`;
  return z.array(inquiryChange).parse(rows);
}

/** Who last changed what the edit form holds, and when: through this inquiry or another one of the same caller. */
export async function findLastEdit({ callerId }: FullInquiry): Promise<{ staffId: string; at: Date } | null> {
  const rows = await database().$queryRaw<{ staffId: string; at: Date }[]>`
    SELECT staff_id AS "staffId", at FROM audit_entry
    WHERE object_type = 'inquiry' AND action = 'inquiry.edit'
      AND object_id IN (SELECT id::text FROM inquiry WHERE caller_id = ${callerId}::uuid)
    ORDER BY position DESC LIMIT 1`;
  return rows[0] ?? null;
}

/** The firm's motivations and referral sources, in its own order. */
export async function listInquiryChoices() {
  const [motivations, referralSources] = await Promise.all([
    database().motivation.findMany({ orderBy: { position: "asc" } }),
    database().referralSource.findMany({ orderBy: { position: "asc" } }),
  ]);
  return { motivations, referralSources };
}

/** The words in which consent is asked, newest version. */
export async function getConsentWording() {
  return database().consentWording.findFirstOrThrow({ orderBy: { version: "desc" } });
}

const knownRow = z.object({
  today: z.string(),
  receivedAt: z.date().nullable(),
  motivations: z.array(z.object({ id: z.string(), sensitive: z.boolean() })),
  ...{ officeId: z.boolean(), lawyerId: z.boolean(), referralSourceId: z.boolean() },
});
/** What only the database knows about a form. */
export type Known = {
  motivations: MotivationChoice[];
  today: CalendarDate;
  receivedAt: Date | null;
  problems: FormProblem[];
};

/** The database's clock and time-zone data decide what today is and which instant a time of day was. */
export async function readKnown(db: Database, input: InquiryContent): Promise<Known> {
  const { officeId, lawyerId, referralSourceId } = input;
  const rows = await db.$queryRaw<unknown[]>`
    SELECT to_char(now() AT TIME ZONE time_zone, 'YYYY-MM-DD') AS today,
      (${input.receivedOn}::date + ${input.receivedTime}::time) AT TIME ZONE time_zone AS "receivedAt",
      (SELECT jsonb_agg(jsonb_build_object('id', id, 'sensitive', sensitive)) FROM motivation) AS motivations,
      EXISTS (SELECT 1 FROM office WHERE id = ${officeId}::uuid) AS "officeId",
      ${lawyerId}::uuid IS NULL OR EXISTS (SELECT 1 FROM staff
        WHERE id = ${lawyerId}::uuid AND role IN ('lawyer', 'partner')) AS "lawyerId",
      ${referralSourceId}::uuid IS NULL OR EXISTS (SELECT 1 FROM referral_source
        WHERE id = ${referralSourceId}::uuid) AS "referralSourceId"
    FROM firm`;
  const { today, receivedAt, motivations, ...found } = knownRow.parse(rows[0]);
  const unknown = Object.entries(found).filter(([, isFound]) => !isFound);
  const problems = unknown.map(([field]) => ({ field, code: "chooseOne" }));
  return { today, receivedAt, motivations, problems };
}

/** A caller's latest contact about coming to Canada, on a day or before it. */
export async function findLastContact(
  db: Database,
  callerId: string,
  until: CalendarDate,
): Promise<EarlierContact | null> {
  const rows = await db.$queryRaw<EarlierContact[]>`
    SELECT coalesce(repeat_of_id, id)::text AS "inquiryId", to_char(received_on, 'YYYY-MM-DD') AS "receivedOn"
    FROM inquiry WHERE caller_id = ${callerId}::uuid AND received_on <= ${until}::date
      AND classification IN ('inquiry', 'repeat')
    ORDER BY received_on DESC, logged_at DESC LIMIT 1`;
  return rows[0] ?? null;
}
