import { appendAuditEntry } from "@/lib/audit-log/mutations";
import type { Actor } from "@/lib/auth/actor";
import { hide, requireRight } from "@/lib/auth/refusal";
import { type Database, database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import { claimForm, releaseForm } from "@/lib/forms/claim-form";
import { discardDraft } from "@/lib/forms/drafts";
import type { FormProblem } from "@/lib/forms/form-values";
import { findOwnReportIn } from "@/lib/own-reports/queries";
import { type ReportUnit, spanBefore } from "@/lib/reports/report-span";
import { sendRun } from "./deliveries/mutations";
import { mayHaveSchedules, mayKeepSchedule, mayReceive } from "./permissions";
import { findReadersIn, findScheduleIn, type Schedule } from "./queries";
import { endScheduleIn } from "./report-changes/mutations";
import { callOffWaiting } from "./runs/mutations";
import { contentOf, hasSameContent, type ScheduleContent } from "./schedule";
import { audienceChosen, columnsOf, type SentReport, unitOf } from "./scheduled-report";
import type { EditScheduleInput } from "./schema";

type Problems = { kind: "problems"; problems: FormProblem[] };
/** "sentBefore": the very form was sent before, with other answers. */
export type AddResult = { kind: "added"; id: string } | { kind: "sentBefore" } | Problems;
export type EditResult = { kind: "done" } | Problems;

/** Somebody saved another change since the form was opened. */
const conflict: Problems = { kind: "problems", problems: [{ field: "version", code: "conflict" }] };

/** Makes a schedule; it belongs to who makes it. The same form sent twice is one schedule. */
export async function addSchedule(actor: Actor, input: ScheduleContent, formId: string): Promise<AddResult> {
  requireRight(mayHaveSchedules(actor));
  return database().$transaction(async (db) => {
    const id = newId();
    const earlier = await claimForm(db, actor, formId, input, id);
    if (earlier) return earlier.sameBody ? { kind: "added", id: earlier.id } : { kind: "sentBefore" };
    const chosen = await check(db, actor, input);
    if (chosen.kind === "problems") {
      await releaseForm(db, actor, formId);
      return chosen;
    }
    const { recipients, report, ...rest } = input;
    await db.schedule.create({ data: { id, ...columnsOf(report), ...rest, ownerId: actor.staffId } });
    await addRecipients(db, id, recipients);
    await discardDraft(db, actor, formId);
    await append(db, actor, "schedule.add", id, { after: input });
    return { kind: "added", id };
  });
}

/**
 * Changes a schedule, unless it has changed under the editor's hands. Another day, hour or length counts from now on;
 * who chooses another report answers for it.
 */
export async function editSchedule(
  actor: Actor,
  id: string,
  input: EditScheduleInput,
  formId: string,
): Promise<EditResult> {
  requireRight(mayHaveSchedules(actor));
  return database().$transaction(async (db) => {
    const before = await requireLive(db, actor, id);
    const after = contentOf(input);
    const isSame = hasSameContent(before, after);
    if (!isSame) {
      const chosen = await check(db, actor, after);
      if (chosen.kind === "problems") return chosen;
      if (!(await write(db, actor, before, { ...input, unit: unitOf(chosen.sent) }))) return conflict;
    }
    await discardDraft(db, actor, formId);
    if (!isSame) await append(db, actor, "schedule.edit", id, { before: contentOf(before), after });
    return { kind: "done" };
  });
}

type Change = EditScheduleInput & { unit: ReportUnit };

async function write(db: Database, actor: Actor, before: Schedule, change: Change): Promise<boolean> {
  const { id, dayOfMonth, hour, sent } = before;
  const { kind, audience, ownReportId } = columnsOf(change.report);
  const isSameRhythm =
    change.dayOfMonth === dayOfMonth && change.hour === hour && change.unit === unitOf(sent);
  const ownerId = change.report === before.report ? before.ownerId : actor.staffId;
  const count = await db.$executeRaw`
    UPDATE schedule SET kind = ${kind}, audience = ${audience}, own_report_id = ${ownReportId}::uuid,
      attachment = ${change.attachment}, language = ${change.language}, owner_id = ${ownerId}::uuid,
      counts_from = CASE WHEN ${isSameRhythm} THEN counts_from ELSE now() END,
      day_of_month = ${change.dayOfMonth}::int, hour = ${change.hour}::int, version = version + 1
    WHERE id = ${id}::uuid AND version = ${change.version}`;
  if (count === 0) return false;
  await db.scheduleRecipient.deleteMany({ where: { scheduleId: id } });
  await addRecipients(db, id, change.recipients);
  // What waits to be tried again is of the old report: of another one it would be a mail that never fell due.
  await callOffWaiting(db, id, { but: change.report === before.report ? change.recipients : [] });
  return true;
}

/** Sends nothing until it is resumed; what waits to be tried again is called off. */
export async function pauseSchedule(actor: Actor, id: string): Promise<void> {
  requireRight(mayHaveSchedules(actor));
  await database().$transaction(async (db) => {
    await requireLive(db, actor, id);
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
  requireRight(mayHaveSchedules(actor));
  await database().$transaction(async (db) => {
    await requireLive(db, actor, id);
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
  requireRight(mayHaveSchedules(actor));
  await database().$transaction(async (db) => {
    await requireLive(db, actor, id);
    await endScheduleIn(db, actor, id);
  });
}

/** Sends the latest report to oneself alone, at once and without a second try. Sent twice, the form is one mail. */
export async function trySchedule(actor: Actor, id: string, formId: string): Promise<void> {
  requireRight(mayHaveSchedules(actor));
  const runId = await database().$transaction(async (db) => {
    const schedule = await requireLive(db, actor, id);
    const run = newId();
    if (await claimForm(db, actor, formId, { id }, run)) return null;
    await startTrial(db, actor, schedule, run);
    await append(db, actor, "schedule.try", id, { run });
    return run;
  });
  if (runId) await sendRun(runId);
}

async function startTrial(
  db: Database,
  actor: Actor,
  { id, sent, report }: Schedule,
  runId: string,
): Promise<void> {
  const [now] = await db.$queryRaw<{ due_on: Date; hour: number; month: string }[]>`
    SELECT (now() AT TIME ZONE time_zone)::date AS due_on, extract(hour FROM now() AT TIME ZONE time_zone)::int AS hour,
      to_char(now() AT TIME ZONE time_zone, 'YYYY-MM') AS month FROM firm`;
  if (!now) throw new Error("There is no firm in this database.");
  const due = { dueOn: now.due_on, hour: now.hour, span: spanBefore(unitOf(sent), now.month).key };
  await db.scheduleRun.create({
    data: { id: runId, scheduleId: id, report, ...due, startedBy: actor.staffId },
  });
  await db.$executeRaw`
    INSERT INTO schedule_delivery (id, run_id, staff_id, state, next_attempt_at)
    VALUES (${newId()}::uuid, ${runId}::uuid, ${actor.staffId}::uuid, 'waiting', now())`;
}

/** The schedule, held so that nothing is started from it meanwhile; one that has ended is as good as none. */
async function requireLive(db: Database, actor: Actor, id: string): Promise<Schedule> {
  const schedule = await findScheduleIn(db, actor, id);
  await db.$queryRaw`SELECT 1 FROM schedule WHERE id = ${id}::uuid FOR UPDATE`;
  return (await db.scheduleEnd.count({ where: { scheduleId: id } })) > 0 ? hide() : schedule;
}

/** What is chosen to be sent, if there is such a report for this person and everybody chosen may read it. */
async function check(
  db: Database,
  actor: Actor,
  { report, recipients }: Pick<ScheduleContent, "report" | "recipients">,
): Promise<{ kind: "fine"; sent: SentReport } | Problems> {
  const sent = await findChosen(db, actor, report);
  if (!sent) return { kind: "problems", problems: [{ field: "report", code: "chooseOne" }] };
  requireRight(mayKeepSchedule(actor, { sent, ownerId: actor.staffId }));
  const readers = await findReadersIn(db);
  const mayRead = ({ id, role }: (typeof readers)[number]) => mayReceive({ staffId: id, role }, sent);
  const others = recipients.filter((id) => !readers.some((reader) => reader.id === id && mayRead(reader)));
  if (others.length === 0) return { kind: "fine", sent };
  const where = { id: { in: others } };
  const known = await db.staff.findMany({ where, select: { name: true }, orderBy: { name: "asc" } });
  const values = { n: others.length, names: known.map(({ name }) => name).join(", ") };
  return { kind: "problems", problems: [{ field: "recipients", code: "notReaders", values }] };
}

async function findChosen(db: Database, actor: Actor, choice: string): Promise<SentReport | null> {
  const audience = audienceChosen(choice);
  if (audience) return { kind: "monthly", audience };
  const report = await findOwnReportIn(db, actor, choice);
  return report && { kind: "own", report };
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
