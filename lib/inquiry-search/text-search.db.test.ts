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
import { keepTextSearch } from "./mutations";
import { listInquiries } from "./queries";
import { inquiryListSchema, textSearchSchema } from "./schema";

let lawyer: Actor;
let intake: Actor;

async function log(name: string, reach: { phone?: string; email?: string; officeId?: string } = {}) {
  const answers = {
    ...{ name, receivedOn: "2026-03-09", channel: "phone", officeId: testOffices.toronto, kind: "automatic" },
    ...{ motivationAnswer: "not_asked", canadaConnection: "unknown", anonymous: name ? "" : "on" },
    ...reach,
  };
  const parsed = parseForm(logInquirySchema, addressValues(answers));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const logged = await logInquiry(lawyer, parsed.data, newId());
  if (logged.kind !== "logged") throw new Error(JSON.stringify(logged));
  return logged;
}

async function listBySearch(actor: Actor, search: string) {
  const parsed = parseForm(inquiryListSchema, addressValues({ search }));
  if (!parsed.ok) throw new Error("not an id");
  return listInquiries(actor, parsed.data);
}

async function find(actor: Actor, text: string): Promise<(string | null)[]> {
  const { rows } = await listBySearch(actor, await keepTextSearch(actor, text));
  return rows.map(({ callerName }) => callerName).sort();
}

beforeAll(async () => {
  lawyer = await actorForTest(testStaff.lawyerToronto);
  intake = await actorForTest(testStaff.intakeToronto);
  await log("Hélène Côté-Benoît", { phone: "(206) 555-0143" });
  await log("Helena Cotter", { email: "Helena@Example.com" });
  await log("Đỗ Thị Ánh", { officeId: testOffices.montreal });
  await log("100% Legal_Name O'Brien");
  await log("", { phone: "+1 514 555 0199" });
});

describe("searching inquiries by text", () => {
  it("finds names by the beginnings of their words, in any order, whatever the accents", async () => {
    expect(await find(lawyer, "helen")).toEqual(["Helena Cotter", "Hélène Côté-Benoît"]);
    expect(await find(lawyer, "COT hélène")).toEqual(["Hélène Côté-Benoît"]);
    expect(await find(lawyer, "benoit")).toEqual(["Hélène Côté-Benoît"]);
    expect(await find(lawyer, "do thi anh")).toEqual(["Đỗ Thị Ánh"]);
    expect(await find(lawyer, "elena")).toEqual([]);
  });

  it("finds a telephone, an e-mail and a number exactly, an anonymous caller too", async () => {
    expect(await find(lawyer, "206.555.0143")).toEqual(["Hélène Côté-Benoît"]);
    expect(await find(lawyer, "514 555 0199")).toEqual([null]);
    expect(await find(lawyer, "helena@example.COM")).toEqual(["Helena Cotter"]);
    expect(await find(lawyer, "helena@example.co")).toEqual([]);
    const { number } = await log("Numbered Person");
    expect(await find(lawyer, String(number))).toEqual(["Numbered Person"]);
    expect(await find(lawyer, `#${number}`)).toEqual(["Numbered Person"]);
    expect(await find(lawyer, "999999999")).toEqual([]);
  });

  it("takes signs of the database's own language for plain letters", async () => {
    expect(await find(lawyer, "100%")).toEqual(["100% Legal_Name O'Brien"]);
    expect(await find(lawyer, "legal_")).toEqual(["100% Legal_Name O'Brien"]);
    expect(await find(lawyer, "O’Brien")).toEqual(["100% Legal_Name O'Brien"]);
    for (const text of ["%", "__", "'; DROP TABLE caller; --", "\\", "@", "+", "-"])
      expect(await find(lawyer, text), text).toEqual([]);
  });

  it("finds only what the searcher sees in full", async () => {
    expect(await find(intake, "helen")).toEqual(["Helena Cotter", "Hélène Côté-Benoît"]);
    expect(await find(intake, "do thi")).toEqual([]);
    const { id } = await log("Helen Walled");
    await database().inquiryWall.create({ data: { inquiryId: id, raisedBy: testStaff.partner } });
    expect(await find(lawyer, "helen")).not.toContain("Helen Walled");
  });

  it("answers to one's own searches alone, and counts nothing behind walls", async () => {
    const search = await keepTextSearch(lawyer, "helen");
    expect(await listBySearch(lawyer, search)).toMatchObject({ text: "helen", notShown: null });
    await expect(listBySearch(intake, search)).rejects.toThrow("404");
    await expect(listBySearch(lawyer, newId())).rejects.toThrow("404");
    const administrator = await actorForTest(testStaff.administrator);
    await expect(keepTextSearch(administrator, "helen")).rejects.toThrow("403");
  });

  it("forgets one's searches after a month", async () => {
    const old = await keepTextSearch(lawyer, "helen");
    const createdAt = new Date(Date.now() - 32 * 86_400_000);
    await database().textSearch.update({ where: { id: old }, data: { createdAt } });
    const recent = await keepTextSearch(lawyer, "cotter");
    await expect(listBySearch(lawyer, old)).rejects.toThrow("404");
    expect((await listBySearch(lawyer, recent)).text).toBe("cotter");
  });
});

describe("textSearchSchema", () => {
  it("takes whatever is pasted as one line", () => {
    expect(textSearchSchema.parse({ text: ` Zoë\tLi\n\0${"x".repeat(300)}` }).text).toHaveLength(200);
    expect(textSearchSchema.parse({ text: "\u0000 " }).text).toBe("");
  });
});
