import { validate } from "uuid";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { hide, requireRight } from "@/lib/auth/refusal";
import { calendarDateOf } from "@/lib/calendar/calendar-date";
import { laterOf } from "@/lib/calendar/order";
import { type Database, database } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";
import { Role } from "@/lib/database/generated/enums";
import { audiences } from "@/lib/reports/audience";
import { mayReadReports } from "@/lib/reports/permissions";
import { type Due, nextRun } from "./next-run";
import { mayKeepSchedules } from "./permissions";
import { readTimings } from "./runs/queries";
import { attachments, fileLanguages, type ScheduleContent } from "./schedule";

/** What a schedule is at this moment. Without `next` it is paused or has ended. */
export type Schedule = ScheduleContent & {
  id: string;
  ownerId: string;
  version: number;
  pause: { at: Date; by: string | null } | null;
  end: { at: Date; by: string } | null;
  next: Due | null;
  /** The latest month's sending, if there was one. */
  lastRun: ScheduleRun | null;
};

export type Delivery = Prisma.ScheduleDeliveryGetPayload<object>;
/** One sending with what became of each mail; `startedBy` names whose trial it was. */
export type ScheduleRun = {
  id: string;
  month: string;
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
  recipients: { orderBy: { staffId: "asc" } },
  pauses: { where: { resumedAt: null } },
  end: true,
  runs: { where: { occasion: { not: null } }, take: 1, ...runsWithMails },
} as const satisfies Prisma.ScheduleInclude;

/** Every schedule, those that run first. */
export async function listSchedules(actor: Actor): Promise<Schedule[]> {
  requireRight(mayKeepSchedules(actor));
  const rows = await database().schedule.findMany({ include: withState, orderBy: { createdAt: "asc" } });
  const next = await nextRuns(database());
  const schedules = rows.map((row) => scheduleOf(row, next));
  const rank = ({ end, pause }: Schedule) => (end ? 2 : pause ? 1 : 0);
  return schedules.sort((a, b) => rank(a) - rank(b));
}

/** One schedule; an id that names none answers like a page that does not exist. */
export async function getSchedule(actor: Actor, id: string): Promise<Schedule> {
  requireRight(mayKeepSchedules(actor));
  return (await findScheduleIn(database(), id)) ?? hide();
}

/** The same within a transaction. */
export async function findScheduleIn(db: Database, id: string): Promise<Schedule | null> {
  const row = validate(id) ? await db.schedule.findUnique({ where: { id }, include: withState }) : null;
  return row && scheduleOf(row, await nextRuns(db));
}

/** A schedule's latest sendings and trials, newest first. */
export async function listRuns(actor: Actor, scheduleId: string): Promise<ScheduleRun[]> {
  requireRight(mayKeepSchedules(actor));
  if (!validate(scheduleId)) hide();
  const rows = await database().scheduleRun.findMany({
    where: { scheduleId },
    take: shownRuns,
    ...runsWithMails,
  });
  return rows.map(runOf);
}

/** Colleagues who may be sent a report: who works here and may read it. Nobody else could open the link. */
export async function listReportReaders(actor: Actor): Promise<{ id: string; name: string }[]> {
  requireRight(mayKeepSchedules(actor));
  return findReadersIn(database());
}

/** The same within a transaction. */
export async function findReadersIn(db: Database): Promise<{ id: string; name: string }[]> {
  const role = { in: Object.values(Role).filter((one) => mayReadReports({ role: one })) };
  return db.staff.findMany({
    where: { role, deactivation: null },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
}

/** How many schedules' latest sending did not reach everyone whom it should have reached. */
export async function countTroubledSchedules(actor: Actor): Promise<number> {
  requireRight(mayKeepSchedules(actor));
  const rows = await database().$queryRaw<{ n: number }[]>`
    SELECT count(DISTINCT r.schedule_id)::int AS n
    FROM schedule_run r JOIN schedule_delivery d ON d.run_id = r.id
    WHERE d.state IN ('failed', 'unknown', 'too_late')
      AND r.occasion = (SELECT max(occasion) FROM schedule_run WHERE schedule_id = r.schedule_id)
      AND NOT EXISTS (SELECT 1 FROM schedule_end e WHERE e.schedule_id = r.schedule_id)`;
  return rows[0]?.n ?? 0;
}

async function nextRuns(db: Database): Promise<Map<string, Due>> {
  const timings = await readTimings(db);
  return new Map(
    timings.map((timing) => {
      const { id, countsFrom, now, lastOccasion } = timing;
      return [id, nextRun(timing, laterOf(countsFrom, now), lastOccasion)] as const;
    }),
  );
}

type Row = Prisma.ScheduleGetPayload<{ include: typeof withState }>;

// The columns are text, so that the lists can grow without a migration.
const words = z.object({
  audience: z.enum(audiences),
  attachment: z.enum(attachments),
  language: z.enum(fileLanguages),
});

function scheduleOf(row: Row, next: ReadonlyMap<string, Due>): Schedule {
  const { id, ownerId, version, dayOfMonth, hour, pauses, end, runs } = row;
  const [pause] = pauses;
  return {
    ...words.parse(row),
    ...{ id, ownerId, version, dayOfMonth, hour },
    recipients: row.recipients.map(({ staffId }) => staffId),
    pause: pause ? { at: pause.pausedAt, by: pause.pausedBy } : null,
    end: end ? { at: end.endedAt, by: end.endedBy } : null,
    next: next.get(id) ?? null,
    lastRun: runs[0] ? runOf(runs[0]) : null,
  };
}

function runOf(row: Row["runs"][number]): ScheduleRun {
  const { id, month, hour, startedAt, startedBy, deliveries } = row;
  return { id, month, dueOn: calendarDateOf(row.dueOn), hour, startedAt, startedBy, deliveries };
}
