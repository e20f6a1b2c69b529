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
import { bookConsultation, holdConsultation } from "./mutations";

const booking = { scheduledOn: "2024-03-11", scheduledTime: "10:30", lawyerId: testStaff.lawyerToronto };
const held = { heldOn: "2024-03-11", heldTime: null, heldBy: null };
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

const consultations = () =>
  database().consultation.findMany({ where: { inquiryId: id }, orderBy: { scheduledAt: "asc" } });

describe("booking a consultation", () => {
  it("keeps the instant of the firm's day and time, on both sides of a clock change", async () => {
    await bookConsultation(intake, id, { ...booking, scheduledOn: "2024-11-01" }, newId());
    expect((await consultations())[0]?.scheduledAt.toISOString()).toBe("2024-11-01T14:30:00.000Z");
    await bookConsultation(intake, id, { ...booking, scheduledOn: "2024-11-04" }, newId());
    expect((await consultations())[0]?.scheduledAt.toISOString()).toBe("2024-11-04T15:30:00.000Z");
  });

  it("is a step of the inquiry and gives it to the lawyer, unless somebody has it", async () => {
    expect(await bookConsultation(intake, id, booking, newId())).toEqual(done);
    expect(await progressOf(id)).toEqual({
      stage: "consultation_booked",
      version: 2,
      lawyerId: testStaff.lawyerToronto,
      steps: ["consultation_booked 2024-03-11"],
      actions: ["inquiry.log", "consultation.book"],
    });
    await bookConsultation(intake, id, { ...booking, lawyerId: testStaff.partner }, newId());
    expect((await progressOf(id)).lawyerId).toBe(testStaff.lawyerToronto);
  });

  it("moves the one that is booked, and books another after the first was held", async () => {
    await bookConsultation(intake, id, booking, newId());
    await bookConsultation(intake, id, { ...booking, scheduledOn: "2024-03-12" }, newId());
    expect(await consultations()).toHaveLength(1);
    await holdConsultation(intake, id, { ...held, heldOn: "2024-03-12" }, newId());
    await bookConsultation(intake, id, { ...booking, scheduledOn: "2024-03-20" }, newId());
    expect(await consultations()).toHaveLength(2);
    expect(await progressOf(id)).toMatchObject({ stage: "consulted", version: 5 });
  });

  it("counts from today where the day is still to come", async () => {
    await bookConsultation(intake, id, { ...booking, scheduledOn: "2199-01-01" }, newId());
    const [{ today } = { today: "" }] = await database().$queryRaw<{ today: string }[]>`
      SELECT to_char(now() AT TIME ZONE time_zone, 'YYYY-MM-DD') AS today FROM firm`;
    expect((await progressOf(id)).steps).toEqual([`consultation_booked ${today}`]);
  });

  it("refuses what cannot be", async () => {
    const early = { ...booking, scheduledOn: "2024-03-03" };
    expect(await bookConsultation(intake, id, early, newId())).toEqual(
      problem("scheduledOn", "beforeReceived"),
    );
    const nobody = { ...booking, lawyerId: testStaff.intakeToronto };
    expect(await bookConsultation(intake, id, nobody, newId())).toEqual(problem("lawyerId", "chooseOne"));
    const spam = await logForTest(intake, { kind: ["spam"] });
    expect(await bookConsultation(intake, spam, booking, newId())).toEqual(
      problem("scheduledOn", "notAnInquiry"),
    );
    await retainInquiry(lawyer, id, { retainedOn: "2024-03-05", matterNumber: "" }, newId());
    expect(await bookConsultation(lawyer, id, booking, newId())).toEqual(
      problem("scheduledOn", "alreadyRetained"),
    );
    expect(await consultations()).toHaveLength(0);
  });

  it("points a repeat contact to the inquiry that it follows", async () => {
    const who = { name: [`Again ${newId()}`], phone: ["+1 416 555 0177"] };
    await logForTest(intake, who);
    const repeat = await logForTest(intake, { ...who, receivedOn: ["2024-03-10"] });
    expect(await bookConsultation(intake, repeat, booking, newId())).toEqual(
      problem("scheduledOn", "isRepeat"),
    );
  });
});

describe("holding a consultation", () => {
  it("takes the one that was booked", async () => {
    await bookConsultation(intake, id, booking, newId());
    expect(await holdConsultation(intake, id, held, newId())).toEqual(done);
    const [row] = await consultations();
    expect(row?.heldOn && calendarDateOf(row.heldOn)).toBe("2024-03-11");
    expect(await progressOf(id)).toMatchObject({
      stage: "consulted",
      steps: ["consultation_booked 2024-03-11", "consulted 2024-03-11"],
    });
  });

  it("takes one that nobody had booked, with its time and lawyer", async () => {
    const bare = await holdConsultation(intake, id, held, newId());
    expect(bare).toMatchObject({ problems: [{ field: "heldTime" }, { field: "heldBy" }] });
    const walkIn = { ...held, heldTime: "09:00", heldBy: testStaff.partner };
    expect(await holdConsultation(intake, id, walkIn, newId())).toEqual(done);
    expect((await consultations())[0]?.scheduledAt.toISOString()).toBe("2024-03-11T13:00:00.000Z");
    expect(await progressOf(id)).toMatchObject({
      steps: ["consulted 2024-03-11"],
      lawyerId: testStaff.partner,
    });
  });

  it("lies neither in the future nor before the booking, and happens once", async () => {
    await bookConsultation(intake, id, booking, newId());
    const on = (heldOn: string) => holdConsultation(intake, id, { ...held, heldOn }, newId());
    expect(await on("2199-01-01")).toEqual(problem("heldOn", "inFuture"));
    expect(await on("2024-03-03")).toEqual(problem("heldOn", "beforeReceived"));
    expect(await on("2024-03-10")).toEqual(problem("heldOn", "beforeLastStep"));
    expect(await on("2024-03-11")).toEqual(done);
    expect((await progressOf(id)).steps).toHaveLength(2);
  });
});

describe("who keeps consultations", () => {
  it("lets intake, lawyers and partners do so, and nobody else", async () => {
    for (const staff of [testStaff.intakeToronto, testStaff.lawyerMontreal, testStaff.partner]) {
      const other = await logForTest(intake);
      expect(await answerOf(bookConsultation(await actorForTest(staff), other, booking, newId()))).toEqual(
        done,
      );
    }
    for (const staff of [testStaff.administrator, testStaff.intakeMontreal]) {
      const actor = await actorForTest(staff);
      expect(await answerOf(bookConsultation(actor, id, booking, newId()))).toBe("403");
      expect(await answerOf(holdConsultation(actor, id, held, newId()))).toBe("403");
    }
    expect(await consultations()).toHaveLength(0);
  });

  it("refuses on a closed inquiry, with a sentence to lawyers", async () => {
    await closeInquiry(lawyer, id, { reason: "no_answer", closedOn: "2024-03-05" }, newId());
    expect(await answerOf(bookConsultation(lawyer, id, booking, newId()))).toEqual(
      problem("scheduledOn", "isClosed"),
    );
    expect(await answerOf(bookConsultation(intake, id, booking, newId()))).toBe("403");
  });
});
