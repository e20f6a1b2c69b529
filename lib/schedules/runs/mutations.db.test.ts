import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { actorForTest } from "@/lib/auth/actor-for-test";
import { database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import { testStaff } from "@/prisma/seed/test-firm-ids";
import { editSchedule, endSchedule, pauseSchedule, resumeSchedule } from "../mutations";
import { getSchedule } from "../queries";
import { atOnce, content, scheduleForTest } from "../schedule-for-test";
import { startDueRuns } from "./mutations";

let partner: Actor;
beforeAll(async () => {
  partner = await actorForTest(testStaff.partner);
});
const made: string[] = [];
afterEach(async () => {
  await database().firm.update({ where: { id: 1 }, data: { timeZone: "America/Toronto" } });
  for (const id of made.splice(0)) await endSchedule(partner, id);
});

async function schedule(fields: Parameters<typeof scheduleForTest>[1], countsFrom: string): Promise<string> {
  const id = await scheduleForTest(partner, fields, countsFrom);
  made.push(id);
  return id;
}

const at = (instant: string) => startDueRuns(new Date(instant));
const runsOf = (scheduleId: string) =>
  database().scheduleRun.findMany({
    where: { scheduleId },
    include: { deliveries: true },
    orderBy: { dueOn: "asc" },
  });
const spansOf = async (id: string) => (await runsOf(id)).map(({ occasion, span }) => [occasion, span]);

describe("what falls due", () => {
  it("starts once, at its hour of the firm's clock, for the month before", async () => {
    const id = await schedule({}, "2026-10-15T12:00:00Z");
    await at("2026-11-01T13:59:59Z");
    expect(await runsOf(id)).toEqual([]);
    await at("2026-11-01T14:00:00Z");
    await at("2026-11-01T14:00:30Z");
    await at("2026-11-01T15:00:00Z");
    expect(await spansOf(id)).toEqual([["2026-11", "2026-10"]]);
    const [run] = await runsOf(id);
    expect(run?.deliveries.map(({ staffId, state }) => [staffId, state]).sort()).toEqual(
      content.recipients.map((staffId) => [staffId, "waiting"]),
    );
    const entries = await database().auditEntry.findMany({ where: { objectId: id, action: "schedule.run" } });
    expect(entries.map(({ detail }) => detail)).toEqual([{ run: run?.id, span: "2026-10", recipients: 2 }]);
  });

  it("starts once when eight servers look at the same moment", async () => {
    for (let turn = 0; turn < 10; turn++) {
      const id = await schedule({}, "2026-10-15T12:00:00Z");
      const started = await atOnce(8, () => at("2026-11-01T14:00:00Z"));
      expect(started.reduce((sum, n) => sum + n)).toBe(1);
      expect((await runsOf(id)).flatMap(({ deliveries }) => deliveries)).toHaveLength(2);
    }
  });

  it("on the night when the clock skips 2, starts as it shows 3", async () => {
    const id = await schedule({ dayOfMonth: 8, hour: 2 }, "2026-03-01T12:00:00Z");
    await at("2026-03-08T06:59:59Z");
    expect(await runsOf(id)).toEqual([]);
    await at("2026-03-08T07:00:00Z");
    await at("2026-03-08T08:00:00Z");
    expect(await runsOf(id)).toHaveLength(1);
  });

  it("on the night when the clock shows 1 twice, starts the first time alone", async () => {
    const id = await schedule({ hour: 1 }, "2026-10-15T12:00:00Z");
    await at("2026-11-01T04:59:59Z");
    expect(await runsOf(id)).toEqual([]);
    await at("2026-11-01T05:00:00Z");
    expect(await runsOf(id)).toHaveLength(1);
    await at("2026-11-01T06:00:00Z");
    expect(await runsOf(id)).toHaveLength(1);
  });

  it.each([
    ["America/Regina", "2026-11-01T15:00:00Z"],
    ["Asia/Kolkata", "2026-11-01T03:30:00Z"],
    ["Pacific/Kiritimati", "2026-10-31T19:00:00Z"],
  ])("in %s, whose clock never changes, starts at %s", async (timeZone, instant) => {
    await database().firm.update({ where: { id: 1 }, data: { timeZone } });
    const id = await schedule({}, "2026-10-15T12:00:00Z");
    await startDueRuns(new Date(new Date(instant).getTime() - 1000));
    expect(await runsOf(id)).toEqual([]);
    await at(instant);
    expect(await spansOf(id)).toEqual([["2026-11", "2026-10"]]);
  });

  it("does not start the same month again because the firm moved to another zone", async () => {
    const id = await schedule({}, "2026-10-15T12:00:00Z");
    await at("2026-11-01T14:00:00Z");
    await database().firm.update({ where: { id: 1 }, data: { timeZone: "America/Vancouver" } });
    await at("2026-11-01T17:30:00Z");
    expect(await runsOf(id)).toHaveLength(1);
  });
});

describe("what was missed while nothing ran", () => {
  it("is started once, if it is not older than a week; older months are written down and not sent", async () => {
    const id = await schedule({}, "2026-08-15T12:00:00Z");
    await at("2026-11-05T12:00:00Z");
    const runs = await runsOf(id);
    expect(runs.map(({ occasion }) => occasion)).toEqual(["2026-09", "2026-10", "2026-11"]);
    expect(runs.map(({ deliveries }) => [...new Set(deliveries.map(({ state }) => state))])).toEqual([
      ["too_late"],
      ["too_late"],
      ["waiting"],
    ]);
    expect(await at("2026-11-05T12:01:00Z")).toBe(0);
  });
});

describe("what does not run", () => {
  it("starts nothing while it is paused, nor what fell due meanwhile", async () => {
    const id = await schedule({}, "2026-10-15T12:00:00Z");
    await pauseSchedule(partner, id);
    await at("2026-11-01T14:00:00Z");
    await resumeSchedule(partner, id);
    await database().schedule.update({
      where: { id },
      data: { countsFrom: new Date("2026-11-02T12:00:00Z") },
    });
    await at("2026-11-03T14:00:00Z");
    expect(await runsOf(id)).toEqual([]);
    await at("2026-12-01T14:00:00Z");
    expect(await spansOf(id)).toEqual([["2026-12", "2026-11"]]);
  });

  it("is paused when its owner leaves or is a partner no longer, and runs again for who takes it over", async () => {
    const other = await database().staff.update({
      where: { id: testStaff.lawyerMontreal },
      data: { role: "partner" },
    });
    const id = await scheduleForTest(await actorForTest(other.id), {}, "2026-10-15T12:00:00Z");
    made.push(id);
    await database().staff.update({ where: { id: other.id }, data: { role: "lawyer" } });
    await at("2026-11-01T14:00:00Z");
    await at("2026-11-01T14:01:00Z");
    expect(await runsOf(id)).toEqual([]);
    expect((await getSchedule(partner, id)).pause).toMatchObject({ by: null });
    const pauses = await database().auditEntry.findMany({
      where: { objectId: id, action: "schedule.pause" },
    });
    expect(pauses.map(({ staffId, detail }) => [staffId, detail])).toEqual([[null, { reason: "owner" }]]);
    await resumeSchedule(partner, id);
    expect(await getSchedule(partner, id)).toMatchObject({ pause: null, ownerId: partner.staffId });
  });

  it("is not sent again in a month when its day is moved to later", async () => {
    const id = await schedule({}, "2026-10-15T12:00:00Z");
    await at("2026-11-01T14:00:00Z");
    const { version } = await getSchedule(partner, id);
    await editSchedule(partner, id, { ...content, dayOfMonth: 20, version }, newId());
    await database().schedule.update({
      where: { id },
      data: { countsFrom: new Date("2026-11-02T12:00:00Z") },
    });
    await at("2026-11-20T14:00:00Z");
    expect(await spansOf(id)).toEqual([["2026-11", "2026-10"]]);
    await at("2026-12-20T14:00:00Z");
    expect(await runsOf(id)).toHaveLength(2);
  });
});

it("a run can be neither changed nor removed by the application", async () => {
  const id = await schedule({}, "2026-10-15T12:00:00Z");
  await at("2026-11-01T14:00:00Z");
  await expect(database().scheduleRun.deleteMany({ where: { scheduleId: id } })).rejects.toThrow(/denied/);
  await expect(database().scheduleRun.updateMany({ data: { occasion: "2026-12" } })).rejects.toThrow(
    /denied/,
  );
  await expect(database().scheduleDelivery.deleteMany()).rejects.toThrow(/denied/);
});
