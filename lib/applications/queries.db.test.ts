import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { actorForTest } from "@/lib/auth/actor-for-test";
import { addDays, databaseDate } from "@/lib/calendar/calendar-date";
import { database } from "@/lib/database/client";
import type { Decision } from "@/lib/database/generated/enums";
import { newId } from "@/lib/database/new-id";
import { testOffices, testStaff } from "@/prisma/seed/test-firm-ids";
import { applicationsPerPage, type ListedApplication, listApplications } from "./queries";

const start = { status: null, after: null, before: null };

let lawyer: Actor;
let filed: { id: string; filedOn: string; decision: Decision | null }[];
let walledId: string;

async function retain(name: string): Promise<string> {
  const db = database();
  const caller = await db.caller.create({ data: { id: newId(), name } });
  const inquiry = await db.inquiry.create({
    data: {
      ...{ id: newId(), callerId: caller.id, officeId: testOffices.toronto, takenById: testStaff.partner },
      ...{ receivedOn: databaseDate("2026-01-02"), channel: "phone", motivationAnswer: "not_asked" },
      ...{ canadaConnection: "unknown", stage: "application_filed" },
    },
  });
  return inquiry.id;
}

beforeAll(async () => {
  lawyer = await actorForTest(testStaff.lawyerToronto);
  const inquiryId = await retain("Ada Client");
  const decisions = [null, "approved", "refused"] as const;
  filed = Array.from({ length: 2 * applicationsPerPage + 7 }, (_, index) => ({
    ...{ id: newId(), filedOn: addDays("2026-02-01", index % 4), decision: decisions[index % 3] ?? null },
  }));
  const rowOf = ({ id, filedOn, decision }: (typeof filed)[number], of: string) => ({
    ...{ id, inquiryId: of, programme: "Express Entry", filedOn: databaseDate(filedOn), decision },
    ...{ invitedOn: databaseDate("2025-12-20"), lastDayToApply: databaseDate("2026-02-18") },
  });
  await database().application.createMany({ data: filed.map((row) => rowOf(row, inquiryId)) });
  const walled = await retain("Behind A Wall");
  walledId = newId();
  const hidden = { id: walledId, filedOn: "2026-02-02", decision: null };
  await database().application.create({ data: rowOf(hidden, walled) });
  await database().inquiryWall.create({ data: { inquiryId: walled, raisedBy: testStaff.partner } });
});

describe("the list of applications", () => {
  it("walked forth and back holds each once, latest filed first", async () => {
    const forth: ListedApplication[][] = [];
    let page = await listApplications(lawyer, start);
    forth.push(page.rows);
    while (page.next) {
      page = await listApplications(lawyer, { ...start, after: page.next });
      forth.push(page.rows);
    }
    const back = [page.rows];
    while (page.previous) {
      page = await listApplications(lawyer, { ...start, before: page.previous });
      back.unshift(page.rows);
    }
    const expected = filed.toSorted((a, b) => (a.filedOn + a.id < b.filedOn + b.id ? 1 : -1));
    expect(forth.flat().map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    expect(back).toEqual(forth);
    expect(page.count).toBe(filed.length);
  });

  it("shows the days as they were written down", async () => {
    const { rows } = await listApplications(lawyer, start);
    expect(rows[0]).toMatchObject({
      ...{ callerName: "Ada Client", programme: "Express Entry", filedOn: "2026-02-04" },
      ...{ invitedOn: "2025-12-20", lastDayToApply: "2026-02-18", decidedOn: null },
    });
  });

  it("can be narrowed to what waits, or to a decision", async () => {
    const count = async (status: "pending" | "approved" | "withdrawn") =>
      (await listApplications(lawyer, { ...start, status })).count;
    expect(await count("pending")).toBe(filed.filter(({ decision }) => decision === null).length);
    expect(await count("approved")).toBe(filed.filter(({ decision }) => decision === "approved").length);
    expect(await count("withdrawn")).toBe(0);
  });

  it("is for lawyers and partners, without what is behind a wall", async () => {
    await expect(listApplications(lawyer, { ...start, after: walledId })).rejects.toThrow("404");
    await expect(listApplications(lawyer, { ...start, after: newId() })).rejects.toThrow("404");
    for (const staffId of [testStaff.intakeToronto, testStaff.administrator]) {
      const other = await actorForTest(staffId);
      await expect(listApplications(other, start)).rejects.toThrow("403");
    }
  });
});
