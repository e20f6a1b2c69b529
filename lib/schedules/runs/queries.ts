import { z } from "zod";
import { type Database, database } from "@/lib/database/client";
import { Role } from "@/lib/database/generated/enums";
import { longestSendingMinutes } from "../retry-delay";

const timing = z.object({
  id: z.string(),
  version: z.number(),
  dayOfMonth: z.number(),
  hour: z.number(),
  ownerId: z.string(),
  ownerRole: z.enum(Role).nullable(),
  countsFrom: z.string(),
  lastOccasion: z.string().nullable(),
  now: z.string(),
});
/** When a schedule falls due, in the times of the firm's clock. `ownerRole` is null for an owner who has left. */
export type ScheduleTiming = z.infer<typeof timing>;

/**
 * Every schedule that runs, with what the firm's clock shows at `at`, by the database's time-zone data; by its clock
 * too, unless told otherwise.
 */
export async function readTimings(db: Database, at: Date | null = null): Promise<ScheduleTiming[]> {
  const rows = await db.$queryRaw`
    SELECT s.id, s.version, s.day_of_month AS "dayOfMonth", s.hour, s.owner_id AS "ownerId",
      (SELECT p.role::text FROM staff p WHERE p.id = s.owner_id
        AND NOT EXISTS (SELECT 1 FROM staff_deactivation d WHERE d.staff_id = p.id)) AS "ownerRole",
      to_char(s.counts_from AT TIME ZONE firm.time_zone, 'YYYY-MM-DD"T"HH24:MI') AS "countsFrom",
      (SELECT max(r.occasion) FROM schedule_run r WHERE r.schedule_id = s.id) AS "lastOccasion",
      to_char(coalesce(${at}::timestamptz, now()) AT TIME ZONE firm.time_zone, 'YYYY-MM-DD"T"HH24:MI') AS now
    FROM schedule s CROSS JOIN firm
    WHERE NOT EXISTS (SELECT 1 FROM schedule_end e WHERE e.schedule_id = s.id)
      AND NOT EXISTS (SELECT 1 FROM schedule_pause p WHERE p.schedule_id = s.id AND p.resumed_at IS NULL)
    ORDER BY s.id`;
  return z.array(timing).parse(rows);
}

/** Whether a mail waits whose time has come, or was left half done by a server that is gone. */
export async function hasMailsToSend(): Promise<boolean> {
  const rows = await database().$queryRaw<unknown[]>`
    SELECT 1 FROM schedule_delivery
    WHERE (state = 'waiting' AND next_attempt_at <= now())
      OR (state = 'sending' AND claimed_at < now() - make_interval(mins => ${longestSendingMinutes}::int))
    LIMIT 1`;
  return rows.length > 0;
}
