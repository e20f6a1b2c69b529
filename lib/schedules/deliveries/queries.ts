import { z } from "zod";
import { isMonth } from "@/lib/calendar/month";
import { database } from "@/lib/database/client";
import { audiences } from "@/lib/reports/audience";
import { attachments, fileLanguages } from "../schedule";

const delivery = z.object({
  id: z.string(),
  staffId: z.string(),
  attempts: z.number(),
  scheduleId: z.string(),
  isTrial: z.boolean(),
  month: z.string().refine(isMonth),
  dueOn: z.string(),
  hour: z.number(),
  /** Begun more than an hour after it was due. */
  isLate: z.boolean(),
  audience: z.enum(audiences),
  attachment: z.enum(attachments),
  language: z.enum(fileLanguages),
});
/** One mail that is to go out, with what it is about. */
export type DueDelivery = z.infer<typeof delivery>;

/** What a claimed delivery is about, as its schedule says it now. */
export async function readDelivery(id: string): Promise<DueDelivery> {
  const rows = await database().$queryRaw<unknown[]>`
    SELECT d.id, d.staff_id AS "staffId", d.attempts, s.id AS "scheduleId", r.occasion IS NULL AS "isTrial", r.month,
      to_char(r.due_on, 'YYYY-MM-DD') AS "dueOn", r.hour,
      r.started_at AT TIME ZONE firm.time_zone > r.due_on + make_interval(hours => r.hour + 1) AS "isLate",
      s.audience, s.attachment, s.language
    FROM schedule_delivery d JOIN schedule_run r ON r.id = d.run_id JOIN schedule s ON s.id = r.schedule_id
      CROSS JOIN firm
    WHERE d.id = ${id}::uuid`;
  return delivery.parse(rows[0]);
}
