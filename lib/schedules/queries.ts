import { validate } from "uuid";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { hide, requireRight } from "@/lib/auth/refusal";
import { calendarDateOf } from "@/lib/calendar/calendar-date";
import { laterOf } from "@/lib/calendar/order";
import { type Database, database } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";
import { Role } from "@/lib/database/generated/enums";
import { mayReadReports } from "@/lib/reports/permissions";
import { type SpanName, spanNamed } from "@/lib/reports/report-span";
import { type Due, nextRun } from "./next-run";
import { mayHaveSchedules, mayKeepSchedule } from "./permissions";
import { readTimings } from "./runs/queries";
import { attachments, fileLanguages, type ScheduleContent } from "./schedule";
import { choiceOf, type SentReport, sentColumns, sentOf, unitOf } from "./scheduled-report";

/** What a schedule is at this moment. Without `next` it is paused or has ended. */
export type Schedule = ScheduleContent & {
  id: string;
  ownerId: string;
  sent: SentReport;
  version: number;
  pause: { at: Date; by: string | null } | null;
  end: { at: Date; by: string } | null;
  next: Due | null;
  /** The latest sending, if there was one. */
  lastRun: ScheduleRun | null;
};

export type Delivery = Prisma.ScheduleDeliveryGetPayload<object>;
/** One sending with what became of each mail; `startedBy` names whose trial it was. */
export type ScheduleRun = {
  id: string;
  span: SpanName;
  dueOn: string;
  hour: number;
  startedAt: Date;
  startedBy: string | null;
  deliveries: Delivery[];
};

const shownRuns = 24;
const runsWithMails = {
  include: { deliveries: { orderBy: { staffId: "asc" } } },
  orderBy: { startedAt: "desc" },
} as const satisfies Prisma.ScheduleRunFindManyArgs;
const withState = {
  ownReport: sentColumns.ownReport,
  recipients: { orderBy: { staffId: "asc" } },
  pauses: { where: { resumedAt: null } },
  end: true,
  runs: { where: { occasion: { not: null } }, take: 1, ...runsWithMails },
} as const satisfies Prisma.ScheduleInclude;

/** Every schedule that this person keeps, those that run first. */
export async function listSchedules(actor: Actor): Promise<Schedule[]> {
  requireRight(mayHaveSchedules(actor));
  const orderBy = [{ createdAt: "asc" }, { id: "asc" }] as const;
  const rows = await database().schedule.findMany({ include: withState, orderBy: [...orderBy] });
  const next = await nextRuns(database(), rows);
  const schedules = rows.map((row) => scheduleOf(row, next)).filter((one) => mayKeepSchedule(actor, one));
  const rank = ({ end, pause }: Schedule) => (end ? 2 : pause ? 1 : 0);
  return schedules.sort((a, b) => rank(a) - rank(b));
}

/** One schedule; one that this person does not keep answers like a page that does not exist. */
export async function getSchedule(actor: Actor, id: string): Promise<Schedule> {
  requireRight(mayHaveSchedules(actor));
  return findScheduleIn(database(), actor, id);
}

/** The same within a transaction. */
export async function findScheduleIn(db: Database, actor: Actor, id: string): Promise<Schedule> {
  const row = validate(id) ? await db.schedule.findUnique({ where: { id }, include: withState }) : null;
  const schedule = row && scheduleOf(row, await nextRuns(db, [row]));
  return schedule && mayKeepSchedule(actor, schedule) ? schedule : hide();
}

/** How many schedules that have not ended send an own report, whoever keeps them. */
export async function countSchedulesOf(actor: Actor, ownReportId: string): Promise<number> {
  requireRight(mayHaveSchedules(actor));
  return validate(ownReportId) ? database().schedule.count({ where: { ownReportId, end: null } }) : 0;
}

/** A schedule's latest sendings and trials, newest first. */
export async function listRuns(actor: Actor, scheduleId: string): Promise<ScheduleRun[]> {
  await getSchedule(actor, scheduleId);
  const rows = await database().scheduleRun.findMany({
    where: { scheduleId },
    take: shownRuns,
    ...runsWithMails,
  });
  return rows.map(runOf);
}

/** A colleague who may be sent reports. */
export type ReportReader = { id: string; name: string; role: Role };

/** Colleagues who may be sent reports: who works here and may read some. Nobody else could open the link. */
export async function listReportReaders(actor: Actor): Promise<ReportReader[]> {
  requireRight(mayHaveSchedules(actor));
  return findReadersIn(database());
}

/** The same within a transaction. */
export async function findReadersIn(db: Database): Promise<ReportReader[]> {
  const role = { in: Object.values(Role).filter((one) => mayReadReports({ role: one })) };
  return db.staff.findMany({
    where: { role, deactivation: null },
    select: { id: true, name: true, role: true },
    orderBy: { name: "asc" },
  });
}

/** How many of the schedules that this person keeps did not reach everyone with their latest sending. */
export async function countTroubledSchedules(actor: Actor): Promise<number> {
  requireRight(mayHaveSchedules(actor));
  const troubled = await database().$queryRaw<{ id: string }[]>`
    SELECT DISTINCT r.schedule_id AS id
    FROM schedule_run r JOIN schedule_delivery d ON d.run_id = r.id
    WHERE d.state IN ('failed', 'unknown', 'too_late')
      AND r.occasion = (SELECT max(occasion) FROM schedule_run WHERE schedule_id = r.schedule_id)
      AND NOT EXISTS (SELECT 1 FROM schedule_end e WHERE e.schedule_id = r.schedule_id)`;
  if (troubled.length === 0) return 0;
  const where = { id: { in: troubled.map(({ id }) => id) } };
  const rows = await database().schedule.findMany({ where, select: { ownerId: true, ...sentColumns } });
  return rows.filter((row) => mayKeepSchedule(actor, { ownerId: row.ownerId, sent: sentOf(row) })).length;
}

/** When each of these falls due next; those that are paused or have ended do not. */
async function nextRuns(db: Database, rows: readonly Row[]): Promise<Map<string, Due>> {
  const units = new Map(rows.map((row) => [row.id, unitOf(sentOf(row))]));
  const timings = (await readTimings(db)).filter(({ id }) => units.has(id));
  return new Map(
    timings.map((timing) => {
      const { id, countsFrom, now, lastOccasion } = timing;
      const rule = { ...timing, unit: units.get(id) ?? "month" };
      return [id, nextRun(rule, laterOf(countsFrom, now), lastOccasion)] as const;
    }),
  );
}

type Row = Prisma.ScheduleGetPayload<{ include: typeof withState }>;

// The columns are text, so that the lists can grow without a migration.
const words = z.object({
  attachment: z.enum(attachments),
  language: z.enum(fileLanguages),
});

function scheduleOf(row: Row, next: ReadonlyMap<string, Due>): Schedule {
  const { id, ownerId, version, dayOfMonth, hour, pauses, end, runs } = row;
  const [pause] = pauses;
  return {
    ...words.parse(row),
    ...{ id, ownerId, version, dayOfMonth, hour },
    report: choiceOf(row),
    sent: sentOf(row),
    recipients: row.recipients.map(({ staffId }) => staffId),
    pause: pause ? { at: pause.pausedAt, by: pause.pausedBy } : null,
    end: end ? { at: end.endedAt, by: end.endedBy } : null,
    next: next.get(id) ?? null,
    lastRun: runs[0] ? runOf(runs[0]) : null,
  };
}

function runOf(row: Row["runs"][number]): ScheduleRun {
  const { id, hour, startedAt, startedBy, deliveries } = row;
  const span = spanNamed(row.span);
  if (!span) throw new Error("A run is about no span.");
  return { id, span, dueOn: calendarDateOf(row.dueOn), hour, startedAt, startedBy, deliveries };
}
