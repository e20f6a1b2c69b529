import { appendAuditEntry } from "@/lib/audit-log/mutations";
import type { Actor } from "@/lib/auth/actor";
import type { Database } from "@/lib/database/client";
import { callOffWaiting } from "../runs/mutations";

/** Ends every schedule that sends an own report, because it is removed; within the transaction that removes it. */
export async function endSchedulesOf(db: Database, actor: Actor, ownReportId: string): Promise<void> {
  for (const id of await holdSchedulesOf(db, ownReportId)) await endScheduleIn(db, actor, id);
}

/** Has a report that is now of another length sent from now on; what was to be tried again was of the old one. */
export async function restartSchedulesOf(db: Database, ownReportId: string): Promise<void> {
  for (const id of await holdSchedulesOf(db, ownReportId)) {
    await db.$executeRaw`UPDATE schedule SET counts_from = now(), version = version + 1 WHERE id = ${id}::uuid`;
    await callOffWaiting(db, id);
  }
}

/** Ends a schedule that runs or is paused, within a transaction that holds it. */
export async function endScheduleIn(db: Database, actor: Actor, id: string): Promise<void> {
  await db.scheduleEnd.create({ data: { scheduleId: id, endedBy: actor.staffId } });
  await db.schedule.update({ where: { id }, data: { version: { increment: 1 } } });
  await callOffWaiting(db, id);
  await appendAuditEntry(db, {
    ...{ staffId: actor.staffId, action: "schedule.end", objectType: "schedule", objectId: id },
  });
}

async function holdSchedulesOf(db: Database, ownReportId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM schedule s WHERE own_report_id = ${ownReportId}::uuid
      AND NOT EXISTS (SELECT 1 FROM schedule_end e WHERE e.schedule_id = s.id)
    ORDER BY id FOR UPDATE`;
  return rows.map(({ id }) => id);
}
