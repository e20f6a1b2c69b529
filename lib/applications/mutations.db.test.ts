import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { actorForTest } from "@/lib/auth/actor-for-test";
import { calendarDateOf } from "@/lib/calendar/calendar-date";
import { closeInquiry } from "@/lib/closures/mutations";
import { database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import { answerOf, logForTest, progressOf } from "@/lib/inquiries/inquiry-for-test";
import { retainInquiry } from "@/lib/retainers/mutations";
import { testStaff } from "@/prisma/seed/test-firm-ids";
import { decideApplication, fileApplication } from "./mutations";
import type { FileApplicationInput } from "./schema";

const filing: FileApplicationInput = {
  programme: "Express Entry",
  invitedOn: "2024-04-10",
  lastDayToApply: null,
  filedOn: "2024-05-02",
};
const problem = (field: string, code: string) => ({ kind: "problems", problems: [{ field, code }] });
const done = { kind: "done" };

let lawyer: Actor;
let id: string;
beforeEach(async () => {
  lawyer = await actorForTest(testStaff.lawyerToronto);
  id = await logForTest(lawyer);
  await retainInquiry(lawyer, id, { retainedOn: "2024-03-20", matterNumber: "" }, newId());
});

const file = (changes: Partial<FileApplicationInput> = {}, formId = newId()) =>
  fileApplication(lawyer, id, { ...filing, ...changes }, formId);
const applications = () =>
  database().application.findMany({ where: { inquiryId: id }, orderBy: { filedOn: "asc" } });

async function decide(decidedOn = "2025-01-15", formId = newId(), actor = lawyer) {
  const [row] = await applications();
  const input = { decision: "approved" as const, decidedOn, applicationId: row?.id ?? newId() };
  return decideApplication(actor, id, input, formId);
}

describe("filing an application", () => {
  it("keeps its days, the last one by the rule where nobody wrote it down", async () => {
    expect(await file()).toEqual(done);
    const [row] = await applications();
    expect(row?.lastDayToApply && calendarDateOf(row.lastDayToApply)).toBe("2024-06-09");
    expect(await progressOf(id)).toMatchObject({
      stage: "application_filed",
      version: 3,
      steps: ["application_filed 2024-05-02", "retained 2024-03-20"],
    });
  });

  it("lets the invitation's own last day stand", async () => {
    await file({ lastDayToApply: "2024-07-09", filedOn: "2024-07-01" });
    const [row] = await applications();
    expect(row?.lastDayToApply && calendarDateOf(row.lastDayToApply)).toBe("2024-07-09");
  });

  it("is done once per form; a second application is another row and no second step", async () => {
    const formId = newId();
    await Promise.all([file({}, formId), file({}, formId)]);
    expect(await applications()).toHaveLength(1);
    expect(await file({ programme: "Work permit", invitedOn: null, filedOn: "2024-03-25" })).toEqual(done);
    expect(await applications()).toHaveLength(2);
    expect((await progressOf(id)).steps).toHaveLength(2);
  });

  it("refuses days that do not fit together", async () => {
    expect(await file({ filedOn: "2199-01-01" })).toEqual(problem("filedOn", "inFuture"));
    expect(await file({ filedOn: "2024-03-19" })).toEqual(problem("filedOn", "beforeLastStep"));
    expect(await file({ invitedOn: "2024-05-03" })).toEqual(problem("invitedOn", "afterFiling"));
    expect(await file({ lastDayToApply: "2024-04-09" })).toEqual(
      problem("lastDayToApply", "beforeInvitation"),
    );
    expect(await file({ filedOn: "2024-06-10" })).toEqual(problem("lastDayToApply", "filedTooLate"));
    const uninvited = { invitedOn: null, lastDayToApply: "2024-06-01" };
    expect(await file(uninvited)).toEqual(problem("invitedOn", "invitationNeeded"));
    expect(await applications()).toHaveLength(0);
  });

  it("comes after the retainer, and not once the inquiry is closed", async () => {
    const early = await logForTest(lawyer);
    expect(await fileApplication(lawyer, early, filing, newId())).toEqual(problem("filedOn", "notRetained"));
    await closeInquiry(lawyer, id, { reason: "chose_another", closedOn: "2024-04-01" }, newId());
    expect(await file()).toEqual(problem("filedOn", "isClosed"));
  });
});

describe("a decision", () => {
  it("is recorded once, and is a step", async () => {
    await file();
    const formId = newId();
    expect(await decide("2025-01-15", formId)).toEqual(done);
    expect(await decide("2025-01-15", formId)).toEqual(done);
    expect(await decide()).toEqual(problem("decision", "alreadyDecided"));
    expect(await applications()).toMatchObject([{ decision: "approved" }]);
    expect(await progressOf(id)).toMatchObject({ stage: "decided", version: 4 });
  });

  it("lies neither in the future nor before the filing", async () => {
    await file();
    expect(await decide("2199-01-01")).toEqual(problem("decidedOn", "inFuture"));
    expect(await decide("2024-05-01")).toEqual(problem("decidedOn", "beforeFiling"));
    expect(await decide("2024-05-02")).toEqual(done);
  });

  it("is hidden where the application is another inquiry's", async () => {
    await file();
    const other = await logForTest(lawyer);
    const [row] = await applications();
    const input = { decision: "refused" as const, decidedOn: "2025-01-15", applicationId: row?.id ?? "" };
    expect(await answerOf(decideApplication(lawyer, other, input, newId()))).toBe("404");
  });
});

describe("who keeps applications", () => {
  it("is lawyers and partners", async () => {
    await file();
    for (const staff of [testStaff.intakeToronto, testStaff.administrator]) {
      const actor = await actorForTest(staff);
      expect(await answerOf(fileApplication(actor, id, filing, newId()))).toBe("403");
      expect(await answerOf(decide("2025-01-15", newId(), actor))).toBe("403");
    }
    expect(await decide("2025-01-15", newId(), await actorForTest(testStaff.partner))).toEqual(done);
  });
});
