import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { actorForTest } from "@/lib/auth/actor-for-test";
import { calendarDateOf } from "@/lib/calendar/calendar-date";
import { database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import { answerOf, logForTest, progressOf } from "@/lib/inquiries/inquiry-for-test";
import { getInquiry } from "@/lib/inquiries/queries";
import { retainInquiry } from "@/lib/retainers/mutations";
import { testStaff } from "@/prisma/seed/test-firm-ids";
import { closeInquiry, reopenInquiry } from "./mutations";

const closing = { reason: "stayed_put" as const, closedOn: "2024-03-18" };
const problem = (field: string, code: string) => ({ kind: "problems", problems: [{ field, code }] });
const done = { kind: "done" };

let intake: Actor;
let lawyer: Actor;
let id: string;
beforeEach(async () => {
  intake = await actorForTest(testStaff.intakeToronto);
  lawyer = await actorForTest(testStaff.lawyerToronto);
  id = await logForTest(intake);
});

const closures = () =>
  database().inquiryClosure.findMany({ where: { inquiryId: id }, orderBy: { closedAt: "asc" } });

describe("closing an inquiry", () => {
  it("keeps reason, day and who, and leaves the stage as it was", async () => {
    expect(await closeInquiry(intake, id, closing, newId())).toEqual(done);
    const [row] = await closures();
    expect(row).toMatchObject({ reason: "stayed_put", closedBy: intake.staffId, reopenedAt: null });
    expect(row && calendarDateOf(row.closedOn)).toBe("2024-03-18");
    expect(await progressOf(id)).toMatchObject({ stage: "inquiry", version: 2, steps: [] });
  });

  it("is answered the same to intake's second click, although they see an outline by then", async () => {
    const formId = newId();
    const clicks = await Promise.all([1, 2].map(() => answerOf(closeInquiry(intake, id, closing, formId))));
    expect(clicks).toEqual([done, done]);
    expect(await closures()).toHaveLength(1);
    expect((await getInquiry(intake, id)).view).toBe("outline");
  });

  it("refuses a second closure, and days that cannot be", async () => {
    const on = (closedOn: string) => closeInquiry(lawyer, id, { ...closing, closedOn }, newId());
    await retainInquiry(lawyer, id, { retainedOn: "2024-03-10", matterNumber: "" }, newId());
    expect(await on("2199-01-01")).toEqual(problem("closedOn", "inFuture"));
    expect(await on("2024-03-03")).toEqual(problem("closedOn", "beforeReceived"));
    expect(await on("2024-03-09")).toEqual(problem("closedOn", "beforeLastStep"));
    expect(await on("2024-03-10")).toEqual(done);
    expect(await on("2024-03-18")).toEqual(problem("reason", "isClosed"));
    expect(await closures()).toHaveLength(1);
  });

  it("takes spam and wrong numbers too", async () => {
    const spam = await logForTest(intake, { kind: ["spam"] });
    expect(await closeInquiry(intake, spam, { ...closing, reason: "no_answer" }, newId())).toEqual(done);
  });

  it("is intake's for the open inquiries of their office, and not the administrators'", async () => {
    for (const staff of [testStaff.intakeMontreal, testStaff.administrator]) {
      expect(await answerOf(closeInquiry(await actorForTest(staff), id, closing, newId()))).toBe("403");
    }
    await retainInquiry(lawyer, id, { retainedOn: "2024-03-10", matterNumber: "" }, newId());
    expect(await answerOf(closeInquiry(intake, id, closing, newId()))).toBe("403");
    expect(await closeInquiry(await actorForTest(testStaff.partner), id, closing, newId())).toEqual(done);
  });
});

describe("reopening an inquiry", () => {
  it("keeps that it was closed, and lets it be closed again", async () => {
    await closeInquiry(intake, id, closing, newId());
    const formId = newId();
    expect(await reopenInquiry(lawyer, id, {}, formId)).toEqual(done);
    expect(await reopenInquiry(lawyer, id, {}, formId)).toEqual(done);
    expect(await reopenInquiry(lawyer, id, {}, newId())).toEqual(problem("reopen", "isOpen"));
    expect(await closures()).toMatchObject([{ reason: "stayed_put", reopenedBy: lawyer.staffId }]);
    expect((await getInquiry(intake, id)).view).toBe("full");
    expect(await closeInquiry(intake, id, { ...closing, reason: "no_answer" }, newId())).toEqual(done);
    expect(await closures()).toHaveLength(2);
  });

  it("is the lawyers' and partners' to do", async () => {
    expect(await answerOf(reopenInquiry(intake, id, {}, newId()))).toBe("403");
    await closeInquiry(lawyer, id, closing, newId());
    for (const staff of [testStaff.intakeToronto, testStaff.administrator]) {
      expect(await answerOf(reopenInquiry(await actorForTest(staff), id, {}, newId()))).toBe("403");
    }
    expect(await reopenInquiry(await actorForTest(testStaff.partner), id, {}, newId())).toEqual(done);
  });
});
