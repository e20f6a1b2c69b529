import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { actorForTest } from "@/lib/auth/actor-for-test";
import { database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import { saveDraft } from "@/lib/forms/drafts";
import { answerOf, logForTest, progressOf } from "@/lib/inquiries/inquiry-for-test";
import { testStaff } from "@/prisma/seed/test-firm-ids";
import { actOnInquiry, takeStep } from "./mutations";

let lawyer: Actor;
let inquiryId: string;
beforeEach(async () => {
  lawyer = await actorForTest(testStaff.lawyerToronto);
  inquiryId = await logForTest(lawyer);
});

/** The plainest act: a follow-up, so that there is a row to count. */
function act(actor: Actor, formId: string, input: unknown = {}, id = inquiryId) {
  return actOnInquiry(actor, { action: "test.act", inquiryId: id, formId, input }, async (db) => {
    const data = { id: newId(), inquiryId: id, dueOn: new Date("2024-03-05"), createdBy: actor.staffId };
    await db.followUp.create({ data, select: { id: true } });
    return { detail: {} };
  });
}
const rows = () => database().followUp.count({ where: { inquiryId } });

describe("an act on an inquiry", () => {
  it("is done once, however often its form is sent", async () => {
    const formId = newId();
    const answers = await Promise.all(Array.from({ length: 5 }, () => act(lawyer, formId)));
    expect(answers).toEqual(Array(5).fill({ kind: "done" }));
    expect(await rows()).toBe(1);
    expect(await progressOf(inquiryId)).toMatchObject({ version: 2, actions: ["inquiry.log", "test.act"] });
  });

  it("refuses the same form with other answers, or about another inquiry, and keeps the first", async () => {
    const formId = newId();
    await act(lawyer, formId, { day: 1 });
    expect(await act(lawyer, formId, { day: 2 })).toEqual({ kind: "sentBefore" });
    const other = await logForTest(lawyer);
    expect(await act(lawyer, formId, { day: 1 }, other)).toEqual({ kind: "sentBefore" });
    expect(await rows()).toBe(1);
  });

  it("leaves a refused form free to be sent again", async () => {
    const formId = newId();
    const refusal = { action: "test.act", inquiryId, formId, input: { day: 1 } };
    const problems = [{ field: "day", code: "inPast" }];
    expect(await actOnInquiry(lawyer, refusal, async () => ({ problems }))).toEqual({
      kind: "problems",
      problems,
    });
    expect(await progressOf(inquiryId)).toMatchObject({ version: 1, actions: ["inquiry.log"] });
    expect(await act(lawyer, formId, { day: 2 })).toEqual({ kind: "done" });
  });

  it("writes nothing at all where it breaks off half-way", async () => {
    const formId = newId();
    const broken = actOnInquiry(lawyer, { action: "test.act", inquiryId, formId, input: {} }, async (db) => {
      await takeStep(db, lawyer, inquiryId, "retained", "2024-03-05");
      throw new Error("power cut");
    });
    await expect(broken).rejects.toThrow("power cut");
    expect(await progressOf(inquiryId)).toMatchObject({ stage: "inquiry", version: 1, steps: [] });
    expect(await database().idempotencyKey.count({ where: { key: formId } })).toBe(0);
  });

  it("discards what was typed once it is done", async () => {
    const formId = newId();
    await saveDraft(lawyer, "step-followUp", { draft: [formId] });
    await act(lawyer, formId);
    expect(await database().draft.count({ where: { id: formId } })).toBe(0);
  });

  it("is refused to administrators, and hidden where there is a wall or nothing", async () => {
    expect(await answerOf(act(await actorForTest(testStaff.administrator), newId()))).toBe("403");
    expect(await answerOf(act(lawyer, newId(), {}, newId()))).toBe("404");
    expect(await answerOf(act(lawyer, newId(), {}, "not an id"))).not.toEqual({ kind: "done" });
    await database().inquiryWall.create({
      data: { inquiryId, raisedBy: testStaff.partner, members: { create: { staffId: testStaff.partner } } },
    });
    expect(await answerOf(act(lawyer, newId()))).toBe("404");
    expect(await rows()).toBe(0);
  });

  it("is refused to intake of another office, and of one's own once the caller is a client", async () => {
    expect(await answerOf(act(await actorForTest(testStaff.intakeMontreal), newId()))).toBe("403");
    const intake = await actorForTest(testStaff.intakeToronto);
    expect(await answerOf(act(intake, newId()))).toEqual({ kind: "done" });
    await database().inquiry.update({ where: { id: inquiryId }, data: { stage: "retained" } });
    expect(await answerOf(act(intake, newId()))).toBe("403");
  });
});

describe("a step", () => {
  it("is never changed nor removed", async () => {
    await actOnInquiry(lawyer, { action: "test.act", inquiryId, formId: newId(), input: {} }, async (db) => {
      await takeStep(db, lawyer, inquiryId, "retained", "2024-03-05");
      return { detail: {} };
    });
    const where = { inquiryId };
    await expect(database().stageStep.deleteMany({ where })).rejects.toThrow(/permission denied/);
    await expect(database().stageStep.updateMany({ where, data: { stage: "decided" } })).rejects.toThrow(
      /permission denied/,
    );
  });
});
