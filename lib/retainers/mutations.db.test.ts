import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { actorForTest } from "@/lib/auth/actor-for-test";
import { closeInquiry } from "@/lib/closures/mutations";
import { bookConsultation } from "@/lib/consultations/mutations";
import { database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import { answerOf, logForTest, progressOf } from "@/lib/inquiries/inquiry-for-test";
import { getInquiry } from "@/lib/inquiries/queries";
import { testStaff } from "@/prisma/seed/test-firm-ids";
import { retainInquiry } from "./mutations";

const retainer = { retainedOn: "2024-03-20", matterNumber: "2024-0117" };
const problem = (code: string) => ({ kind: "problems", problems: [{ field: "retainedOn", code }] });
const done = { kind: "done" };

let lawyer: Actor;
let id: string;
beforeEach(async () => {
  lawyer = await actorForTest(testStaff.lawyerToronto);
  id = await logForTest(lawyer);
});

describe("retaining the firm", () => {
  it("needs no consultation before it, and happens once", async () => {
    const formId = newId();
    expect(await retainInquiry(lawyer, id, retainer, formId)).toEqual(done);
    expect(await retainInquiry(lawyer, id, retainer, formId)).toEqual(done);
    expect(await retainInquiry(lawyer, id, retainer, newId())).toEqual(problem("alreadyReached"));
    expect(await database().retainer.findUnique({ where: { inquiryId: id } })).toMatchObject({
      matterNumber: "2024-0117",
    });
    expect(await progressOf(id)).toEqual({
      stage: "retained",
      version: 2,
      lawyerId: null,
      steps: ["retained 2024-03-20"],
      actions: ["inquiry.log", "inquiry.retain"],
    });
  });

  it("lies neither in the future, nor before the inquiry, nor before the step that came last", async () => {
    const on = (retainedOn: string) => retainInquiry(lawyer, id, { ...retainer, retainedOn }, newId());
    const booking = { scheduledOn: "2024-03-11", scheduledTime: "10:30", lawyerId: testStaff.partner };
    await bookConsultation(lawyer, id, booking, newId());
    expect(await on("2199-01-01")).toEqual(problem("inFuture"));
    expect(await on("2024-03-03")).toEqual(problem("beforeReceived"));
    expect(await on("2024-03-10")).toEqual(problem("beforeLastStep"));
    expect(await on("2024-03-11")).toEqual(done);
  });

  it("takes the inquiry out of intake's sight, but for name and stage", async () => {
    const intake = await actorForTest(testStaff.intakeToronto);
    expect((await getInquiry(intake, id)).view).toBe("full");
    await retainInquiry(lawyer, id, retainer, newId());
    const outline = await getInquiry(intake, id);
    expect(Object.keys(outline).sort()).toEqual(["callerName", "id", "number", "stage", "view"]);
  });

  it("is refused on a closed inquiry and on what is none", async () => {
    await closeInquiry(lawyer, id, { reason: "stayed_put", closedOn: "2024-03-05" }, newId());
    expect(await retainInquiry(lawyer, id, retainer, newId())).toEqual(problem("isClosed"));
    const client = await logForTest(lawyer, { kind: ["existing_client"] });
    expect(await retainInquiry(lawyer, client, retainer, newId())).toEqual(problem("notAnInquiry"));
  });

  it("is the lawyers' and partners' to record", async () => {
    for (const staff of [testStaff.intakeToronto, testStaff.intakeMontreal, testStaff.administrator]) {
      expect(await answerOf(retainInquiry(await actorForTest(staff), id, retainer, newId()))).toBe("403");
    }
    for (const staff of [testStaff.partner, testStaff.lawyerMontreal]) {
      const other = await logForTest(lawyer);
      expect(await retainInquiry(await actorForTest(staff), other, retainer, newId())).toEqual(done);
    }
    expect((await progressOf(id)).stage).toBe("inquiry");
  });
});
