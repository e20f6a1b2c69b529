import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import { testStaff } from "@/prisma/seed/test-firm-ids";
import { addSchedule } from "./mutations";
import type { ScheduleContent } from "./schedule";

export const content: ScheduleContent = {
  report: "inside",
  dayOfMonth: 1,
  hour: 9,
  attachment: "none",
  language: "own",
  recipients: [testStaff.lawyerToronto, testStaff.lawyerMontreal].sort(),
};

/** Makes a schedule as a partner would, as long ago as the test says. */
export async function scheduleForTest(
  actor: Actor,
  fields: Partial<ScheduleContent> = {},
  countsFrom?: string,
): Promise<string> {
  const result = await addSchedule(actor, { ...content, ...fields }, newId());
  if (result.kind !== "added") throw new Error(result.kind);
  if (countsFrom) {
    const data = { countsFrom: new Date(countsFrom) };
    await database().schedule.update({ where: { id: result.id }, data });
  }
  return result.id;
}

/** As many servers as have a connection each, all at once; they begin together because no connection is still to be made. */
export async function atOnce<Result>(servers: number, work: () => Promise<Result>): Promise<Result[]> {
  const each = Array.from({ length: servers }, (_, index) => index);
  await Promise.all(each.map(() => database().$queryRaw`SELECT pg_sleep(0.2)::text`));
  return Promise.all(each.map(work));
}
