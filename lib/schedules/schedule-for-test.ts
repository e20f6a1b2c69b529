import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import { testStaff } from "@/prisma/seed/test-firm-ids";
import { addSchedule } from "./mutations";
import type { ScheduleContent } from "./schedule";

export const content: ScheduleContent = {
  audience: "inside",
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
