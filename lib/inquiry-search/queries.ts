import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { hide, requireRight } from "@/lib/auth/refusal";
import { callerNameOrder, callersMeantBy } from "@/lib/callers/queries";
import { database } from "@/lib/database/client";
import { countedUpTo, cutPage } from "@/lib/database/cut-page";
import { Prisma } from "@/lib/database/generated/client";
import {
  CanadaConnection,
  Channel,
  Classification,
  CloseReason,
  Stage,
} from "@/lib/database/generated/enums";
import { showSensitive } from "@/lib/database/show-sensitive";
import { mayWorkOnInquiries, outsideWalls, seenInFull } from "@/lib/inquiries/permissions";
import { conditionsFor, isAnswer } from "./filter-conditions";
import { mayCountNotShown, mayFilterBySensitive } from "./permissions";
import type { InquiryFilters, InquiryListAddress } from "./schema";

export const inquiriesPerPage = 50;

const listedInquiry = z.object({
  id: z.string(),
  number: z.number(),
  receivedOn: z.string(),
  receivedTime: z.string().nullable(),
  classification: z.enum(Classification),
  callerName: z.string().nullable(),
  country: z.string().nullable(),
  state: z.string().nullable(),
  channel: z.enum(Channel),
  connection: z.enum(CanadaConnection),
  stage: z.enum(Stage),
  closed: z.enum(CloseReason).nullable(),
  lawyerName: z.string().nullable(),
});
export type ListedInquiry = z.infer<typeof listedInquiry>;

/** A page of the list; `previous` and `next` are the places for `before` and `after`, where there is such a page. */
export type InquiryList = {
  rows: ListedInquiry[];
  previous: string | null;
  next: string | null;
  /** How many there are in all; beyond `countedUpTo` it is that number and one. */
  count: number;
  /** How many walls keep back under the same filters; null where that is not for this person to know. */
  notShown: number | null;
  /** What is searched for. */
  text: string | null;
};

/** The inquiries that this person sees in full, as filtered, sorted and paged by the address. */
export async function listInquiries(actor: Actor, address: InquiryListAddress): Promise<InquiryList> {
  requireRight(mayWorkOnInquiries(actor));
  if (address.after && address.before) hide();
  const { sort, after, before, ...filters } = address;
  const { text, isSensitive, wanted, seen } = await inquiriesMeantBy(actor, filters);
  const [page, count, notShown] = await Promise.all([
    readPage(actor, seen, { sort, after, before }, isSensitive),
    countRows(seen, isSensitive),
    mayCountNotShown(actor, filters) ? countRows(Prisma.sql`${behindWalls(actor)} AND ${wanted}`) : null,
  ]);
  return { ...page, count, notShown, text };
}

/** SQL for the inquiries `i` that filters mean, and for those of them that this person sees in full. */
export async function inquiriesMeantBy(actor: Actor, filters: InquiryFilters) {
  requireRight(mayWorkOnInquiries(actor));
  const text = filters.search ? await getTextSearch(actor, filters.search) : null;
  // Whether a sensitive motivation is asked for, whose rows open only to a transaction that says so.
  const isSensitive = await asksForSensitive(actor, filters.motivation);
  const wanted = Prisma.join([...conditionsFor(filters, isSensitive), ...textCondition(text)], " AND ");
  return { text, isSensitive, wanted, seen: Prisma.sql`${seenInFull(actor)} AND ${wanted}` };
}

// The first half says nothing new: it leads the database to the few walls instead of to every inquiry.
function behindWalls(actor: Actor): Prisma.Sql {
  return Prisma.sql`i.id IN (SELECT inquiry_id FROM inquiry_wall) AND NOT (${outsideWalls(actor)})`;
}

/** What one searched for oneself; the searches of others do not exist. */
export async function getTextSearch(actor: Actor, id: string): Promise<string> {
  requireRight(mayWorkOnInquiries(actor));
  const row = await database().textSearch.findFirst({ where: { id, staffId: actor.staffId } });
  return row?.text ?? hide();
}

/** Whom inquiries are or were assigned to, those who have left included. */
export async function listAssignedStaff(actor: Actor): Promise<{ id: string; name: string }[]> {
  requireRight(mayWorkOnInquiries(actor));
  return database().$queryRaw`
    SELECT s.id, s.name FROM staff s WHERE s.role IN ('lawyer', 'partner')
      OR EXISTS (SELECT 1 FROM inquiry i WHERE i.lawyer_id = s.id) ORDER BY s.name, s.id`;
}

async function asksForSensitive(actor: Actor, motivation: string | null): Promise<boolean> {
  if (!motivation || isAnswer(motivation)) return false;
  const row = await database().motivation.findUnique({ where: { id: motivation } });
  if (!row) hide();
  if (row.sensitive) requireRight(mayFilterBySensitive(actor));
  return row.sensitive;
}

// "12345" and "#12345" may be an inquiry's number or a telephone; anything else means a caller.
function textCondition(text: string | null): Prisma.Sql[] {
  if (text === null) return [];
  const number = /^#?(\d{1,9})$/.exec(text)?.[1];
  const ofCallers = Prisma.sql`i.caller_id IN (${callersMeantBy(text)})`;
  if (number === undefined) return [ofCallers];
  return [
    Prisma.sql`i.id IN (SELECT i.id FROM inquiry i WHERE i.number = ${Number(number)}::int
      UNION ALL SELECT i.id FROM inquiry i WHERE ${ofCallers})`,
  ];
}

type Place = Pick<InquiryListAddress, "sort" | "after" | "before">;

async function readPage(actor: Actor, seen: Prisma.Sql, place: Place, isSensitive: boolean) {
  const { sort, after, before } = place;
  const byName = sort === "name" || sort === "name_desc";
  const falls = (sort === "oldest" || sort === "name") === (before !== null);
  const edge = after ?? before;
  const beyond = edge
    ? Prisma.sql`AND ${beyondEdge(await findEdge(actor, edge), byName, falls)}`
    : Prisma.empty;
  const order = orders[byName ? "name" : "day"][falls ? "falling" : "rising"];
  const rows = await readRows(
    Prisma.sql`
      SELECT i.id, i.number, to_char(i.received_on, 'YYYY-MM-DD') AS "receivedOn",
        to_char(i.received_at AT TIME ZONE firm.time_zone, 'HH24:MI') AS "receivedTime",
        i.classification::text AS classification, c.name AS "callerName", i.residence_country AS country,
        i.residence_state AS state, i.channel::text AS channel, i.canada_connection::text AS connection,
        i.stage::text AS stage, x.reason::text AS closed, l.name AS "lawyerName"
      FROM (SELECT i.id FROM inquiry i ${byName ? Prisma.sql`JOIN caller c ON c.id = i.caller_id` : Prisma.empty}
        WHERE ${seen} ${beyond} ORDER BY ${order} LIMIT ${inquiriesPerPage + 1}) p
      JOIN inquiry i ON i.id = p.id JOIN caller c ON c.id = i.caller_id LEFT JOIN staff l ON l.id = i.lawyer_id
      LEFT JOIN inquiry_closure x ON x.inquiry_id = i.id AND x.reopened_at IS NULL CROSS JOIN firm
      ORDER BY ${order}`,
    isSensitive,
  );
  return cutPage(z.array(listedInquiry).parse(rows), inquiriesPerPage, place);
}

// The rows of sensitive motivations open only to a transaction that says so.
async function readRows(sql: Prisma.Sql, isSensitive: boolean): Promise<unknown[]> {
  if (!isSensitive) return database().$queryRaw(sql);
  return database().$transaction(async (db) => {
    await showSensitive(db);
    return db.$queryRaw(sql);
  });
}

async function countRows(seen: Prisma.Sql, isSensitive = false): Promise<number> {
  const sql = Prisma.sql`
    SELECT count(*)::int AS n FROM (SELECT 1 FROM inquiry i WHERE ${seen} LIMIT ${countedUpTo + 1}) counted`;
  const rows = z.array(z.object({ n: z.number() })).parse(await readRows(sql, isSensitive));
  return rows[0]?.n ?? 0;
}

const edgeRow = z.object({ id: z.string(), day: z.string(), callerId: z.string(), name: z.string() });

// Where the page borders on: an inquiry behind a wall must not tell by its place how its caller is called.
async function findEdge(actor: Actor, id: string): Promise<z.infer<typeof edgeRow>> {
  const rows = await database().$queryRaw<unknown[]>`
    SELECT i.id, to_char(i.received_on, 'YYYY-MM-DD') AS day, c.id AS "callerId", ${callerNameOrder} AS name
    FROM inquiry i JOIN caller c ON c.id = i.caller_id WHERE i.id = ${id}::uuid AND ${outsideWalls(actor)}`;
  return rows.length === 0 ? hide() : edgeRow.parse(rows[0]);
}

function beyondEdge(edge: z.infer<typeof edgeRow>, byName: boolean, falls: boolean): Prisma.Sql {
  const beyond = falls ? Prisma.sql`<` : Prisma.sql`>`;
  if (!byName) return Prisma.sql`(i.received_on, i.id) ${beyond} (${edge.day}::date, ${edge.id}::uuid)`;
  // The first comparison is of the caller alone, so that the index of names leads straight to the place.
  return Prisma.sql`(${callerNameOrder}, c.id) ${beyond}= (${edge.name}, ${edge.callerId}::uuid)
    AND (${callerNameOrder}, c.id, i.id) ${beyond} (${edge.name}, ${edge.callerId}::uuid, ${edge.id}::uuid)`;
}

const orders = {
  day: { rising: Prisma.sql`i.received_on, i.id`, falling: Prisma.sql`i.received_on DESC, i.id DESC` },
  name: {
    rising: Prisma.sql`${callerNameOrder}, c.id, i.id`,
    falling: Prisma.sql`${callerNameOrder} DESC, c.id DESC, i.id DESC`,
  },
};
