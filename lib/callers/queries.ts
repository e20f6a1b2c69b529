import { validate } from "uuid";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import { type Database, database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { mayWorkOnInquiries, outsideWalls } from "@/lib/inquiries/permissions";
import { nameKey } from "./name-key";
import { readPhoneNumber } from "./phone-number";

const knownCaller = z.object({
  id: z.string(),
  name: z.string().nullable(),
  lastContactOn: z.string(),
  stage: z.string(),
});

/** Someone who has called before: enough to recognise them, nothing of what they said. */
export type KnownCaller = z.infer<typeof knownCaller>;

/** Callers with this very phone or e-mail, or whose name or one of its words begins so, accents aside. */
export async function findKnownCallers(
  actor: Actor,
  typed: { name: string; phone: string; email: string },
): Promise<KnownCaller[]> {
  requireRight(mayWorkOnInquiries(actor));
  const conditions = conditionsFor(typed);
  if (conditions.length === 0) return [];
  const rows = await database().$queryRaw`
    SELECT k.id, k.name, to_char(i.received_on, 'YYYY-MM-DD') AS "lastContactOn", i.stage::text AS stage
    FROM (SELECT c.id, c.name FROM caller c WHERE ${Prisma.join(conditions, " OR ")} LIMIT 50) k
    CROSS JOIN LATERAL (
      SELECT i.received_on, i.stage FROM inquiry i WHERE i.caller_id = k.id AND ${outsideWalls(actor)}
      ORDER BY i.received_on DESC LIMIT 1) i
    ORDER BY i.received_on DESC, k.id LIMIT 5`;
  return z.array(knownCaller).parse(rows);
}

function conditionsFor(typed: { name: string; phone: string; email: string }): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = [];
  const phone = readPhoneNumber(typed.phone);
  if (phone)
    conditions.push(Prisma.sql`c.id IN (SELECT caller_id FROM caller_phone WHERE e164 = ${phone.e164})`);
  const email = typed.email.trim().toLowerCase();
  if (email.includes("@"))
    conditions.push(Prisma.sql`c.id IN (SELECT caller_id FROM caller_email WHERE email = ${email})`);
  const key = nameKey(typed.name);
  if (key.length >= 3) {
    const beginning = `${key.replace(/[\\%_]/g, "\\$&")}%`;
    conditions.push(Prisma.sql`(c.name_key LIKE ${beginning} OR c.name_key LIKE ${`% ${beginning}`})`);
  }
  return conditions;
}

/** Whether a caller exists for this person: walls around all of a caller's inquiries hide the caller too. */
export async function isKnownTo(db: Database, actor: Actor, callerId: string): Promise<boolean> {
  if (!validate(callerId)) return false;
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM inquiry i WHERE i.caller_id = ${callerId}::uuid AND ${outsideWalls(actor)} LIMIT 1`;
  return rows.length > 0;
}

/** The name of a caller who was chosen in a form; null where there is none, or none for this person. */
export async function findCallerName(actor: Actor, callerId: string): Promise<string | null> {
  requireRight(mayWorkOnInquiries(actor));
  if (!(await isKnownTo(database(), actor, callerId))) return null;
  const caller = await database().caller.findUnique({ where: { id: callerId }, select: { name: true } });
  return caller?.name ?? null;
}
