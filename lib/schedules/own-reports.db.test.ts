import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { actorForTest } from "@/lib/auth/actor-for-test";
import { database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import { switchMailAttachments } from "@/lib/firm/mutations";
import { startTestMailServer, type TestMailServer } from "@/lib/mail/mail-server-for-test";
import { addOwnReport, editOwnReport, removeOwnReport } from "@/lib/own-reports/mutations";
import type { OwnReportContent } from "@/lib/own-reports/own-report";
import { everyInquiry } from "@/lib/reports/report-filter";
import { testStaff } from "@/prisma/seed/test-firm-ids";
import { sendWaiting } from "./deliveries/mutations";
import { addSchedule, editSchedule, endSchedule, pauseSchedule, trySchedule } from "./mutations";
import { countSchedulesOf, getSchedule, listSchedules } from "./queries";
import { startDueRuns } from "./runs/mutations";
import { content, scheduleForTest } from "./schedule-for-test";

let partner: Actor;
let lawyer: Actor;
let colleague: Actor;
let server: TestMailServer;
beforeAll(async () => {
  partner = await actorForTest(testStaff.partner);
  lawyer = await actorForTest(testStaff.lawyerToronto);
  colleague = await actorForTest(testStaff.lawyerMontreal);
  server = await startTestMailServer();
  process.env.SMTP_URL = `smtp://127.0.0.1:${server.settings.port}`;
  process.env.MAIL_FROM = "Northbound <northbound@firm.example>";
});
afterAll(() => server.stop());

const made: { id: string; by: Actor }[] = [];
afterEach(async () => {
  server.taken.length = 0;
  for (const { id, by } of made.splice(0)) await endSchedule(by, id).catch(() => undefined);
});

const quarterly: OwnReportContent = {
  name: "Phones by quarter",
  unit: "quarter",
  sections: ["channels", "staff"],
  filter: everyInquiry,
  readers: "lawyers",
};

async function ownReport(actor: Actor, fields: Partial<OwnReportContent> = {}): Promise<string> {
  const result = await addOwnReport(actor, { ...quarterly, ...fields }, newId());
  if (result.kind !== "added") throw new Error(result.kind);
  return result.id;
}

/** A schedule of an own report, made on 15 August 2026, due on the first of a month at 9 in Toronto. */
async function schedule(by: Actor, fields: Parameters<typeof scheduleForTest>[1]): Promise<string> {
  const id = await scheduleForTest(by, fields, "2026-08-15T12:00:00Z");
  made.push({ id, by });
  return id;
}

const at = (day: string) => startDueRuns(new Date(`${day}T18:00:00Z`));
const spansOf = async (scheduleId: string) =>
  (await database().scheduleRun.findMany({ where: { scheduleId }, orderBy: { dueOn: "asc" } })).map(
    ({ span }) => span,
  );
const deliveriesOf = (scheduleId: string) =>
  database().scheduleDelivery.findMany({ where: { run: { scheduleId } }, orderBy: { staffId: "asc" } });
const textOf = (to: Actor) =>
  server.taken
    .filter((mail) => mail.to === `${to === lawyer ? "lawyer.toronto" : "lawyer.montreal"}@test.example`)
    .map(({ message }) => message.replace(/=\r\n/g, "").replace(/=3D/g, "="))
    .join();
const missing = /404/;
const forbidden = /403/;

describe("who has an own report sent", () => {
  it("is a lawyer too, but the monthly report is a partner's", async () => {
    const report = await ownReport(lawyer);
    const id = await schedule(lawyer, { report, recipients: [lawyer.staffId] });
    expect(await getSchedule(lawyer, id)).toMatchObject({ report, ownerId: lawyer.staffId });
    const monthly = { ...content, recipients: [lawyer.staffId] };
    await expect(addSchedule(lawyer, monthly, newId())).rejects.toThrow(forbidden);
    await expect(editSchedule(lawyer, id, { ...monthly, version: 1 }, newId())).rejects.toThrow(forbidden);
    expect(await countSchedulesOf(lawyer, report)).toBe(1);
  });

  it("chooses among the reports that they read themselves", async () => {
    const report = await ownReport(partner, { readers: "partners" });
    const result = await addSchedule(lawyer, { ...content, report }, newId());
    expect(result).toEqual({ kind: "problems", problems: [{ field: "report", code: "chooseOne" }] });
  });

  it("keeps it from those who may not read the report, and from other lawyers", async () => {
    const secret = await ownReport(lawyer, { readers: "nobody" });
    const hidden = await schedule(lawyer, { report: secret, recipients: [lawyer.staffId] });
    const shared = await schedule(lawyer, { report: await ownReport(lawyer) });
    const idsFor = async (actor: Actor) => (await listSchedules(actor)).map(({ id }) => id);
    expect(await idsFor(lawyer)).toEqual(expect.arrayContaining([hidden, shared]));
    expect(await idsFor(partner)).toContain(shared);
    expect(await idsFor(partner)).not.toContain(hidden);
    expect(await idsFor(colleague)).toEqual([]);
    await expect(getSchedule(partner, hidden)).rejects.toThrow(missing);
    for (const act of [pauseSchedule, endSchedule]) {
      await expect(act(partner, hidden)).rejects.toThrow(missing);
      await expect(act(colleague, shared)).rejects.toThrow(missing);
    }
    await expect(trySchedule(colleague, shared, newId())).rejects.toThrow(missing);
  });

  it("can choose those alone who may read it", async () => {
    const filter = { ...everyInquiry, lawyer: lawyer.staffId };
    const report = await ownReport(lawyer, { filter });
    const toColleague = { ...content, report, recipients: [colleague.staffId] };
    expect(await addSchedule(lawyer, toColleague, newId())).toMatchObject({
      problems: [{ field: "recipients", code: "notReaders", values: { n: 1, names: colleague.name } }],
    });
    const id = await schedule(lawyer, { report, recipients: [partner.staffId] });
    expect((await getSchedule(partner, id)).recipients).toEqual([partner.staffId]);
  });
});

describe("an own report falls due", () => {
  it("once after every span of its own length", async () => {
    const ids = [
      await schedule(partner, { report: await ownReport(partner, { unit: "month" }) }),
      await schedule(partner, { report: await ownReport(partner) }),
      await schedule(partner, { report: await ownReport(partner, { unit: "year" }) }),
    ];
    for (const day of ["2026-09-01", "2026-10-01", "2026-10-02", "2026-11-01", "2026-12-01"]) await at(day);
    expect(await Promise.all(ids.map(spansOf))).toEqual([
      ["2026-08", "2026-09", "2026-10", "2026-11"],
      ["2026-Q3"],
      [],
    ]);
    await at("2027-01-01");
    expect((await Promise.all(ids.map(spansOf))).map((spans) => spans.at(-1))).toEqual([
      "2026-12",
      "2026-Q4",
      "2026",
    ]);
  });

  it("from now on, once its length has changed, and nothing of the old length is sent", async () => {
    const report = await ownReport(partner);
    const id = await schedule(partner, { report });
    await at("2026-10-01");
    await editOwnReport(partner, report, { ...quarterly, unit: "month", version: 1 }, newId());
    expect((await deliveriesOf(id)).map(({ state }) => state)).toEqual(["called_off", "called_off"]);
    await at("2026-11-05");
    expect(await spansOf(id)).toEqual(["2026-Q3"]);
    const next = (await getSchedule(partner, id)).next;
    const [now] = await database().$queryRaw<{ month: string }[]>`
      SELECT to_char(now() AT TIME ZONE 'America/Toronto' + interval '1 month', 'YYYY-MM') AS month`;
    expect(next?.occasion).toBe(now?.month);
  });

  it("from now on, though a mail of the old length was on its way", async () => {
    const report = await ownReport(partner);
    const id = await schedule(partner, { report, recipients: [lawyer.staffId] });
    await at("2026-10-01");
    await database().$executeRaw`
      UPDATE schedule_delivery SET state = 'sending', attempts = 1, claimed_at = now() - interval '16 minutes',
        next_attempt_at = NULL WHERE state = 'waiting'`;
    await editOwnReport(partner, report, { ...quarterly, unit: "month", version: 1 }, newId());
    await sendWaiting();
    expect(server.taken).toEqual([]);
    expect((await deliveriesOf(id)).map(({ state }) => state)).toEqual(["called_off"]);
  });

  it("no longer, once its owner may not read it", async () => {
    const report = await ownReport(partner);
    const id = await schedule(lawyer, { report, recipients: [lawyer.staffId] });
    await editOwnReport(partner, report, { ...quarterly, readers: "partners", version: 1 }, newId());
    await at("2026-10-01");
    expect(await spansOf(id)).toEqual([]);
    expect((await getSchedule(partner, id)).pause).toMatchObject({ by: null });
    await expect(getSchedule(lawyer, id)).rejects.toThrow(missing);
  });
});

describe("the mail of an own report", () => {
  it("leads each recipient to it, and carries what they may read", async () => {
    const report = await ownReport(partner);
    await switchMailAttachments(await actorForTest(testStaff.administrator), true);
    await schedule(partner, { report, attachment: "csv", language: "en" });
    await at("2026-10-01");
    await sendWaiting();
    await switchMailAttachments(await actorForTest(testStaff.administrator), false);
    expect(server.taken).toHaveLength(2);
    expect(textOf(lawyer)).toContain(`/own-reports/${report}?period=2026-Q3`);
    expect(textOf(lawyer)).not.toContain(quarterly.name);
    const file = Buffer.from(
      /base64[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(textOf(lawyer))?.[1] ?? "",
      "base64",
    );
    expect(file.toString()).toContain("Phones by quarter: Q3 2026");
    expect(file.toString()).not.toContain("Taken by");
    const entries = await database().auditEntry.findMany({
      where: { action: "own-report.attach", objectId: report },
    });
    expect(entries.map(({ staffId }) => staffId)).toEqual([null, null]);
    expect(entries[0]?.detail).toMatchObject({ period: "2026-Q3", format: "csv", language: "en" });
  });

  it("goes to nobody with whom it is shared no longer", async () => {
    const report = await ownReport(partner);
    const id = await schedule(partner, { report });
    await at("2026-10-01");
    await editOwnReport(partner, report, { ...quarterly, readers: "partners", version: 1 }, newId());
    await sendWaiting();
    expect(server.taken).toEqual([]);
    expect((await deliveriesOf(id)).map(({ state }) => state)).toEqual(["not_allowed", "not_allowed"]);
  });
});

describe("removing an own report", () => {
  it("ends what sends it, in the same breath, and what was sent can still be looked up", async () => {
    const report = await ownReport(partner);
    const id = await schedule(lawyer, { report });
    await at("2026-10-01");
    expect(await removeOwnReport(partner, report, { version: 1 })).toEqual({ kind: "done" });
    await sendWaiting();
    expect(server.taken).toEqual([]);
    expect((await deliveriesOf(id)).map(({ state }) => state)).toEqual(["called_off", "called_off"]);
    expect(await getSchedule(lawyer, id)).toMatchObject({
      sent: { kind: "own", report: null },
      end: { by: partner.staffId },
      next: null,
    });
    const entry = await database().auditEntry.findFirst({ where: { objectId: id, action: "schedule.end" } });
    expect(entry?.staffId).toBe(partner.staffId);
  });

  it("that is refused leaves what sends it as it was", async () => {
    const report = await ownReport(partner);
    const id = await schedule(partner, { report });
    expect(await removeOwnReport(partner, report, { version: 7 })).toMatchObject({ kind: "problems" });
    expect(await getSchedule(partner, id)).toMatchObject({ end: null, report });
  });
});

describe("another report on the same schedule", () => {
  it("is answered for by who chose it, from now on, and nothing of the old one is sent", async () => {
    const id = await schedule(lawyer, { report: await ownReport(lawyer) });
    await at("2026-10-01");
    const monthly = { ...content, version: 1 };
    expect(await editSchedule(partner, id, monthly, newId())).toEqual({ kind: "done" });
    await sendWaiting();
    expect(server.taken).toEqual([]);
    expect(await getSchedule(partner, id)).toMatchObject({ report: "inside", ownerId: partner.staffId });
    made.push({ id, by: partner });
    await at("2026-11-05");
    expect(await spansOf(id)).toEqual(["2026-Q3"]);
  });
});

it("of a month that was not published, readers outside are told by the link alone, at once", async () => {
  await switchMailAttachments(await actorForTest(testStaff.administrator), true);
  const id = await schedule(partner, { report: "outside", attachment: "pdf", recipients: [lawyer.staffId] });
  await at("2026-09-01");
  await sendWaiting();
  await switchMailAttachments(await actorForTest(testStaff.administrator), false);
  expect(server.taken).toHaveLength(1);
  expect(textOf(lawyer)).toContain("No file is attached");
  expect(await deliveriesOf(id)).toMatchObject([
    { state: "sent", attempts: 1, attached: false, reason: "notPublished" },
  ]);
});
