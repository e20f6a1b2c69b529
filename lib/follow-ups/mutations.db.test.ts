import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { actorForTest } from "@/lib/auth/actor-for-test";
import { addDays } from "@/lib/calendar/calendar-date";
import { closeInquiry } from "@/lib/closures/mutations";
import { database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import { answerOf, logForTest, progressOf } from "@/lib/inquiries/inquiry-for-test";
import { testStaff } from "@/prisma/seed/test-firm-ids";
import { finishFollowUp, scheduleFollowUp } from "./mutations";

const problem = (field: string, code: string) => ({ kind: "problems", problems: [{ field, code }] });
const done = { kind: "done" };

let intake: Actor;
let lawyer: Actor;
let id: string;
let today: string;
beforeEach(async () => {
  intake = await actorForTest(testStaff.intakeToronto);
  lawyer = await actorForTest(testStaff.lawyerToronto);
  id = await logForTest(intake);
  const rows = await database().$queryRaw<{ today: string }[]>`
    SELECT to_char(now() AT TIME ZONE time_zone, 'YYYY-MM-DD') AS today FROM firm`;
  today = rows[0]?.today ?? "";
});

const followUps = () => database().followUp.findMany({ where: { inquiryId: id } });

describe("a day to call back", () => {
  it("is set once per form, for today or later", async () => {
    const formId = newId();
    const set = (dueOn: string, key = newId()) => scheduleFollowUp(intake, id, { dueOn }, key);
    expect(await set(addDays(today, -1))).toEqual(problem("dueOn", "inPast"));
    expect(await Promise.all([set(today, formId), set(today, formId)])).toEqual([done, done]);
    expect(await followUps()).toMatchObject([{ createdBy: intake.staffId, doneAt: null }]);
    expect(await progressOf(id)).toMatchObject({
      version: 2,
      actions: ["inquiry.log", "follow-up.schedule"],
    });
  });

  it("is not set on a closed inquiry", async () => {
    await closeInquiry(lawyer, id, { reason: "no_answer", closedOn: "2024-03-05" }, newId());
    expect(await scheduleFollowUp(lawyer, id, { dueOn: today }, newId())).toEqual(
      problem("dueOn", "isClosed"),
    );
  });
});

describe("a call returned", () => {
  it("keeps who was first", async () => {
    await scheduleFollowUp(intake, id, { dueOn: today }, newId());
    const [row] = await followUps();
    const input = { followUpId: row?.id ?? "" };
    expect(await finishFollowUp(lawyer, id, input, newId())).toEqual(done);
    expect(await finishFollowUp(intake, id, input, newId())).toEqual(problem("followUpId", "alreadyDone"));
    expect(await followUps()).toMatchObject([{ doneBy: lawyer.staffId }]);
  });

  it("is hidden where it belongs to another inquiry", async () => {
    await scheduleFollowUp(intake, id, { dueOn: today }, newId());
    const [row] = await followUps();
    const other = await logForTest(intake);
    expect(await answerOf(finishFollowUp(intake, other, { followUpId: row?.id ?? "" }, newId()))).toBe("404");
  });
});

describe("who keeps follow-ups", () => {
  it("is everyone who works on the inquiry", async () => {
    for (const staff of [testStaff.administrator, testStaff.intakeMontreal]) {
      const actor = await actorForTest(staff);
      expect(await answerOf(scheduleFollowUp(actor, id, { dueOn: today }, newId()))).toBe("403");
      expect(await answerOf(finishFollowUp(actor, id, { followUpId: newId() }, newId()))).toBe("403");
    }
    for (const staff of [testStaff.intakeToronto, testStaff.lawyerMontreal, testStaff.partner]) {
      expect(await scheduleFollowUp(await actorForTest(staff), id, { dueOn: today }, newId())).toEqual(done);
    }
  });
});
