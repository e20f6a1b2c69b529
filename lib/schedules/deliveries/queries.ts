import { z } from "zod";
import { database } from "@/lib/database/client";
import { type SpanName, spanNamed } from "@/lib/reports/report-span";
import { attachments, fileLanguages } from "../schedule";
import {
  choiceOf,
  type ReportChoice,
  type SentReport,
  sentColumns,
  sentOf,
  unitOf,
} from "../scheduled-report";

/** A mail that this server has taken to send. */
export type Claim = { id: string; staffId: string; attempts: number; scheduleId: string; isTrial: boolean };

const delivery = z.object({
  /** What was chosen when it fell due; null where nobody wrote it down. */
  chosen: z.string().nullable(),
  span: z.string().transform((text, context): SpanName => {
    const span = spanNamed(text);
    if (!span) context.addIssue("A run is about no span.");
    return span ?? z.NEVER;
  }),
  dueOn: z.string(),
  hour: z.number(),
  /** Ended, paused or taken off the list since it fell due; or another report, or one of another length, chosen. */
  isCalledOff: z.boolean(),
  /** Begun more than an hour after it was due: an hour that the clock skips is due when it shows a later one. */
  isLate: z.boolean(),
  attachment: z.enum(attachments),
  language: z.enum(fileLanguages),
});
/** One mail that is to go out, with what it is about. */
export type DueDelivery = Claim &
  Omit<z.infer<typeof delivery>, "chosen"> & { report: ReportChoice; sent: SentReport };

/** What a claimed delivery is about, as its schedule says it now. */
export async function readDelivery(claimed: Claim): Promise<DueDelivery> {
  const rows = await database().$queryRaw<unknown[]>`
    SELECT r.report AS chosen, r.span, to_char(r.due_on, 'YYYY-MM-DD') AS "dueOn", r.hour,
      r.started_at > (r.due_on + make_interval(hours => r.hour)) AT TIME ZONE firm.time_zone + interval '1 hour' AS "isLate",
      r.occasion IS NOT NULL AND (
        EXISTS (SELECT 1 FROM schedule_end e WHERE e.schedule_id = s.id)
        OR EXISTS (SELECT 1 FROM schedule_pause p WHERE p.schedule_id = s.id AND p.resumed_at IS NULL)
        OR NOT EXISTS (SELECT 1 FROM schedule_recipient c WHERE c.schedule_id = s.id AND c.staff_id = d.staff_id)
      ) AS "isCalledOff",
      s.attachment, s.language
    FROM schedule_delivery d JOIN schedule_run r ON r.id = d.run_id JOIN schedule s ON s.id = r.schedule_id
      CROSS JOIN firm
    WHERE d.id = ${claimed.id}::uuid`;
  const found = delivery.parse(rows[0]);
  const row = await database().schedule.findUniqueOrThrow({
    where: { id: claimed.scheduleId },
    select: { ownReportId: true, ...sentColumns },
  });
  const { chosen, isCalledOff, ...rest } = found;
  const [report, sent] = [choiceOf(row), sentOf(row)];
  const isAnother = (chosen !== null && chosen !== report) || rest.span.unit !== unitOf(sent);
  return { ...claimed, ...rest, report, sent, isCalledOff: isCalledOff || isAnother };
}
