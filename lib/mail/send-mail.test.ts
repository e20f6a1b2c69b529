import { createServer } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { startTestMailServer, type TestMailServer } from "./mail-server-for-test";
import { type Mail, sendMail } from "./send-mail";

let server: TestMailServer;
beforeAll(async () => {
  server = await startTestMailServer();
});
afterAll(() => server.stop());
beforeEach(() => {
  server.answers = {};
  server.taken.length = 0;
});

const mail: Mail = {
  to: "lea@firm.example",
  id: "0192f0a0-0000-7000-8000-000000000001",
  language: "fr-CA",
  subject: "Rapport d’août",
  text: "Le rapport est prêt :\nhttps://intake.example/reports/2026-08\n",
  attachment: null,
};

const outcome = (kind: string, reason: string, serverCode: number | null) => ({ kind, reason, serverCode });

it("hands a mail over once, with an id that stays the same at every attempt", async () => {
  expect(await sendMail(server.settings, mail)).toEqual({ kind: "sent" });
  expect(await sendMail(server.settings, mail)).toEqual({ kind: "sent" });
  expect(server.taken.map(({ to }) => to)).toEqual([mail.to, mail.to]);
  const ids = server.taken.map(({ message }) => /^Message-ID: (.*)$/m.exec(message)?.[1]?.trim());
  expect(ids).toEqual([`<${mail.id}@firm.example>`, `<${mail.id}@firm.example>`]);
  expect(server.taken[0]?.message).toMatch(/^Auto-Submitted: auto-generated/m);
});

it("attaches a file under its name", async () => {
  const attachment = { name: "report.csv", type: "text/csv", bytes: new TextEncoder().encode("a,b\n") };
  await sendMail(server.settings, { ...mail, attachment });
  expect(server.taken[0]?.message).toContain("filename=report.csv");
  expect(server.taken[0]?.message).toContain(Buffer.from("a,b\n").toString("base64"));
});

it("tries again what the server puts off, and gives up what it refuses", async () => {
  server.answers = { RCPT: "450 try later" };
  expect(await sendMail(server.settings, mail)).toEqual(outcome("retry", "later", 450));
  server.answers = { RCPT: "550 no such mailbox" };
  expect(await sendMail(server.settings, mail)).toEqual(outcome("failed", "refused", 550));
  server.answers = { message: "451 try later" };
  expect(await sendMail(server.settings, mail)).toEqual(outcome("retry", "later", 451));
  server.answers = { message: "554 not wanted" };
  expect(await sendMail(server.settings, mail)).toEqual(outcome("failed", "refused", 554));
  expect(server.taken).toEqual([]);
});

it("does not claim to know where the line broke while the message passed", async () => {
  server.answers = { message: "hang up" };
  expect(await sendMail(server.settings, mail)).toEqual(outcome("unknown", "interrupted", null));
  expect(server.taken).toHaveLength(1);
});

it("tries again where the line broke before the message", async () => {
  server.answers = { RCPT: "hang up" };
  expect(await sendMail(server.settings, mail)).toEqual(outcome("retry", "unreachable", null));
  server.answers = { DATA: "hang up" };
  expect(await sendMail(server.settings, mail)).toEqual(outcome("retry", "unreachable", null));
});

it("tries again where nobody answers", async () => {
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => probe.once("listening", resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  expect(await sendMail({ ...server.settings, port }, mail)).toEqual(outcome("retry", "unreachable", null));
});

it("says nothing to a server elsewhere that offers no protection", async () => {
  const settings = { ...server.settings, protection: "starttls" as const };
  expect(await sendMail(settings, mail)).toMatchObject({ kind: "retry", reason: "unprotected" });
  expect(server.taken).toEqual([]);
});

it("does not let a sender's words become headers", async () => {
  await sendMail(server.settings, { ...mail, subject: "Report\r\nBcc: stranger@elsewhere.example" });
  expect(server.taken[0]?.message).not.toMatch(/^Bcc:/m);
});
