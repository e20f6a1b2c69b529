import { z } from "zod";
import { type Database, database } from "@/lib/database/client";
import { Classification, Stage } from "@/lib/database/generated/enums";
import type { InquiryState } from "@/lib/inquiries/inquiry-state";

const inquiryState = z.object({
  id: z.string(),
  callerId: z.string(),
  lawyerId: z.string().nullable(),
  classification: z.enum(Classification),
  stage: z.enum(Stage),
  receivedOn: z.string(),
  closed: z.boolean(),
  steps: z.array(z.object({ stage: z.enum(Stage), reachedOn: z.string() })),
  today: z.string(),
});

/** An inquiry as an act finds it, for an actor who has been found to see it in full. */
export async function readInquiryState(db: Database, id: string): Promise<InquiryState> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT i.id, i.caller_id AS "callerId", i.lawyer_id AS "lawyerId", i.classification::text AS classification,
      i.stage::text AS stage, to_char(i.received_on, 'YYYY-MM-DD') AS "receivedOn",
      EXISTS (SELECT 1 FROM inquiry_closure c WHERE c.inquiry_id = i.id AND c.reopened_at IS NULL) AS closed,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('stage', s.stage, 'reachedOn', to_char(s.reached_on, 'YYYY-MM-DD'))
        ORDER BY s.stage), '[]') FROM stage_step s WHERE s.inquiry_id = i.id AND s.stage <> 'inquiry') AS steps,
      to_char(now() AT TIME ZONE firm.time_zone, 'YYYY-MM-DD') AS today
    FROM inquiry i CROSS JOIN firm WHERE i.id = ${id}::uuid`;
  return inquiryState.parse(rows[0]);
}

/** The programmes that applications have been filed under, the most frequent first, so that each keeps one spelling. */
export async function listProgrammes(): Promise<string[]> {
  const rows = await database().$queryRaw<{ programme: string }[]>`
    SELECT programme FROM application GROUP BY programme ORDER BY count(*) DESC, programme LIMIT 50`;
  return rows.map(({ programme }) => programme);
}
