import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import { addDays, type CalendarDate } from "@/lib/calendar/calendar-date";
import { database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { showSensitive } from "@/lib/database/show-sensitive";
import { maySeeSensitiveCounts } from "@/lib/inquiries/permissions";
import { canMoveTheSame } from "@/lib/political-events/competing-events";
import { listPoliticalEvents } from "@/lib/political-events/queries";
import { maySeeTrends } from "../permissions";
import {
  type CountedMotivation,
  daysAfter,
  daysBefore,
  type MotivationShifts,
  motivationShifts,
} from "./motivation-shifts";

const row = z.object({
  event: z.string(),
  side: z.enum(["before", "after"]),
  motivation: z.string().nullable(),
  n: z.number(),
});
const motivation = z.object({
  id: z.string(),
  labelEn: z.string(),
  labelFr: z.string(),
  sensitive: z.boolean(),
});

/** How the mix of motivations changed with every event that can move inquiries and is over. */
export async function getMotivationShifts(actor: Actor, today: CalendarDate): Promise<MotivationShifts> {
  requireRight(maySeeTrends(actor));
  requireRight(maySeeSensitiveCounts(actor));
  const events = (await listPoliticalEvents(actor)).filter(
    ({ moves, firstFullDay }) =>
      canMoveTheSame(moves, "inquiries") && addDays(firstFullDay, daysAfter) <= today,
  );
  if (events.length === 0) return motivationShifts([], [], []);
  const days = Prisma.join(events.map(({ id, firstFullDay }) => Prisma.sql`(${id}, ${firstFullDay}::date)`));
  const [counts, motivations] = await database().$transaction(async (db) => {
    await showSensitive(db);
    const counted = await db.$queryRaw`
      WITH event (id, day) AS (VALUES ${days}),
      asked AS MATERIALIZED (
        SELECT i.id, i.received_on FROM counted_inquiry i WHERE i.motivation_answer <> 'not_asked'),
      named AS MATERIALIZED (
        SELECT a.received_on, n.motivation_id, count(*) AS n FROM asked a
        JOIN (SELECT inquiry_id, motivation_id FROM inquiry_motivation
          UNION ALL SELECT inquiry_id, motivation_id FROM inquiry_sensitive_motivation) n ON n.inquiry_id = a.id
        GROUP BY a.received_on, n.motivation_id
        UNION ALL SELECT received_on, NULL, count(*) FROM asked GROUP BY received_on)
      SELECT e.id AS event, CASE WHEN d.received_on < e.day THEN 'before' ELSE 'after' END AS side,
        d.motivation_id::text AS motivation, sum(d.n)::int AS n
      FROM event e JOIN named d
        ON d.received_on BETWEEN e.day - ${daysBefore}::int AND e.day + ${daysAfter - 1}::int
      GROUP BY 1, 2, 3`;
    const listed = await db.$queryRaw`
      SELECT id::text, label_en AS "labelEn", label_fr AS "labelFr", sensitive FROM motivation ORDER BY position`;
    return [z.array(row).parse(counted), z.array(motivation).parse(listed)] as const;
  });
  return motivationShifts(events, motivations satisfies CountedMotivation[], counts);
}
