import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { actorForTest } from "@/lib/auth/actor-for-test";
import { database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import { testOffices, testStaff } from "@/prisma/seed/test-firm-ids";
import { listConsultations } from "./queries";

const dayMs = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * dayMs);
const noFilter = { office: null, lawyer: null };

type Booking = { days: number; lawyerId?: string; officeId?: string; held?: boolean; stage?: "retained" };

async function book(name: string, booking: Booking): Promise<string> {
  const { days, lawyerId = testStaff.lawyerToronto, officeId = testOffices.toronto, held, stage } = booking;
  const db = database();
  const caller = await db.caller.create({ data: { id: newId(), name } });
  const inquiry = await db.inquiry.create({
    data: {
      ...{ id: newId(), callerId: caller.id, officeId, takenById: testStaff.intakeToronto },
      ...{ receivedOn: inDays(-30), channel: "phone", motivationAnswer: "not_asked" },
      ...{ canadaConnection: "unknown", stage: stage ?? "consultation_booked" },
    },
  });
  const heldOn = held ? inDays(days) : null;
  await db.consultation.create({
    data: { id: newId(), inquiryId: inquiry.id, lawyerId, scheduledAt: inDays(days), heldOn },
  });
  return inquiry.id;
}

const names = (list: { rows: { callerName: string | null }[] }) => list.rows.map((row) => row.callerName);

let lawyer: Actor;
let intake: Actor;
beforeAll(async () => {
  lawyer = await actorForTest(testStaff.lawyerToronto);
  intake = await actorForTest(testStaff.intakeToronto);
  await book("in nine days", { days: 9 });
  await book("in two days", { days: 2, lawyerId: testStaff.partner });
  await book("yesterday, held", { days: -1, held: true });
  await book("twelve days ago", { days: -12 });
  await book("sixteen days ago", { days: -16 });
  await book("elsewhere", { days: 3, officeId: testOffices.montreal });
  await book("a client's", { days: 4, stage: "retained" });
  const walled = await book("behind a wall", { days: 5 });
  await database().inquiryWall.create({ data: { inquiryId: walled, raisedBy: testStaff.partner } });
});

describe("the list of consultations", () => {
  it("holds those to come, soonest first, and those of two weeks, latest first", async () => {
    const { upcoming, past } = await listConsultations(lawyer, noFilter);
    expect(names(upcoming)).toEqual(["in two days", "elsewhere", "a client's", "in nine days"]);
    expect(names(past)).toEqual(["yesterday, held", "twelve days ago"]);
    expect(past.rows.map(({ heldOn }) => heldOn !== null)).toEqual([true, false]);
    expect(upcoming.isCut).toBe(false);
  });

  it("gives intake the open inquiries of their own office, and nobody what is behind a wall", async () => {
    const { upcoming } = await listConsultations(intake, noFilter);
    expect(names(upcoming)).toEqual(["in two days", "in nine days"]);
    expect(names((await listConsultations(lawyer, noFilter)).upcoming)).not.toContain("behind a wall");
  });

  it("can be narrowed to an office and to a lawyer", async () => {
    const ofOffice = await listConsultations(lawyer, { office: testOffices.montreal, lawyer: null });
    expect(names(ofOffice.upcoming)).toEqual(["elsewhere"]);
    expect(names(ofOffice.past)).toEqual([]);
    const ofPartner = await listConsultations(lawyer, { office: null, lawyer: testStaff.partner });
    expect(names(ofPartner.upcoming)).toEqual(["in two days"]);
  });

  it("is refused to administrators", async () => {
    const administrator = await actorForTest(testStaff.administrator);
    await expect(listConsultations(administrator, noFilter)).rejects.toThrow("403");
  });
});
