import { appendAuditEntry } from "@/lib/audit-log/mutations";
import type { Actor } from "@/lib/auth/actor";
import { hide, requireRight } from "@/lib/auth/refusal";
import { type Database, database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import { claimForm, releaseForm } from "@/lib/forms/claim-form";
import { discardDraft } from "@/lib/forms/drafts";
import type { FormProblem } from "@/lib/forms/form-values";
import { sendRun } from "./deliveries/mutations";
import { reportedMonth } from "./next-run";
import { mayKeepSchedules } from "./permissions";
import { findReadersIn, findScheduleIn, type Schedule } from "./queries";
import { callOffWaiting } from "./runs/mutations";
import { contentOf, hasSameContent, type ScheduleContent } from "./schedule";
import type { EditScheduleInput } from "./schema";

type Problems = { kind: "problems"; problems: FormProblem[] };
/** "sentBefore": the very form was sent before, with other answers. */
export type AddResult = { kind: "added"; id: string } | { kind: "sentBefore" } | Problems;
export type EditResult = { kind: "done" } | Problems;

/** Somebody who was chosen has left, or may no longer read reports. */
const notReaders: Problems = { kind: "problems", problems: [{ field: "recipients", code: "notReaders" }] };
/** Somebody saved another change since the form was opened. */
const conflict: Problems = { kind: "problems", problems: [{ field: "version", code: "conflict" }] };

/** Makes a schedule; it belongs to who makes it. The same form sent twice is one schedule. */
export async function addSchedule(actor: Actor, input: ScheduleContent, formId: string): Promise<AddResult> {
  requireRight(mayKeepSchedules(actor));
  return database().$transaction(async (db) => {
    const id = newId();
    const earlier = await claimForm(db, actor, formId, input, id);
    if (earlier) return earlier.sameBody ? { kind: "added", id: earlier.id } : { kind: "sentBefore" };
    if (!(await areReaders(db, input.recipients))) {
      await releaseForm(db, actor, formId);
      return notReaders;
    }
    const { recipients, ...rest } = input;
    await db.schedule.create({ data: { id, kind: "monthly", ...rest, ownerId: actor.staffId } });
    await addRecipients(db, id, recipients);
    await discardDraft(db, actor, formId);
    await append(db, actor, "schedule.add", id, { after: input });
    return { kind: "added", id };
  });
}

/** Changes a schedule, unless it has changed under the editor's hands. Another day or hour counts from now on. */
export async function editSchedule(
  actor: Actor,
  id: string,
  input: EditScheduleInput,
  formId: string,
): Promise<EditResult> {
  requireRight(mayKeepSchedules(actor));
  return database().$transaction(async (db) => {
    const before = await requireLive(db, id);
    const after = contentOf(input);
    const isSame = hasSameContent(before, after);
    if (!isSame && !(await areReaders(db, after.recipients))) return notReaders;
    if (!isSame && !(await write(db, id, input))) return conflict;
    await discardDraft(db, actor, formId);
    if (!isSame) await append(db, actor, "schedule.edit", id, { before: contentOf(before), after });
    return { kind: "done" };
  });
}

async function write(db: Database, id: string, input: EditScheduleInput): Promise<boolean> {
  const { audience, dayOfMonth: day, hour, attachment, language, recipients, version } = input;
  const count = await db.$executeRaw`
    UPDATE schedule SET audience = ${audience}, attachment = ${attachment}, language = ${language},
      counts_from = CASE WHEN day_of_month = ${day}::int AND hour = ${hour}::int THEN counts_from ELSE now() END,
      day_of_month = ${day}::int, hour = ${hour}::int, version = version + 1
    WHERE id = ${id}::uuid AND version = ${version}`;
  if (count === 0) return false;
  await db.scheduleRecipient.deleteMany({ where: { scheduleId: id } });
  await addRecipients(db, id, recipients);
  await callOffWaiting(db, id, { but: recipients });
  return true;
}

/** Sends nothing until it is resumed; what waits to be tried again is called off. */
export async function pauseSchedule(actor: Actor, id: string): Promise<void> {
  requireRight(mayKeepSchedules(actor));
  await database().$transaction(async (db) => {
    await requireLive(db, id);
    const data = { id: newId(), scheduleId: id, pausedBy: actor.staffId };
    const { count } = await db.schedulePause.createMany({ data, skipDuplicates: true });
    if (count === 0) return;
    await db.schedule.update({ where: { id }, data: { version: { increment: 1 } } });
    await callOffWaiting(db, id);
    await append(db, actor, "schedule.pause", id);
  });
}

/** Runs again from now on, and belongs to who resumes it; what fell due meanwhile is not made up for. */
export async function resumeSchedule(actor: Actor, id: string): Promise<void> {
  requireRight(mayKeepSchedules(actor));
  await database().$transaction(async (db) => {
    await requireLive(db, id);
    const count = await db.$executeRaw`
      UPDATE schedule_pause SET resumed_at = now(), resumed_by = ${actor.staffId}::uuid
      WHERE schedule_id = ${id}::uuid AND resumed_at IS NULL`;
    if (count === 0) return;
    await db.$executeRaw`
      UPDATE schedule SET counts_from = now(), owner_id = ${actor.staffId}::uuid, version = version + 1
      WHERE id = ${id}::uuid`;
    await append(db, actor, "schedule.resume", id);
  });
}

/** Ends a schedule for good; what it sent stays on its page. */
export async function endSchedule(actor: Actor, id: string): Promise<void> {
  requireRight(mayKeepSchedules(actor));
  await database().$transaction(async (db) => {
    await requireLive(db, id);
    await db.scheduleEnd.create({ data: { scheduleId: id, endedBy: actor.staffId } });
    await db.schedule.update({ where: { id }, data: { version: { increment: 1 } } });
    await callOffWaiting(db, id);
    await append(db, actor, "schedule.end", id);
  });
}

/** Sends last month's report to oneself alone, at once and without a second try. Sent twice, the form is one mail. */
export async function trySchedule(actor: Actor, id: string, formId: string): Promise<void> {
  requireRight(mayKeepSchedules(actor));
  const runId = await database().$transaction(async (db) => {
    await requireLive(db, id);
    const run = newId();
    if (await claimForm(db, actor, formId, { id }, run)) return null;
    await startTrial(db, actor, id, run);
    await append(db, actor, "schedule.try", id, { run });
    return run;
  });
  if (runId) await sendRun(runId);
}

async function startTrial(db: Database, actor: Actor, scheduleId: string, runId: string): Promise<void> {
  const [now] = await db.$queryRaw<{ due_on: Date; hour: number; month: string }[]>`
    SELECT (now() AT TIME ZONE time_zone)::date AS due_on, extract(hour FROM now() AT TIME ZONE time_zone)::int AS hour,
      to_char(now() AT TIME ZONE time_zone, 'YYYY-MM') AS month FROM firm`;
  if (!now) throw new Error("There is no firm in this database.");
  const due = { dueOn: now.due_on, hour: now.hour, month: reportedMonth(now.month) };
  await db.scheduleRun.create({ data: { id: runId, scheduleId, ...due, startedBy: actor.staffId } });
  await db.$executeRaw`
    INSERT INTO schedule_delivery (id, run_id, staff_id, state, next_attempt_at)
    VALUES (${newId()}::uuid, ${runId}::uuid, ${actor.staffId}::uuid, 'waiting', now())`;
}

/** The schedule, held so that nothing is started from it meanwhile; one that has ended is as good as none. */
async function requireLive(db: Database, id: string): Promise<Schedule> {
  const schedule = (await findScheduleIn(db, id)) ?? hide();
  await db.$queryRaw`SELECT 1 FROM schedule WHERE id = ${id}::uuid FOR UPDATE`;
  return (await db.scheduleEnd.count({ where: { scheduleId: id } })) > 0 ? hide() : schedule;
}

async function areReaders(db: Database, ids: readonly string[]): Promise<boolean> {
  const readers = new Set((await findReadersIn(db)).map(({ id }) => id));
  return ids.every((id) => readers.has(id));
}

async function addRecipients(db: Database, scheduleId: string, recipients: readonly string[]): Promise<void> {
  await db.scheduleRecipient.createMany({ data: recipients.map((staffId) => ({ scheduleId, staffId })) });
}

function append(db: Database, actor: Actor, action: string, id: string, detail?: Record<string, unknown>) {
  return appendAuditEntry(db, {
    ...{ staffId: actor.staffId, action, objectType: "schedule", objectId: id },
    detail,
  });
}
