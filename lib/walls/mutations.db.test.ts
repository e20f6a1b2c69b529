import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { actorForTest } from "@/lib/auth/actor-for-test";
import { database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import { answerOf, logForTest, progressOf } from "@/lib/inquiries/inquiry-for-test";
import { getInquiry } from "@/lib/inquiries/queries";
import { testStaff } from "@/prisma/seed/test-firm-ids";
import { liftWall, restrictInquiry } from "./mutations";

const problem = (field: string, code: string) => ({ kind: "problems", problems: [{ field, code }] });
const done = { kind: "done" };

let lawyer: Actor;
let id: string;
beforeEach(async () => {
  lawyer = await actorForTest(testStaff.lawyerToronto);
  id = await logForTest(lawyer);
});

async function whoSeesIt(): Promise<string[]> {
  const seeing: string[] = [];
  for (const [who, staffId] of Object.entries(testStaff)) {
    const actor = await actorForTest(staffId);
    const view = await answerOf(getInquiry(actor, id).then((inquiry) => inquiry.view));
    if (view === "full") seeing.push(who);
  }
  return seeing;
}

describe("restricting an inquiry", () => {
  it("leaves it to the named staff and to whoever restricts it", async () => {
    const input = { members: [testStaff.intakeToronto] };
    expect(await restrictInquiry(lawyer, id, input, newId())).toEqual(done);
    expect(await whoSeesIt()).toEqual(["intakeToronto", "lawyerToronto"]);
    expect(await progressOf(id)).toMatchObject({ version: 2, actions: ["inquiry.log", "wall.raise"] });
  });

  it("replaces the names when done again, once per form", async () => {
    await restrictInquiry(lawyer, id, { members: [testStaff.intakeToronto] }, newId());
    const formId = newId();
    const again = () => restrictInquiry(lawyer, id, { members: [testStaff.partner] }, formId);
    expect(await Promise.all([again(), again()])).toEqual([done, done]);
    expect(await whoSeesIt()).toEqual(["lawyerToronto", "partner"]);
    const last = await database().auditEntry.findFirst({
      where: { objectId: id },
      orderBy: { position: "desc" },
    });
    expect(last?.detail).toMatchObject({ before: [testStaff.intakeToronto, testStaff.lawyerToronto] });
  });

  it("names only active staff who work on inquiries", async () => {
    for (const stranger of [testStaff.administrator, newId()]) {
      const result = await restrictInquiry(lawyer, id, { members: [stranger] }, newId());
      expect(result).toEqual(problem("members", "chooseOne"));
    }
    expect(await database().inquiryWall.count({ where: { inquiryId: id } })).toBe(0);
  });

  it("is refused to intake and administrators, and hidden from whom it shuts out", async () => {
    for (const staff of [testStaff.intakeToronto, testStaff.administrator]) {
      const actor = await actorForTest(staff);
      expect(await answerOf(restrictInquiry(actor, id, { members: [] }, newId()))).toBe("403");
      expect(await answerOf(liftWall(actor, id, {}, newId()))).toBe("403");
    }
    await restrictInquiry(lawyer, id, { members: [] }, newId());
    const partner = await actorForTest(testStaff.partner);
    expect(await answerOf(restrictInquiry(partner, id, { members: [] }, newId()))).toBe("404");
    expect(await answerOf(liftWall(partner, id, {}, newId()))).toBe("404");
  });
});

describe("lifting a restriction", () => {
  it("opens the inquiry again, and is done once", async () => {
    const before = await whoSeesIt();
    await restrictInquiry(lawyer, id, { members: [] }, newId());
    const formId = newId();
    expect(await liftWall(lawyer, id, {}, formId)).toEqual(done);
    expect(await liftWall(lawyer, id, {}, formId)).toEqual(done);
    expect(await liftWall(lawyer, id, {}, newId())).toEqual(problem("lift", "notRestricted"));
    expect(await whoSeesIt()).toEqual(before);
    expect(await progressOf(id)).toMatchObject({ actions: ["inquiry.log", "wall.raise", "wall.lift"] });
  });
});
