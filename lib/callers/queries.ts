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

/** Callers with this very phone or e-mail, or with words in their name that begin as the words typed, accents aside. */
export async function findKnownCallers(
  actor: Actor,
  typed: { name: string; phone: string; email: string },
): Promise<KnownCaller[]> {
  requireRight(mayWorkOnInquiries(actor));
  // Each way of asking has its own index and its own limit: a common name must not push out the very phone number.
  const meant = waysToMean(typed).map((way) => Prisma.sql`(${way} LIMIT 50)`);
  if (meant.length === 0) return [];
  const rows = await database().$queryRaw`
    SELECT c.id, c.name, to_char(i.received_on, 'YYYY-MM-DD') AS "lastContactOn", i.stage::text AS stage
    FROM (${Prisma.join(meant, " UNION ")}) k JOIN caller c ON c.id = k.id
    CROSS JOIN LATERAL (
      SELECT i.received_on, i.stage FROM inquiry i WHERE i.caller_id = k.id AND ${outsideWalls(actor)}
      ORDER BY i.received_on DESC LIMIT 1) i
    ORDER BY i.received_on DESC, k.id LIMIT 5`;
  return z.array(knownCaller).parse(rows);
}

/** SQL for the ids of the callers whom a text means: by telephone, e-mail, or the beginnings of words of their name. */
export function callersMeantBy(text: string): Prisma.Sql {
  const ways = waysToMean({ name: text.includes("@") ? "" : text, phone: text, email: text });
  return ways.length === 0 ? Prisma.sql`SELECT id FROM caller WHERE FALSE` : Prisma.join(ways, " UNION ALL ");
}

// Enough for any name; each costs two looks into the index.
const mostWords = 6;

function waysToMean(typed: { name: string; phone: string; email: string }): Prisma.Sql[] {
  const ways: Prisma.Sql[] = [];
  const phone = readPhoneNumber(typed.phone);
  if (phone) ways.push(Prisma.sql`SELECT caller_id AS id FROM caller_phone WHERE e164 = ${phone.e164}`);
  const email = typed.email.trim().toLowerCase();
  if (email.includes("@"))
    ways.push(Prisma.sql`SELECT caller_id AS id FROM caller_email WHERE email = ${email}`);
  const key = nameKey(typed.name);
  if (key.length >= 2) {
    const words = key.split(" ").slice(0, mostWords).map(hasWordBeginning);
    ways.push(Prisma.sql`SELECT c.id FROM caller c WHERE ${Prisma.join(words, " AND ")}`);
  }
  return ways;
}

function hasWordBeginning(word: string): Prisma.Sql {
  const beginning = `${word.replace(/[\\%_]/g, "\\$&")}%`;
  return Prisma.sql`(c.name_key LIKE ${beginning} OR c.name_key LIKE ${`% ${beginning}`})`;
}

/** The order of callers `c` by name, those without one last; as in the index of this order. */
export const callerNameOrder = Prisma.sql`(coalesce(c.name_key, chr(1114111)) COLLATE "C")`;

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
