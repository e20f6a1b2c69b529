import type { Actor } from "@/lib/auth/actor";
import { hide } from "@/lib/auth/refusal";
import type { Database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import { findPersonKey, makePersonKey } from "@/lib/encryption/person-key";
import { type CallerDetails, callerColumns, callerRows } from "./caller-details";
import { nameKey } from "./name-key";
import { isKnownTo } from "./queries";

/** A caller within a transaction, with the key that seals what is written about them. */
export type KeyedCaller = { id: string; key: Uint8Array; isNew: boolean };

/**
 * The caller of a new inquiry: the known one that was chosen; else the one person with the same name and the same
 * phone or e-mail; else a new one. What is new about a known caller is added, nothing of theirs is overwritten.
 */
export async function keepCaller(
  db: Database,
  actor: Actor,
  chosenId: string | null,
  details: CallerDetails,
): Promise<KeyedCaller> {
  if (chosenId && !(await isKnownTo(db, actor, chosenId))) hide();
  const id = chosenId ?? (await findSamePerson(db, actor, details));
  if (!id) return addCaller(db, details);
  const key = await findPersonKey(db, id);
  if (!key) hide();
  await addCallerRows(db, id, details);
  return { id, key, isNew: false };
}

async function addCaller(db: Database, details: CallerDetails): Promise<KeyedCaller> {
  const id = newId();
  const { key, wrappedKey } = makePersonKey(id);
  await db.caller.create({ data: { id, ...callerColumns(details) }, select: { id: true } });
  await db.personKey.create({ data: { callerId: id, wrappedKey }, select: { callerId: true } });
  await addCallerRows(db, id, details);
  return { id, key, isNew: true };
}

async function addCallerRows(db: Database, id: string, details: CallerDetails): Promise<void> {
  const rows = callerRows(id, details);
  const skipDuplicates = true;
  if (rows.emails.length > 0) await db.callerEmail.createMany({ data: rows.emails, skipDuplicates });
  if (rows.phones.length > 0) await db.callerPhone.createMany({ data: rows.phones, skipDuplicates });
  if (rows.citizenships.length > 0)
    await db.callerCitizenship.createMany({ data: rows.citizenships, skipDuplicates });
}

async function findSamePerson(db: Database, actor: Actor, details: CallerDetails): Promise<string | null> {
  const reach = [
    ...(details.phone ? [{ phones: { some: details.phone } }] : []),
    ...(details.email ? [{ emails: { some: { email: details.email } } }] : []),
  ];
  if (!details.name || reach.length === 0) return null;
  const same = await db.caller.findMany({
    where: { nameKey: nameKey(details.name), OR: reach },
    select: { id: true },
    take: 2,
  });
  const only = same.length === 1 ? same[0] : undefined;
  return only && (await isKnownTo(db, actor, only.id)) ? only.id : null;
}

/** Writes an edited caller over the version that was read; false if someone else was faster. */
export async function editCaller(
  db: Database,
  callerId: string,
  version: number,
  details: CallerDetails,
): Promise<boolean> {
  const { count } = await db.caller.updateMany({
    where: { id: callerId, version },
    data: { ...callerColumns(details), version: { increment: 1 } },
  });
  if (count === 0) return false;
  await removeShownContacts(db, callerId);
  await db.callerCitizenship.deleteMany({ where: { callerId } });
  await addCallerRows(db, callerId, details);
  return true;
}

// The form shows the first phone and the first e-mail; the others were not on it and stay.
async function removeShownContacts(db: Database, callerId: string): Promise<void> {
  const where = { callerId };
  const email = await db.callerEmail.findFirst({ where, orderBy: { email: "asc" } });
  const phone = await db.callerPhone.findFirst({ where, orderBy: { e164: "asc" } });
  if (email) await db.callerEmail.deleteMany({ where: email });
  if (phone) await db.callerPhone.deleteMany({ where: phone });
}
