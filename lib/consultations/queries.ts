import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import { database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { seenInFull } from "@/lib/inquiries/permissions";
import { mayKeepConsultations } from "./permissions";
import type { ConsultationFilter } from "./schema";

/** More than this many are not shown at once: a filter narrows them. */
export const consultationsShown = 200;

const listedConsultation = z.object({
  id: z.string(),
  inquiryId: z.string(),
  number: z.number(),
  callerName: z.string().nullable(),
  lawyerName: z.string(),
  officeName: z.string(),
  scheduledAt: z.date(),
  heldOn: z.string().nullable(),
});
export type ListedConsultation = z.infer<typeof listedConsultation>;

/** Consultations to come, soonest first, and those of the past two weeks, latest first. */
export async function listConsultations(actor: Actor, filter: ConsultationFilter) {
  requireRight(mayKeepConsultations(actor));
  const twoWeeksAgo = Prisma.sql`((now() AT TIME ZONE firm.time_zone)::date - 14)::timestamp AT TIME ZONE firm.time_zone`;
  const isUpcoming = Prisma.sql`k.held_on IS NULL AND k.scheduled_at >= now()`;
  const [upcoming, past] = await Promise.all([
    readConsultations(actor, filter, isUpcoming, Prisma.sql`k.scheduled_at, k.id`),
    readConsultations(
      actor,
      filter,
      Prisma.sql`NOT (${isUpcoming}) AND k.scheduled_at >= ${twoWeeksAgo}`,
      Prisma.sql`k.scheduled_at DESC, k.id`,
    ),
  ]);
  return { upcoming, past };
}

async function readConsultations(
  actor: Actor,
  { office, lawyer }: ConsultationFilter,
  when: Prisma.Sql,
  order: Prisma.Sql,
): Promise<{ rows: ListedConsultation[]; isCut: boolean }> {
  const read = await database().$queryRaw`
    SELECT k.id, i.id AS "inquiryId", i.number, c.name AS "callerName", l.name AS "lawyerName",
      o.name AS "officeName", k.scheduled_at AS "scheduledAt", to_char(k.held_on, 'YYYY-MM-DD') AS "heldOn"
    FROM consultation k JOIN inquiry i ON i.id = k.inquiry_id JOIN caller c ON c.id = i.caller_id
    JOIN staff l ON l.id = k.lawyer_id JOIN office o ON o.id = i.office_id CROSS JOIN firm
    WHERE ${when} AND ${seenInFull(actor)}
      AND (${office}::uuid IS NULL OR i.office_id = ${office}::uuid)
      AND (${lawyer}::uuid IS NULL OR k.lawyer_id = ${lawyer}::uuid)
    ORDER BY ${order} LIMIT ${consultationsShown + 1}`;
  const rows = z.array(listedConsultation).parse(read);
  return { rows: rows.slice(0, consultationsShown), isCut: rows.length > consultationsShown };
}
