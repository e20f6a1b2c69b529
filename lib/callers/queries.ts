import { validate } from "uuid";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { hide, requireRight } from "@/lib/auth/refusal";
import { type Database, database } from "@/lib/database/client";
import { cutPage, type Page, type PagePlace } from "@/lib/database/cut-page";
import { Prisma } from "@/lib/database/generated/client";
import { Channel, Classification, CloseReason, Stage } from "@/lib/database/generated/enums";
import { mayWorkOnInquiries, outsideWalls, seenInFull } from "@/lib/inquiries/permissions";
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

export const callersPerPage = 50;

const listedCaller = z.object({
  id: z.string(),
  name: z.string().nullable(),
  inquiries: z.number(),
  stage: z.enum(Stage),
  lastContactOn: z.string().nullable(),
});
export type ListedCaller = z.infer<typeof listedCaller>;

/** The callers whom a text means, by name; the day of the last contact only where that inquiry is seen in full. */
export async function listCallers(actor: Actor, text: string, place: PagePlace): Promise<Page<ListedCaller>> {
  requireRight(mayWorkOnInquiries(actor));
  if (place.after && place.before) hide();
  const edge = place.after ?? place.before;
  const falls = place.before !== null;
  const order = falls ? Prisma.sql`${callerNameOrder} DESC, c.id DESC` : Prisma.sql`${callerNameOrder}, c.id`;
  const beyond = edge ? Prisma.sql`AND ${await beyondCaller(actor, edge, falls)}` : Prisma.empty;
  const ids = Prisma.sql`
    SELECT c.id FROM caller c WHERE c.id IN (${callersMeantBy(text)}) AND EXISTS (SELECT 1 ${contactsOf(actor)}) ${beyond}
    ORDER BY ${order} LIMIT ${callersPerPage + 1}`;
  return cutPage(await readCallers(actor, ids, order), callersPerPage, place);
}

/** Who called last, of the inquiries that this person sees in full. */
export async function listLatestCallers(actor: Actor): Promise<ListedCaller[]> {
  requireRight(mayWorkOnInquiries(actor));
  const ids = Prisma.sql`
    SELECT DISTINCT latest.id FROM (SELECT i.caller_id AS id FROM inquiry i WHERE ${seenInFull(actor)}
      ORDER BY i.received_on DESC, i.id DESC LIMIT 20) latest`;
  return readCallers(actor, ids, Prisma.sql`latest.received_on DESC, latest.id DESC`);
}

// What a caller `c` has asked of the firm, outside walls.
function contactsOf(actor: Actor): Prisma.Sql {
  return Prisma.sql`FROM inquiry i WHERE i.caller_id = c.id AND ${outsideWalls(actor)}`;
}

async function readCallers(actor: Actor, ids: Prisma.Sql, order: Prisma.Sql): Promise<ListedCaller[]> {
  const rows = await database().$queryRaw`
    SELECT c.id, c.name, (SELECT count(*)::int ${contactsOf(actor)}) AS inquiries, latest.stage::text AS stage,
      CASE WHEN latest.full THEN to_char(latest.received_on, 'YYYY-MM-DD') END AS "lastContactOn"
    FROM (${ids}) p JOIN caller c ON c.id = p.id
    CROSS JOIN LATERAL (SELECT i.id, i.stage, i.received_on, (${seenInFull(actor)}) AS full ${contactsOf(actor)}
      ORDER BY i.received_on DESC, i.id DESC LIMIT 1) latest
    ORDER BY ${order}`;
  return z.array(listedCaller).parse(rows);
}

async function beyondCaller(actor: Actor, id: string, falls: boolean): Promise<Prisma.Sql> {
  if (!(await isKnownTo(database(), actor, id))) hide();
  const edge = await database().$queryRaw<{ name: string }[]>`
    SELECT ${callerNameOrder} AS name FROM caller c WHERE c.id = ${id}::uuid`;
  const beyond = falls ? Prisma.sql`<` : Prisma.sql`>`;
  return Prisma.sql`(${callerNameOrder}, c.id) ${beyond} (${edge[0]?.name}, ${id}::uuid)`;
}

const inquiryOfCaller = z.object({
  id: z.string(),
  number: z.number(),
  stage: z.enum(Stage),
  inFull: z
    .object({
      receivedOn: z.string(),
      classification: z.enum(Classification),
      channel: z.enum(Channel),
      closed: z.enum(CloseReason).nullable(),
      lawyerName: z.string().nullable(),
    })
    .nullable(),
});
export type InquiryOfCaller = z.infer<typeof inquiryOfCaller>;

const contactColumns = {
  preferredName: true,
  language: true,
  phones: { select: { e164: true, extension: true }, orderBy: { e164: "asc" } },
  emails: { select: { email: true }, orderBy: { email: "asc" } },
  citizenships: { select: { country: true }, orderBy: { country: "asc" } },
} as const satisfies Prisma.CallerSelect;

/** How to reach someone, and what else the office knows of them. */
export type CallerContact = Prisma.CallerGetPayload<{ select: typeof contactColumns }>;

/** A caller with their inquiries, newest first, as far as this person sees them; contacts need one seen in full. */
export async function getCaller(actor: Actor, id: string) {
  requireRight(mayWorkOnInquiries(actor));
  if (!(await isKnownTo(database(), actor, id))) hide();
  const rows = await database().$queryRaw`
    SELECT i.id, i.number, i.stage::text AS stage, CASE WHEN ${seenInFull(actor)} THEN jsonb_build_object(
      'receivedOn', to_char(i.received_on, 'YYYY-MM-DD'), 'classification', i.classification, 'channel', i.channel,
      'closed', x.reason, 'lawyerName', l.name) END AS "inFull"
    FROM inquiry i LEFT JOIN staff l ON l.id = i.lawyer_id
    LEFT JOIN inquiry_closure x ON x.inquiry_id = i.id AND x.reopened_at IS NULL
    WHERE i.caller_id = ${id}::uuid AND ${outsideWalls(actor)} ORDER BY i.received_on DESC, i.id DESC`;
  const inquiries = z.array(inquiryOfCaller).parse(rows);
  const { name, ...contact } = await database().caller.findUniqueOrThrow({
    where: { id },
    select: { name: true, ...contactColumns },
  });
  return { id, name, contact: inquiries.some(({ inFull }) => inFull) ? contact : null, inquiries };
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
