import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { actorForTest } from "@/lib/auth/actor-for-test";
import { database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import { switchMailAttachments } from "@/lib/firm/mutations";
import { mayMailCarryFiles } from "@/lib/firm/queries";
import type { FormValues } from "@/lib/forms/form-values";
import { parseForm } from "@/lib/forms/parse-form";
import { testStaff } from "@/prisma/seed/test-firm-ids";
import {
  addSchedule,
  editSchedule,
  endSchedule,
  pauseSchedule,
  resumeSchedule,
  trySchedule,
} from "./mutations";
import { getSchedule, listReportReaders, listSchedules } from "./queries";
import { contentOf } from "./schedule";
import { content, scheduleForTest } from "./schedule-for-test";
import { addScheduleSchema } from "./schema";

let partner: Actor;
let administrator: Actor;
beforeAll(async () => {
  partner = await actorForTest(testStaff.partner);
  administrator = await actorForTest(testStaff.administrator);
});

const actionsOf = async (objectId: string) =>
  (await database().auditEntry.findMany({ where: { objectId }, orderBy: { position: "asc" } })).map(
    ({ action, staffId }) => [action, staffId],
  );
const gone = /404/;

describe("making a schedule", () => {
  it("keeps what was chosen, for its maker, with one entry in the audit log", async () => {
    const id = await scheduleForTest(partner);
    const schedule = await getSchedule(partner, id);
    expect(contentOf(schedule)).toEqual(content);
    expect(schedule).toMatchObject({
      ownerId: partner.staffId,
      version: 1,
      pause: null,
      end: null,
      lastRun: null,
    });
    expect(schedule.next?.dueOn.slice(8)).toBe("01");
    expect(await actionsOf(id)).toEqual([["schedule.add", partner.staffId]]);
  });

  it("makes one of a form that is sent twice", async () => {
    const formId = newId();
    const twice = await Promise.all([
      addSchedule(partner, content, formId),
      addSchedule(partner, content, formId),
    ]);
    expect(twice[0]).toEqual(twice[1]);
    const other = await addSchedule(partner, { ...content, hour: 10 }, formId);
    expect(other.kind).toBe("sentBefore");
  });

  it("is for colleagues who may read reports alone", async () => {
    const readers = (await listReportReaders(partner)).map(({ id }) => id).sort();
    expect(readers).toEqual([testStaff.lawyerToronto, testStaff.lawyerMontreal, testStaff.partner].sort());
    for (const stranger of [testStaff.intakeToronto, testStaff.administrator, newId()]) {
      const result = await addSchedule(partner, { ...content, recipients: [stranger] }, newId());
      expect(result).toMatchObject({
        kind: "problems",
        problems: [{ field: "recipients", code: "notReaders" }],
      });
    }
  });

  it("of the press sheet is for partners alone, and whoever chose somebody else is told whom", async () => {
    const result = await addSchedule(partner, { ...content, report: "press" }, newId());
    const names = await database().staff.findMany({ where: { id: { in: content.recipients } } });
    expect(result).toEqual({
      kind: "problems",
      problems: [
        {
          ...{ field: "recipients", code: "notReaders" },
          values: {
            n: 2,
            names: names
              .map(({ name }) => name)
              .sort()
              .join(", "),
          },
        },
      ],
    });
    const toPartner = { ...content, report: "press", recipients: [testStaff.partner] };
    expect((await addSchedule(partner, toPartner, newId())).kind).toBe("added");
  });

  it("takes days 1 to 31, hours 0 to 23 and nobody twice", () => {
    const form = { report: ["outside"], dayOfMonth: ["31"], hour: ["0"], recipients: content.recipients };
    const twice = [...content.recipients, ...content.recipients];
    expect(parseForm(addScheduleSchema, { ...form, recipients: twice })).toEqual({
      ok: true,
      data: { ...content, report: "outside", dayOfMonth: 31, hour: 0 },
    });
    const wrong: FormValues[] = [
      { dayOfMonth: ["0"] },
      { dayOfMonth: ["32"] },
      { dayOfMonth: ["1.5"] },
      { hour: ["24"] },
      { hour: ["-1"] },
      { hour: ["8", "9"] },
      { report: ["everybody"] },
      { attachment: ["docx"] },
      { recipients: [] },
      { recipients: ["lea@elsewhere.example"] },
    ];
    for (const fields of wrong) expect(parseForm(addScheduleSchema, { ...form, ...fields }).ok).toBe(false);
  });
});

describe("changing a schedule", () => {
  it("writes down what was and what is", async () => {
    const id = await scheduleForTest(partner);
    const changed = { ...content, dayOfMonth: 31, recipients: [testStaff.partner] };
    expect(await editSchedule(partner, id, { ...changed, version: 1 }, newId())).toEqual({ kind: "done" });
    expect(await getSchedule(partner, id)).toMatchObject({ ...changed, version: 2 });
    const entry = await database().auditEntry.findFirst({ where: { objectId: id, action: "schedule.edit" } });
    expect(entry?.detail).toEqual({ before: content, after: changed });
  });

  it("that changes nothing is no change", async () => {
    const id = await scheduleForTest(partner);
    await editSchedule(partner, id, { ...content, version: 1 }, newId());
    expect((await getSchedule(partner, id)).version).toBe(1);
  });

  it("never overwrites what somebody else saved meanwhile", async () => {
    const id = await scheduleForTest(partner);
    const results = await Promise.all(
      [10, 11, 12].map((hour) => editSchedule(partner, id, { ...content, hour, version: 1 }, newId())),
    );
    expect(results.map(({ kind }) => kind).sort()).toEqual(["done", "problems", "problems"]);
    expect((await getSchedule(partner, id)).version).toBe(2);
  });

  it("counts another day or hour from now on, and leaves that alone otherwise", async () => {
    const id = await scheduleForTest(partner, {}, "2020-01-01T00:00:00Z");
    const countsFrom = async () =>
      (await database().schedule.findUniqueOrThrow({ where: { id } })).countsFrom;
    await editSchedule(partner, id, { ...content, report: "outside", version: 1 }, newId());
    expect(await countsFrom()).toEqual(new Date("2020-01-01T00:00:00Z"));
    await editSchedule(partner, id, { ...content, hour: 10, version: 2 }, newId());
    expect((await countsFrom()).getTime()).toBeGreaterThan(Date.parse("2026-01-01"));
  });
});

describe("pausing, resuming and ending", () => {
  it("pauses and resumes once however often it is asked", async () => {
    const id = await scheduleForTest(partner);
    await Promise.all([pauseSchedule(partner, id), pauseSchedule(partner, id)]);
    expect(await getSchedule(partner, id)).toMatchObject({ pause: { by: partner.staffId }, next: null });
    await Promise.all([resumeSchedule(partner, id), resumeSchedule(partner, id)]);
    expect((await getSchedule(partner, id)).next).not.toBeNull();
    const acts = (await actionsOf(id)).map(([action]) => action);
    expect(acts).toEqual(["schedule.add", "schedule.pause", "schedule.resume"]);
  });

  it("ended, it stays on the list and can be changed, paused and tried no more", async () => {
    const id = await scheduleForTest(partner);
    await endSchedule(partner, id);
    const listed = (await listSchedules(partner)).find((one) => one.id === id);
    expect(listed).toMatchObject({ end: { by: partner.staffId }, next: null });
    await expect(editSchedule(partner, id, { ...content, hour: 1, version: 2 }, newId())).rejects.toThrow(
      gone,
    );
    await expect(pauseSchedule(partner, id)).rejects.toThrow(gone);
    await expect(resumeSchedule(partner, id)).rejects.toThrow(gone);
    await expect(endSchedule(partner, id)).rejects.toThrow(gone);
    await expect(trySchedule(partner, id, newId())).rejects.toThrow(gone);
  });
});

it("mails carry files only once an administrator has said so, and the audit log says who", async () => {
  expect(await mayMailCarryFiles()).toBe(false);
  await switchMailAttachments(administrator, true);
  await switchMailAttachments(administrator, true);
  expect(await mayMailCarryFiles()).toBe(true);
  await switchMailAttachments(administrator, false);
  expect(await mayMailCarryFiles()).toBe(false);
  const entries = (await actionsOf("1")).filter(([action]) => action?.startsWith("firm.switch"));
  expect(entries).toEqual([
    ["firm.switch-attachments-on", administrator.staffId],
    ["firm.switch-attachments-off", administrator.staffId],
  ]);
});
