import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import { addDays, type CalendarDate } from "@/lib/calendar/calendar-date";
import { database } from "@/lib/database/client";
import { showSensitive } from "@/lib/database/show-sensitive";
import { maySeeSensitiveCounts } from "@/lib/inquiries/permissions";
import { analyse } from "@/lib/jobs/statistics-thread";
import { canMoveTheSame } from "@/lib/political-events/competing-events";
import { listPoliticalEvents } from "@/lib/political-events/queries";
import { maySeeTrends } from "../permissions";
import {
  type CountedMotivation,
  daysAfter,
  type MotivationShifts,
  mixQuestion,
  motivationPairs,
  motivationShifts,
} from "./motivation-shifts";

const namings = z.object({ motivation: z.string().nullable(), days: z.array(z.number()) });
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
  const [counts, motivations] = await database().$transaction(async (db) => {
    await showSensitive(db);
    const counted = await db.$queryRaw`
      SELECT n.motivation_id::text AS motivation, json_agg(i.received_on - '1970-01-01'::date) AS days
      FROM counted_inquiry i
      JOIN (SELECT inquiry_id, motivation_id FROM inquiry_motivation
        UNION ALL SELECT inquiry_id, motivation_id FROM inquiry_sensitive_motivation) n ON n.inquiry_id = i.id
      WHERE i.motivation_answer <> 'not_asked' GROUP BY n.motivation_id
      UNION ALL SELECT NULL, coalesce(json_agg(i.received_on - '1970-01-01'::date), '[]')
      FROM counted_inquiry i WHERE i.motivation_answer <> 'not_asked'`;
    const listed = await db.$queryRaw`
      SELECT id::text, label_en AS "labelEn", label_fr AS "labelFr", sensitive FROM motivation ORDER BY position`;
    return [z.array(namings).parse(counted), z.array(motivation).parse(listed)] as const;
  });
  const pairs = motivationPairs(events, motivations satisfies CountedMotivation[], counts);
  return motivationShifts(events, pairs, await analyse("motivationMix", mixQuestion(pairs)));
}
