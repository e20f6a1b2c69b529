import type { Actor } from "@/lib/auth/actor";
import { hide } from "@/lib/auth/refusal";
import type { Database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import { findPersonKey, makePersonKey } from "@/lib/encryption/person-key";
import { type CallerDetails, callerColumns } from "./caller-details";
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
  await addReach(db, id, details);
  return { id, key, isNew: false };
}

async function addCaller(db: Database, details: CallerDetails): Promise<KeyedCaller> {
  const id = newId();
  const { key, wrappedKey } = makePersonKey(id);
  const { name, nameKey, preferredName, language } = callerColumns(details);
  await db.$executeRaw`
    WITH person AS (INSERT INTO caller (id, name, name_key, preferred_name, language)
      VALUES (${id}::uuid, ${name}, ${nameKey}, ${preferredName}, ${language}::locale))
    INSERT INTO person_key (caller_id, wrapped_key) VALUES (${id}::uuid, ${wrappedKey})`;
  await addReach(db, id, details);
  return { id, key, isNew: true };
}

/** Adds phone, e-mail and citizenships that the caller's rows do not have yet. */
async function addReach(
  db: Database,
  id: string,
  { phone, email, citizenships }: CallerDetails,
): Promise<void> {
  if (!phone && !email && citizenships.length === 0) return;
  await db.$executeRaw`
    WITH mail AS (INSERT INTO caller_email (caller_id, email)
        SELECT ${id}::uuid, ${email} WHERE ${email}::text IS NOT NULL ON CONFLICT DO NOTHING),
      phone AS (INSERT INTO caller_phone (caller_id, e164, extension)
        SELECT ${id}::uuid, ${phone?.e164 ?? null}, ${phone?.extension ?? ""} WHERE ${phone?.e164 ?? null}::text IS NOT NULL
        ON CONFLICT DO NOTHING)
    INSERT INTO caller_citizenship (caller_id, country)
    SELECT ${id}::uuid, unnest(${[...citizenships]}::text[]) ON CONFLICT DO NOTHING`;
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
  await addReach(db, callerId, details);
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
