import { appendAuditEntry } from "@/lib/audit-log/mutations";
import { databaseDate } from "@/lib/calendar/calendar-date";
import { type Database, database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import { type ReportUnit, spanBefore } from "@/lib/reports/report-span";
import { type Due, dueRuns, isTooLate } from "../next-run";
import { mayKeepSchedule } from "../permissions";
import {
  choiceOf,
  type ReportChoice,
  type SentReport,
  sentColumns,
  sentOf,
  unitOf,
} from "../scheduled-report";
import { readTimings, type ScheduleTiming } from "./queries";

/**
 * Starts what has fallen due, and pauses what nobody answers for any more; returns how many were started. Any number of
 * servers may do it at once: a month of a schedule is a row that exists once.
 */
export async function startDueRuns(at: Date | null = null): Promise<number> {
  let started = 0;
  const timings = await readTimings(database(), at);
  const sent = await findSent(timings);
  for (const timing of timings) {
    const what = sent.get(timing.id);
    if (!what || !isAnsweredFor(timing, what.sent)) {
      await pauseForgotten(timing);
      continue;
    }
    const rule = { ...timing, unit: unitOf(what.sent) };
    for (const due of dueRuns(rule, timing.countsFrom, timing.lastOccasion, timing.now)) {
      if (await startRun(rule, what.report, due, at)) started += 1;
    }
  }
  return started;
}

async function findSent(timings: readonly ScheduleTiming[]) {
  const where = { id: { in: timings.map(({ id }) => id) } };
  const select = { id: true, ownReportId: true, ...sentColumns };
  const rows = await database().schedule.findMany({ where, select });
  return new Map(rows.map((row) => [row.id, { sent: sentOf(row), report: choiceOf(row) }]));
}

/** Whether its owner still works here and may still keep it. */
function isAnsweredFor({ ownerId, ownerRole }: ScheduleTiming, sent: SentReport): boolean {
  return ownerRole !== null && mayKeepSchedule({ staffId: ownerId, role: ownerRole }, { sent, ownerId });
}

type Rule = ScheduleTiming & { unit: ReportUnit };

async function startRun({ unit, ...timing }: Rule, report: ReportChoice, due: Due, at: Date | null) {
  return database().$transaction(async (db) => {
    if (!(await isStillSo(db, timing))) return false;
    const id = newId();
    const { occasion, hour } = due;
    const span = spanBefore(unit, occasion).key;
    const when = { dueOn: databaseDate(due.dueOn), hour, ...(at ? { startedAt: at } : {}) };
    const run = { id, scheduleId: timing.id, occasion, report, span, ...when };
    const { count } = await db.scheduleRun.createMany({ data: run, skipDuplicates: true });
    if (count === 0) return false;
    const tooLate = isTooLate(due, timing.now.slice(0, 10));
    const recipients = await addDeliveries(db, timing.id, id, tooLate);
    await appendAuditEntry(db, {
      ...{ staffId: null, action: "schedule.run", objectType: "schedule", objectId: timing.id },
      detail: { run: id, span, recipients, ...(tooLate ? { tooLate } : {}) },
    });
    return true;
  });
}

async function addDeliveries(db: Database, scheduleId: string, runId: string, tooLate: boolean) {
  const state = tooLate ? "too_late" : "waiting";
  return db.$executeRaw`
    INSERT INTO schedule_delivery (id, run_id, staff_id, state, next_attempt_at)
    SELECT gen_random_uuid(), ${runId}::uuid, staff_id, ${state}::delivery_state,
      CASE WHEN ${tooLate} THEN NULL ELSE now() END
    FROM schedule_recipient WHERE schedule_id = ${scheduleId}::uuid`;
}

/** Holds the schedule's row, so that nobody changes, pauses or ends it meanwhile; false where somebody just did. */
async function isStillSo(db: Database, { id, version }: ScheduleTiming): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM schedule WHERE id = ${id}::uuid AND version = ${version} FOR UPDATE`;
  return rows.length === 1;
}

async function pauseForgotten(timing: ScheduleTiming): Promise<void> {
  await database().$transaction(async (db) => {
    if (!(await isStillSo(db, timing))) return;
    const pause = { id: newId(), scheduleId: timing.id };
    const { count } = await db.schedulePause.createMany({ data: pause, skipDuplicates: true });
    if (count === 0) return;
    await callOffWaiting(db, timing.id);
    await appendAuditEntry(db, {
      ...{ staffId: null, action: "schedule.pause", objectType: "schedule", objectId: timing.id },
      detail: { reason: "owner" },
    });
  });
}

/** Mails that wait to be tried again are not sent any more; with `but`, only those to people who are not named. */
export async function callOffWaiting(
  db: Database,
  scheduleId: string,
  { but = [] }: { but?: readonly string[] } = {},
): Promise<void> {
  await db.scheduleDelivery.updateMany({
    where: { state: "waiting", run: { scheduleId }, staffId: { notIn: [...but] } },
    data: { state: "called_off", nextAttemptAt: null, changedAt: new Date() },
  });
}
