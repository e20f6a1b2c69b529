import { validate } from "uuid";
import type { Actor } from "@/lib/auth/actor";
import { hide, requireRight } from "@/lib/auth/refusal";
import { type Database, database } from "@/lib/database/client";
import { showSensitive } from "@/lib/database/show-sensitive";
import { findPersonKey } from "@/lib/encryption/person-key";
import { unseal } from "@/lib/encryption/seal";
import { type FullInquiry, type InquiryRow, inquiryRelations, type OutlineInquiry } from "./inquiry-row";
import { noteContext } from "./note-context";
import { type InquiryView, mayWorkOnInquiries, viewOfInquiry } from "./permissions";

/** An inquiry as far as this person sees it; what they may not see is not there. */
export async function getInquiry(actor: Actor, id: string): Promise<FullInquiry | OutlineInquiry> {
  requireRight(mayWorkOnInquiries(actor));
  return database().$transaction(async (db) => {
    const view = await findView(db, actor, id);
    if (view === "none") hide();
    if (view === "outline") return getOutline(db, id);
    await showSensitive(db);
    const row = await db.inquiry.findUniqueOrThrow({ where: { id }, include: inquiryRelations });
    return { ...row, view, noteText: await openNote(db, row) };
  });
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
