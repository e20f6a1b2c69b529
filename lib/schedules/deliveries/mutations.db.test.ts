import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { actorForTest } from "@/lib/auth/actor-for-test";
import { database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import { switchMailAttachments } from "@/lib/firm/mutations";
import { startTestMailServer, type TakenMail, type TestMailServer } from "@/lib/mail/mail-server-for-test";
import { testStaff } from "@/prisma/seed/test-firm-ids";
import { editSchedule, endSchedule, pauseSchedule, trySchedule } from "../mutations";
import { countTroubledSchedules, getSchedule } from "../queries";
import { startDueRuns } from "../runs/mutations";
import { atOnce, content, scheduleForTest } from "../schedule-for-test";
import { sendWaiting } from "./mutations";

let partner: Actor;
let administrator: Actor;
let server: TestMailServer;
beforeAll(async () => {
  partner = await actorForTest(testStaff.partner);
  administrator = await actorForTest(testStaff.administrator);
  server = await startTestMailServer();
});
afterAll(() => server.stop());
beforeEach(() => {
  process.env.SMTP_URL = `smtp://127.0.0.1:${server.settings.port}`;
  process.env.MAIL_FROM = "Northbound <northbound@firm.example>";
});

const made: string[] = [];
afterEach(async () => {
  server.answers = {};
  server.beforeAcknowledging = async () => undefined;
  server.taken.length = 0;
  for (const id of made.splice(0)) await endSchedule(partner, id);
});

const due = "2026-11-01T14:00:00Z";

/** A schedule that is due on 1 November 2026, at 9 in Toronto. */
async function schedule(fields: Parameters<typeof scheduleForTest>[1] = {}): Promise<string> {
  const id = await scheduleForTest(partner, fields, "2026-10-15T12:00:00Z");
  made.push(id);
  return id;
}

/** The same once its month has been started. */
async function startedSchedule(
  fields: Parameters<typeof scheduleForTest>[1] = {},
  at = due,
): Promise<string> {
  const id = await schedule(fields);
  await startDueRuns(new Date(at));
  return id;
}

const deliveriesOf = (scheduleId: string) =>
  database().scheduleDelivery.findMany({ where: { run: { scheduleId } }, orderBy: { staffId: "asc" } });
const statesOf = async (id: string) => (await deliveriesOf(id)).map(({ state }) => state);
/** Lets the time pass that a waiting mail waits. */
const waitUntilDue = () =>
  database().scheduleDelivery.updateMany({
    where: { state: "waiting" },
    data: { nextAttemptAt: new Date(0) },
  });
const one = { recipients: [testStaff.lawyerToronto] };
const emails = ["lawyer.montreal@test.example", "lawyer.toronto@test.example"];
const recipientsOf = (mails: TakenMail[]) => mails.map(({ to }) => to).sort();

/** The text of a mail with its lines joined as a reader sees them. */
function textOf({ message }: TakenMail): string {
  const body = message.slice(message.indexOf("\r\n\r\n") + 4);
  if (/Content-Transfer-Encoding: base64/i.test(message)) return Buffer.from(body, "base64").toString();
  const joined = body.replace(/=\r\n/g, "").replace(/\r\n/g, "\n");
  return /quoted-printable/i.test(message) ? unquoted(joined) : joined;
}

/** The subject, joined from the encoded words in which it travels where it has more than ASCII. */
function subjectOf({ message }: TakenMail): string {
  const sent = /^Subject: (.*(?:\r\n .*)*)/m.exec(message)?.[1] ?? "";
  if (!sent.startsWith("=?UTF-8?Q?")) return sent;
  return unquoted(sent.replace(/=\?UTF-8\?Q\?|\?=|\r\n /g, "").replaceAll("_", " "));
}

function unquoted(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString();
}

describe("a month's mails", () => {
  it("reach each recipient once, whoever looks however often", async () => {
    const id = await startedSchedule();
    await Promise.all([sendWaiting(), sendWaiting(), sendWaiting()]);
    await startDueRuns(new Date("2026-11-01T15:00:00Z"));
    await sendWaiting();
    expect(recipientsOf(server.taken)).toEqual(emails);
    expect(await statesOf(id)).toEqual(["sent", "sent"]);
    const entries = await database().auditEntry.findMany({
      where: { objectId: id, action: "schedule.deliver" },
    });
    expect(entries.map(({ detail }) => Reflect.get(Object(detail), "state"))).toEqual(["sent", "sent"]);
  });

  it("go out once each when eight servers send forty of them at once", async () => {
    const ids: string[] = [];
    for (let turn = 0; turn < 20; turn++) ids.push(await schedule());
    await startDueRuns(new Date(due));
    await atOnce(8, () => sendWaiting());
    const sent = server.taken.map(({ message }) => /^Message-ID: (\S+)/m.exec(message)?.[1]);
    expect([sent.length, new Set(sent).size]).toEqual([40, 40]);
    const deliveries = (await Promise.all(ids.map(deliveriesOf))).flat();
    expect(new Set(deliveries.map(({ state, attempts }) => `${state} ${attempts}`))).toEqual(
      new Set(["sent 1"]),
    );
  });

  it("are left to the server that is taking them at this very moment", async () => {
    await startedSchedule(one);
    let looked: Promise<unknown> = Promise.resolve();
    await database().$transaction(async (db) => {
      await db.$executeRaw`
        UPDATE schedule_delivery SET state = 'sending', attempts = attempts + 1, claimed_at = now()
        WHERE state = 'waiting'`;
      looked = sendWaiting();
      await Promise.race([looked, new Promise((resolve) => setTimeout(resolve, 500))]);
    });
    await looked;
    expect(server.taken).toEqual([]);
  });

  it("say in the recipient's language what is ready, with a link and without a figure or a name", async () => {
    await startedSchedule({ report: "outside" });
    await sendWaiting();
    const [french, english] = [...server.taken].sort((a, b) => a.to.localeCompare(b.to)).map(textOf);
    expect(english).toContain("The monthly report for October 2026 is ready.");
    expect(english).toContain("for readers outside the firm");
    expect(french).toContain("Le rapport mensuel est prêt\u00a0: octobre 2026.");
    expect(french).toContain("l’extérieur du cabinet");
    for (const text of [french, english]) {
      expect(text).toContain("http://localhost:3000/reports/2026-10?audience=outside\n");
      expect(text).not.toMatch(/Test Firm|Lee|Léo|Pat Partner/);
    }
    expect(server.taken.map(subjectOf).sort()).toEqual([
      "Northbound: monthly report, October 2026",
      "Northbound\u00a0: rapport mensuel, octobre 2026",
    ]);
  });

  it("do not wait for one that cannot be read, which is tried again by itself", async () => {
    const broken = await schedule(one);
    const id = await startedSchedule(one);
    const write = (attachment: string) =>
      database().schedule.update({ where: { id: broken }, data: { attachment } });
    await write("a format of another version");
    await sendWaiting();
    await write("none");
    expect(await statesOf(id)).toEqual(["sent"]);
    expect(await deliveriesOf(broken)).toMatchObject([{ state: "waiting", attempts: 1, reason: "report" }]);
  });

  it("are late only an hour after they were due, in the night when their hour does not exist too", async () => {
    for (const at of ["2026-03-08T07:00:30Z", "2026-03-08T08:00:30Z"]) {
      made.push(await scheduleForTest(partner, { ...one, dayOfMonth: 8, hour: 2 }, "2026-02-20T12:00:00Z"));
      await startDueRuns(new Date(at));
      await sendWaiting();
    }
    expect(server.taken.map((mail) => textOf(mail).includes("comes late"))).toEqual([false, true]);
  });

  it("say so where they come late", async () => {
    await startedSchedule(one);
    await sendWaiting();
    await startedSchedule(one, "2026-11-03T14:00:00Z");
    await sendWaiting();
    const [inTime, late] = server.taken.map(textOf);
    expect(inTime).not.toContain("late");
    expect(late).toContain("It was due on 1 November 2026 at 9:00 and comes late");
  });
});

describe("a mail server that does not take a mail", () => {
  it("is tried again later and later, and the mail is given up in the end", async () => {
    const id = await startedSchedule(one);
    server.answers = { RCPT: "450 busy" };
    const waits: number[] = [];
    for (let round = 0; round < 12; round++) {
      await sendWaiting();
      const [delivery] = await deliveriesOf(id);
      if (delivery?.nextAttemptAt)
        waits.push(Math.round((delivery.nextAttemptAt.getTime() - delivery.changedAt.getTime()) / 60_000));
      await waitUntilDue();
    }
    expect(waits).toEqual([1, 5, 30, 120, 360, 1440]);
    const [given] = await deliveriesOf(id);
    expect(given).toMatchObject({ state: "failed", reason: "later", serverCode: 450, attempts: 7 });
    expect(await countTroubledSchedules(partner)).toBe(1);
  });

  it("is not tried again before its time, and gets the mail once when it is there again", async () => {
    const id = await startedSchedule(one);
    process.env.SMTP_URL = "smtp://127.0.0.1:1";
    await sendWaiting();
    expect(await deliveriesOf(id)).toMatchObject([{ state: "waiting", reason: "unreachable", attempts: 1 }]);
    process.env.SMTP_URL = `smtp://127.0.0.1:${server.settings.port}`;
    await sendWaiting();
    expect(server.taken).toEqual([]);
    await waitUntilDue();
    await sendWaiting();
    await sendWaiting();
    expect(server.taken).toHaveLength(1);
    expect(await deliveriesOf(id)).toMatchObject([{ state: "sent", attempts: 2, reason: null }]);
  });

  it("that refuses for good is not asked again", async () => {
    const id = await startedSchedule(one);
    server.answers = { RCPT: "550 no such mailbox" };
    await sendWaiting();
    await waitUntilDue();
    server.answers = {};
    await sendWaiting();
    expect(server.taken).toEqual([]);
    expect(await deliveriesOf(id)).toMatchObject([{ state: "failed", reason: "refused", serverCode: 550 }]);
  });

  it("that hangs up over the mail may have it, so it is not sent again and partners are told", async () => {
    const id = await startedSchedule(one);
    server.answers = { message: "hang up" };
    await sendWaiting();
    server.answers = {};
    await waitUntilDue();
    await sendWaiting();
    expect(server.taken).toHaveLength(1);
    expect(await deliveriesOf(id)).toMatchObject([{ state: "unknown", reason: "interrupted" }]);
    expect(await countTroubledSchedules(partner)).toBeGreaterThan(0);
  });
});

describe("a server that is gone before it spoke to the mail server", () => {
  /** As if a server had taken what waits and died over the report, so long ago. */
  const leaveHalfDone = (minutes: number) => database().$executeRaw`
    UPDATE schedule_delivery SET state = 'sending', attempts = attempts + 1, next_attempt_at = NULL,
      claimed_at = now() - make_interval(mins => ${minutes}::int) WHERE state = 'waiting'`;

  it("leaves a mail that is made anew, once nobody can be at work on it any more", async () => {
    const id = await startedSchedule(one);
    await leaveHalfDone(14);
    await sendWaiting();
    expect(server.taken).toEqual([]);
    await leaveHalfDone(14);
    await database().$executeRaw`UPDATE schedule_delivery SET claimed_at = claimed_at - interval '2 minutes'`;
    await sendWaiting();
    await sendWaiting();
    expect(server.taken).toHaveLength(1);
    expect(await deliveriesOf(id)).toMatchObject([{ state: "sent", attempts: 2 }]);
  });

  it("leaves nothing to be sent of a schedule that was paused meanwhile", async () => {
    const id = await startedSchedule(one);
    await leaveHalfDone(16);
    await pauseSchedule(partner, id);
    await sendWaiting();
    expect(server.taken).toEqual([]);
    expect(await statesOf(id)).toEqual(["called_off"]);
  });

  it("leaves nothing to be sent once its schedule sends another report", async () => {
    const id = await startedSchedule(one);
    await leaveHalfDone(16);
    const { version } = await getSchedule(partner, id);
    await editSchedule(partner, id, { ...content, ...one, report: "outside", version }, newId());
    await sendWaiting();
    expect(server.taken).toEqual([]);
    expect(await statesOf(id)).toEqual(["called_off"]);
  });

  it("leaves a mail that failed where it was a trial, or the last attempt", async () => {
    const tried = await scheduleForTest(partner, one);
    made.push(tried);
    server.answers = { RCPT: "450 busy" };
    await trySchedule(partner, tried, newId());
    const last = await startedSchedule(one);
    server.answers = {};
    await database().$executeRaw`
      UPDATE schedule_delivery d SET state = 'sending', handed_over_at = NULL, next_attempt_at = NULL,
        attempts = CASE WHEN r.schedule_id = ${tried}::uuid THEN 1 ELSE 7 END, claimed_at = now() - interval '16 minutes'
      FROM schedule_run r WHERE r.id = d.run_id AND (r.schedule_id = ${last}::uuid OR r.occasion IS NULL)`;
    await sendWaiting();
    expect(server.taken).toEqual([]);
    for (const id of [tried, last])
      expect((await deliveriesOf(id)).at(-1)).toMatchObject({ state: "failed", reason: "notHandedOver" });
  });

  it("is not needed for that: what goes wrong before is tried again", async () => {
    const id = await startedSchedule(one);
    const working = process.env.SMTP_URL;
    process.env.SMTP_URL = "http://not-a-mail-server.example";
    await sendWaiting();
    expect(await deliveriesOf(id)).toMatchObject([{ state: "waiting", attempts: 1 }]);
    process.env.SMTP_URL = working;
    await waitUntilDue();
    await sendWaiting();
    expect(await deliveriesOf(id)).toMatchObject([{ state: "sent", attempts: 2 }]);
  });
});

describe("what is not sent", () => {
  it("goes to nobody who has left or may no longer read reports, though they are on the list", async () => {
    const { lawyerToronto: left, lawyerMontreal: intake } = testStaff;
    const id = await startedSchedule();
    await database().staffDeactivation.create({ data: { staffId: left, deactivatedBy: left } });
    await database().staff.update({ where: { id: intake }, data: { role: "intake" } });
    await sendWaiting();
    await database().staffDeactivation.deleteMany({ where: { staffId: left } });
    await database().staff.update({ where: { id: intake }, data: { role: "lawyer" } });
    expect(server.taken).toEqual([]);
    expect(await statesOf(id)).toEqual(["not_allowed", "not_allowed"]);
  });

  it("goes nowhere without a mail server, nor from the demonstration firm, and says so", async () => {
    process.env.SMTP_URL = "";
    const unset = await startedSchedule(one);
    await sendWaiting();
    process.env.SMTP_URL = `smtp://127.0.0.1:${server.settings.port}`;
    await database().firm.update({ where: { id: 1 }, data: { demonstration: true } });
    const demonstration = await startedSchedule(one);
    await sendWaiting();
    await database().firm.update({ where: { id: 1 }, data: { demonstration: false } });
    await sendWaiting();
    expect(server.taken).toEqual([]);
    expect(await statesOf(unset)).toEqual(["mail_not_set_up"]);
    expect(await statesOf(demonstration)).toEqual(["mail_not_set_up"]);
  });

  it("is called off by a pause, and by being taken off the list", async () => {
    const paused = await startedSchedule();
    const edited = await startedSchedule();
    await pauseSchedule(partner, paused);
    const { version } = await getSchedule(partner, edited);
    await editSchedule(partner, edited, { ...content, ...one, version }, newId());
    await sendWaiting();
    expect(await statesOf(paused)).toEqual(["called_off", "called_off"]);
    expect((await statesOf(edited)).sort()).toEqual(["called_off", "sent"]);
    expect(recipientsOf(server.taken)).toEqual(["lawyer.toronto@test.example"]);
  });
});

describe("a file with the mail", () => {
  const withFile = { ...one, attachment: "csv" as const };
  const attached = () =>
    server.taken.map(({ message }) => /filename="?([^"\s;]+)/.exec(message)?.[1] ?? null);

  it("goes out only where the firm lets mails carry files, and is written down", async () => {
    await startedSchedule(withFile);
    await sendWaiting();
    await switchMailAttachments(administrator, true);
    const id = await startedSchedule(withFile);
    await sendWaiting();
    await switchMailAttachments(administrator, false);
    await startedSchedule(withFile);
    await sendWaiting();
    expect(attached()).toEqual([null, "northbound-report-2026-10-en.csv", null]);
    expect(await deliveriesOf(id)).toMatchObject([{ state: "sent", attached: true }]);
    const entries = await database().auditEntry.findMany({ where: { action: "report.attach" } });
    expect(entries.map(({ detail }) => detail)).toMatchObject([
      { format: "csv", audience: "inside", language: "en", recipient: testStaff.lawyerToronto },
    ]);
  });

  it("is in the language chosen, or in each recipient's own", async () => {
    await switchMailAttachments(administrator, true);
    await startedSchedule({ attachment: "csv", language: "fr" });
    await sendWaiting();
    expect(attached()).toEqual(Array(2).fill("northbound-report-2026-10-fr.csv"));
    server.taken.length = 0;
    await startedSchedule({ attachment: "csv", language: "own" });
    await sendWaiting();
    await switchMailAttachments(administrator, false);
    expect(attached().sort()).toEqual([
      "northbound-report-2026-10-en.csv",
      "northbound-report-2026-10-fr.csv",
    ]);
  });
});

describe("a trial", () => {
  it("goes to oneself alone, once for a form sent twice, and leaves the month's sending alone", async () => {
    const id = await scheduleForTest(partner);
    made.push(id);
    const formId = newId();
    await Promise.all([trySchedule(partner, id, formId), trySchedule(partner, id, formId)]);
    expect(recipientsOf(server.taken)).toEqual(["partner@test.example"]);
    expect(textOf(server.taken[0] as TakenMail)).toContain("This is a trial of a schedule.");
    expect((await getSchedule(partner, id)).lastRun).toBeNull();
    await trySchedule(partner, id, newId());
    expect(server.taken).toHaveLength(2);
  });

  it("says at once what is wrong, and is not tried again", async () => {
    const id = await scheduleForTest(partner);
    made.push(id);
    server.answers = { RCPT: "450 busy" };
    await trySchedule(partner, id, newId());
    expect(await deliveriesOf(id)).toMatchObject([{ state: "failed", reason: "later" }]);
  });
});

describe("servers as processes", () => {
  const entry = join(import.meta.dirname, "send-in-process-for-test.ts");
  const startServer = (): ChildProcess =>
    spawn(process.execPath, ["--import", "tsx", entry, due], { env: process.env, stdio: "inherit" });

  it("two at once start a month once and send each mail once", async () => {
    const id = await schedule();
    // Neither gets an answer before both have handed over a mail.
    let held = 0;
    server.beforeAcknowledging = async () => {
      held += 1;
      while (held < 2) await new Promise((resolve) => setTimeout(resolve, 10));
    };
    const exits = await Promise.all([startServer(), startServer()].map((child) => once(child, "exit")));
    expect(exits.map(([code]) => code)).toEqual([0, 0]);
    expect(recipientsOf(server.taken)).toEqual(emails);
    expect(await statesOf(id)).toEqual(["sent", "sent"]);
  });

  it("one that is killed over a mail leaves it unknown, and nobody sends it again", async () => {
    const id = await schedule(one);
    const child = startServer();
    const held = new Promise<void>((resolve) => {
      server.beforeAcknowledging = async () => {
        resolve();
        await once(child, "exit");
      };
    });
    await held;
    child.kill("SIGKILL");
    await once(child, "exit");
    server.beforeAcknowledging = async () => undefined;
    await sendWaiting();
    expect(await statesOf(id)).toEqual(["sending"]);
    await database()
      .$executeRaw`UPDATE schedule_delivery SET claimed_at = now() - interval '16 minutes' WHERE state = 'sending'`;
    await Promise.all([sendWaiting(), sendWaiting()]);
    expect(await deliveriesOf(id)).toMatchObject([{ state: "unknown", reason: "stopped", attempts: 1 }]);
    expect(server.taken).toHaveLength(1);
  });
});
