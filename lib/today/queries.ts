import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { seenInFull } from "@/lib/inquiries/permissions";

const dueFollowUp = z.object({
  id: z.string(),
  inquiryId: z.string(),
  number: z.number(),
  callerName: z.string().nullable(),
  dueOn: z.string(),
  stage: z.string(),
});
export type DueFollowUp = z.infer<typeof dueFollowUp>;

/** Calls to return, due today or before, of inquiries that this person works on: their own or their office's. */
export async function listDueFollowUps(actor: Actor): Promise<DueFollowUp[]> {
  const rows = await database().$queryRaw`
    SELECT f.id, i.id AS "inquiryId", i.number, c.name AS "callerName", to_char(f.due_on, 'YYYY-MM-DD') AS "dueOn",
      i.stage::text AS stage
    FROM follow_up f JOIN inquiry i ON i.id = f.inquiry_id JOIN caller c ON c.id = i.caller_id CROSS JOIN firm
    WHERE ${isDue(actor)}
    ORDER BY f.due_on, f.id LIMIT 50`;
  return z.array(dueFollowUp).parse(rows);
}

/** How many such calls there are. */
export async function countDueFollowUps(actor: Actor): Promise<number> {
  const rows = await database().$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n
    FROM follow_up f JOIN inquiry i ON i.id = f.inquiry_id CROSS JOIN firm
    WHERE ${isDue(actor)}`;
  return rows[0]?.n ?? 0;
}

// Of the person's own or their office's, and not of what has been closed since.
function isDue(actor: Actor): Prisma.Sql {
  return Prisma.sql`f.done_at IS NULL AND f.due_on <= (now() AT TIME ZONE firm.time_zone)::date
    AND ${seenInFull(actor)} AND (i.office_id = ${actor.officeId}::uuid OR i.lawyer_id = ${actor.staffId}::uuid)
    AND NOT EXISTS (SELECT 1 FROM inquiry_closure c WHERE c.inquiry_id = i.id AND c.reopened_at IS NULL)`;
}
