import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { actorForTest } from "@/lib/auth/actor-for-test";
import { database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import { addressValues } from "@/lib/forms/address-values";
import { parseForm } from "@/lib/forms/parse-form";
import { logInquiry } from "@/lib/inquiries/mutations";
import { logInquirySchema } from "@/lib/inquiries/schema";
import { testOffices, testStaff } from "@/prisma/seed/test-firm-ids";
import { nameKey } from "./name-key";
import { callersPerPage, findKnownCallers, getCaller, listCallers, listLatestCallers } from "./queries";

let lawyer: Actor;
let intake: Actor;
let administrator: Actor;
const start = { after: null, before: null };

async function log(name: string, changes: Record<string, string> = {}) {
  const answers = {
    ...{ name, receivedOn: "2026-03-09", channel: "phone", officeId: testOffices.toronto, kind: "automatic" },
    ...{ motivationAnswer: "not_asked", canadaConnection: "unknown", citizenships: "US" },
    ...changes,
  };
  const parsed = parseForm(logInquirySchema, addressValues(answers));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const logged = await logInquiry(lawyer, parsed.data, newId());
  if (logged.kind !== "logged") throw new Error(JSON.stringify(logged));
  const row = await database().inquiry.findUniqueOrThrow({ where: { id: logged.id } });
  return { id: row.id, number: row.number, callerId: row.callerId };
}

const close = (inquiryId: string) =>
  database().inquiryClosure.create({
    data: {
      ...{ id: newId(), inquiryId, reason: "no_answer", closedBy: testStaff.partner },
      closedOn: new Date("2026-03-10T00:00:00Z"),
    },
  });
const wallOff = (inquiryId: string) =>
  database().inquiryWall.create({ data: { inquiryId, raisedBy: testStaff.partner } });

beforeAll(async () => {
  lawyer = await actorForTest(testStaff.lawyerToronto);
  intake = await actorForTest(testStaff.intakeToronto);
  administrator = await actorForTest(testStaff.administrator);
});

describe("a caller's page", () => {
  it("shows contacts to whoever sees one of their inquiries in full, and of the others number and stage", async () => {
    const reach = { phone: "+1 206 555 0143", email: "ana@example.org" };
    const open = await log("Ana Open", reach);
    const other = await log("Ana Open", { callerId: open.callerId, officeId: testOffices.montreal });
    const seen = await getCaller(intake, open.callerId);
    expect(seen.contact).toMatchObject({
      phones: [{ e164: "+12065550143", extension: "" }],
      emails: [{ email: "ana@example.org" }],
      citizenships: [{ country: "US" }],
    });
    expect(seen.inquiries).toHaveLength(2);
    const outline = seen.inquiries.find(({ id }) => id === other.id);
    expect(outline).toEqual({ id: other.id, number: other.number, stage: "inquiry", inFull: null });
    const inFull = (await getCaller(lawyer, open.callerId)).inquiries.map((row) => row.inFull?.receivedOn);
    expect(inFull).toEqual(["2026-03-09", "2026-03-09"]);
  });

  it("gives intake a name and a stage once everything is closed", async () => {
    const { id, callerId, number } = await log("Bo Closed", { phone: "+1 206 555 0144" });
    await close(id);
    expect(await getCaller(intake, callerId)).toEqual({
      ...{ id: callerId, name: "Bo Closed", contact: null },
      inquiries: [{ id, number, stage: "inquiry", inFull: null }],
    });
    expect((await getCaller(lawyer, callerId)).inquiries[0]?.inFull?.closed).toBe("no_answer");
    expect((await listCallers(intake, "bo closed", start)).rows).toEqual([
      { id: callerId, name: "Bo Closed", inquiries: 1, stage: "inquiry", lastContactOn: null },
    ]);
    expect((await listCallers(lawyer, "bo closed", start)).rows[0]?.lastContactOn).toBe("2026-03-09");
  });

  it("leaves out what is behind a wall, and hides who is only there", async () => {
    const { id, callerId } = await log("Cy Walled", { phone: "+1 206 555 0145" });
    const open = await log("Cy Walled", { callerId });
    await wallOff(open.id);
    expect((await getCaller(lawyer, callerId)).inquiries.map((row) => row.id)).toEqual([id]);
    expect((await listCallers(lawyer, "cy walled", start)).rows[0]?.inquiries).toBe(1);
    await wallOff(id);
    await expect(getCaller(lawyer, callerId)).rejects.toThrow("404");
    await expect(listCallers(lawyer, "cy", { ...start, after: callerId })).rejects.toThrow("404");
    for (const text of ["cy walled", "206 555 0145"])
      expect((await listCallers(lawyer, text, start)).rows).toEqual([]);
  });

  it("does not exist for ids that are none, and is refused to administrators", async () => {
    await expect(getCaller(lawyer, newId())).rejects.toThrow("404");
    await expect(getCaller(lawyer, "1")).rejects.toThrow("404");
    const { callerId } = await log("Di Hidden");
    await expect(getCaller(administrator, callerId)).rejects.toThrow("403");
    await expect(listCallers(administrator, "di", start)).rejects.toThrow("403");
  });
});

describe("searching callers", () => {
  it("walked forth and back gives each once, by name, also where many have the same one", async () => {
    const callers = Array.from({ length: 2 * callersPerPage + 20 }, (_, index) => ({
      id: newId(),
      name: index % 3 === 0 ? "Zed Same" : `Zed Óther ${index % 40}`,
    }));
    const columns = {
      ...{ officeId: testOffices.toronto, takenById: testStaff.partner, channel: "phone" as const },
      ...{ motivationAnswer: "not_asked" as const, canadaConnection: "unknown" as const },
      receivedOn: new Date("2026-03-01T00:00:00Z"),
    };
    const data = callers.map(({ id, name }) => ({ id, name, nameKey: nameKey(name) }));
    await database().caller.createMany({ data });
    await database().inquiry.createMany({
      data: callers.map(({ id }) => ({ id: newId(), callerId: id, ...columns })),
    });
    const pages = [await listCallers(lawyer, "zed", start)];
    for (let next = pages[0]?.next; next; next = pages.at(-1)?.next)
      pages.push(await listCallers(lawyer, "zed", { after: next, before: null }));
    const expected = data.toSorted((a, b) => (`${a.nameKey}\0${a.id}` < `${b.nameKey}\0${b.id}` ? -1 : 1));
    expect(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual(expected.map(({ id }) => id));
    const back = [pages.at(-1)];
    for (let previous = back[0]?.previous; previous; previous = back[0]?.previous)
      back.unshift(await listCallers(lawyer, "zed", { after: null, before: previous }));
    expect(back.map((page) => page?.rows)).toEqual(pages.map((page) => page.rows));
  });
});

describe("the latest callers", () => {
  it("are those of inquiries seen in full, each once, latest first", async () => {
    const first = await log("Gil Last", { receivedOn: "2026-03-20" });
    await log("Gil Last", { callerId: first.callerId, receivedOn: "2026-03-22" });
    const second = await log("Hal Last", { receivedOn: "2026-03-21", officeId: testOffices.montreal });
    const walled = await log("Ida Last", { receivedOn: "2026-03-23" });
    await wallOff(walled.id);
    const latest = async (actor: Actor) => (await listLatestCallers(actor)).slice(0, 2).map(({ id }) => id);
    expect(await latest(lawyer)).toEqual([first.callerId, second.callerId]);
    expect((await listLatestCallers(intake)).map(({ id }) => id)).not.toContain(second.callerId);
    await expect(listLatestCallers(administrator)).rejects.toThrow("403");
  });
});

describe("recognising a caller while the form is filled in", () => {
  const typed = { name: "", phone: "", email: "" };

  it("finds the very phone number even where half the firm's callers have such a name", async () => {
    const { callerId } = await log("Eve Quiet", { phone: "+1 206 555 0146" });
    const many = Array.from({ length: 60 }, () => ({ id: newId(), name: "Mar Many", nameKey: "mar many" }));
    await database().caller.createMany({ data: many });
    const found = await findKnownCallers(lawyer, { ...typed, name: "Mar", phone: "(206) 555-0146" });
    expect(found.map(({ id }) => id)).toEqual([callerId]);
  });

  it("finds by e-mail or the beginnings of a name, and says when they last called", async () => {
    const { id, callerId } = await log("Fran Léa-Roy", { email: "fran@example.org" });
    const known = { id: callerId, name: "Fran Léa-Roy", lastContactOn: "2026-03-09", stage: "inquiry" };
    expect(await findKnownCallers(lawyer, { ...typed, email: "FRAN@example.org " })).toEqual([known]);
    expect(await findKnownCallers(intake, { ...typed, name: "roy fr" })).toEqual([known]);
    expect(await findKnownCallers(lawyer, { ...typed, name: "F" })).toEqual([]);
    await wallOff(id);
    expect(await findKnownCallers(lawyer, { ...typed, name: "roy fr" })).toEqual([]);
    await expect(findKnownCallers(administrator, typed)).rejects.toThrow("403");
  });
});
