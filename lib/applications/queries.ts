import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { hide, requireRight } from "@/lib/auth/refusal";
import { database } from "@/lib/database/client";
import { countedUpTo, cutPage, type Page } from "@/lib/database/cut-page";
import { Prisma } from "@/lib/database/generated/client";
import { Decision } from "@/lib/database/generated/enums";
import { seenInFull } from "@/lib/inquiries/permissions";
import { mayKeepApplications } from "./permissions";
import type { ApplicationListAddress } from "./schema";

export const applicationsPerPage = 50;

const listedApplication = z.object({
  id: z.string(),
  inquiryId: z.string(),
  number: z.number(),
  callerName: z.string().nullable(),
  programme: z.string(),
  invitedOn: z.string().nullable(),
  lastDayToApply: z.string().nullable(),
  filedOn: z.string(),
  decision: z.enum(Decision).nullable(),
  decidedOn: z.string().nullable(),
});
export type ListedApplication = z.infer<typeof listedApplication>;

/** What the firm has filed, latest first, of inquiries that this person sees in full. */
export async function listApplications(
  actor: Actor,
  { status, ...place }: ApplicationListAddress,
): Promise<Page<ListedApplication> & { count: number }> {
  requireRight(mayKeepApplications(actor));
  if (place.after && place.before) hide();
  const wanted = Prisma.sql`${seenInFull(actor)} AND ${statusCondition(status)}`;
  const edge = place.after ?? place.before;
  const rises = place.before !== null;
  const beyond = edge ? Prisma.sql`AND ${await beyondApplication(actor, edge, rises)}` : Prisma.empty;
  const order = rises ? Prisma.sql`a.filed_on, a.id` : Prisma.sql`a.filed_on DESC, a.id DESC`;
  const [rows, count] = await Promise.all([
    readRows(Prisma.sql`${wanted} ${beyond} ORDER BY ${order}`),
    countRows(wanted),
  ]);
  return { ...cutPage(rows, applicationsPerPage, place), count };
}

async function readRows(wanted: Prisma.Sql): Promise<ListedApplication[]> {
  const rows = await database().$queryRaw`
    SELECT a.id, i.id AS "inquiryId", i.number, c.name AS "callerName", a.programme, a.decision::text AS decision,
      to_char(a.invited_on, 'YYYY-MM-DD') AS "invitedOn", to_char(a.last_day_to_apply, 'YYYY-MM-DD') AS "lastDayToApply",
      to_char(a.filed_on, 'YYYY-MM-DD') AS "filedOn", to_char(a.decided_on, 'YYYY-MM-DD') AS "decidedOn"
    FROM application a JOIN inquiry i ON i.id = a.inquiry_id JOIN caller c ON c.id = i.caller_id
    WHERE ${wanted} LIMIT ${applicationsPerPage + 1}`;
  return z.array(listedApplication).parse(rows);
}

async function countRows(wanted: Prisma.Sql): Promise<number> {
  const rows = await database().$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM (SELECT 1 FROM application a JOIN inquiry i ON i.id = a.inquiry_id
      WHERE ${wanted} LIMIT ${countedUpTo + 1}) counted`;
  return rows[0]?.n ?? 0;
}

function statusCondition(status: ApplicationListAddress["status"]): Prisma.Sql {
  if (status === null) return Prisma.sql`TRUE`;
  return status === "pending" ? Prisma.sql`a.decision IS NULL` : Prisma.sql`a.decision = ${status}::decision`;
}

async function beyondApplication(actor: Actor, id: string, rises: boolean): Promise<Prisma.Sql> {
  const edge = await database().$queryRaw<{ filedOn: string }[]>`
    SELECT to_char(a.filed_on, 'YYYY-MM-DD') AS "filedOn" FROM application a JOIN inquiry i ON i.id = a.inquiry_id
    WHERE a.id = ${id}::uuid AND ${seenInFull(actor)}`;
  const filedOn = edge[0]?.filedOn ?? hide();
  const beyond = rises ? Prisma.sql`>` : Prisma.sql`<`;
  return Prisma.sql`(a.filed_on, a.id) ${beyond} (${filedOn}::date, ${id}::uuid)`;
}
