import { expect, it } from "vitest";
import { actorForTest } from "@/lib/auth/actor-for-test";
import { database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import { logForTest } from "@/lib/inquiries/inquiry-for-test";
import { testStaff } from "@/prisma/seed/test-firm-ids";
import { countDueFollowUps, listDueFollowUps } from "./queries";

it("shows the calls to return of one's own and one's office, once their day has come, and no longer once closed", async () => {
  const lawyer = await actorForTest(testStaff.lawyerToronto);
  const due = await logForTest(lawyer, { followUpOn: ["2024-03-05"] });
  await logForTest(lawyer, { followUpOn: ["2199-01-01"] });
  const seenBy = async (staff: string) =>
    (await listDueFollowUps(await actorForTest(staff))).map((row) => row.inquiryId);
  expect(await seenBy(testStaff.lawyerToronto)).toEqual([due]);
  expect(await seenBy(testStaff.intakeToronto)).toEqual([due]);
  expect(await countDueFollowUps(lawyer)).toBe(1);
  expect(await seenBy(testStaff.intakeMontreal)).toEqual([]);
  expect(await seenBy(testStaff.lawyerMontreal)).toEqual([]);
  expect(await seenBy(testStaff.administrator)).toEqual([]);
  const closing = {
    reason: "no_answer",
    closedOn: new Date("2024-03-06"),
    closedBy: lawyer.staffId,
  } as const;
  await database().inquiryClosure.create({ data: { id: newId(), inquiryId: due, ...closing } });
  expect(await seenBy(testStaff.lawyerToronto)).toEqual([]);
  expect(await countDueFollowUps(lawyer)).toBe(0);
});
