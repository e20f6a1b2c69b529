import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { actorForTest } from "@/lib/auth/actor-for-test";
import { formatPhoneNumber } from "@/lib/callers/phone-number";
import { bookConsultation } from "@/lib/consultations/mutations";
import { database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import { findPersonKey } from "@/lib/encryption/person-key";
import { unseal } from "@/lib/encryption/seal";
import type { FormValues } from "@/lib/forms/form-values";
import { parseForm } from "@/lib/forms/parse-form";
import { retainInquiry } from "@/lib/retainers/mutations";
import { testMotivations, testOffices, testStaff } from "@/prisma/seed/test-firm-ids";
import { editMarks } from "./edit-conflict";
import { editValuesOf } from "./edit-values";
import { answerOf, logForTest, progressOf } from "./inquiry-for-test";
import { editInquiry } from "./mutations";
import { getInquiry } from "./queries";
import { editInquirySchema } from "./schema";

const zone = "America/Toronto";
const done = { kind: "done" };

let lawyer: Actor;
let intake: Actor;
let id: string;
beforeEach(async () => {
  lawyer = await actorForTest(testStaff.lawyerToronto);
  intake = await actorForTest(testStaff.intakeToronto);
  id = await logForTest(lawyer, {
    phone: ["+1 206 555 0143"],
    motivations: [testMotivations.religion, testMotivations.work],
    consent: ["yes"],
    canadaConnection: ["yes"],
    connectionKinds: ["job_offer"],
    residenceCountry: ["US"],
    residenceState: ["WA"],
    citizenships: ["FR", "US", "VN"],
    partyRoles: ["spouse"],
    partyNames: ["Nadim Haddad"],
    note: ["As it was."],
  });
});

async function full(inquiryId = id) {
  const inquiry = await getInquiry(lawyer, inquiryId);
  if (inquiry.view !== "full") throw new Error("not in full");
  return inquiry;
}

/** The edit form as someone opens it. */
async function open(inquiryId = id): Promise<FormValues> {
  const inquiry = await full(inquiryId);
  return { ...editValuesOf(inquiry, zone), ...editMarks(inquiry, zone) };
}

async function save(actor: Actor, values: FormValues, key = newId(), inquiryId = id) {
  const parsed = parseForm(editInquirySchema, values);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return editInquiry(actor, inquiryId, parsed.data, key);
}

describe("editing an inquiry", () => {
  it("opens with what is saved: saving it unchanged changes nothing", async () => {
    const before = await full();
    expect(await save(lawyer, await open())).toEqual(done);
    expect(await full()).toEqual(before);
    expect((await progressOf(id)).actions).toEqual(["inquiry.log"]);
  });

  it("writes every answer, and who changed what into the audit log, texts sealed", async () => {
    const changes = {
      name: ["Zoë O'Brien"],
      phone: ["+33 6 39 98 12 34"],
      motivations: [testMotivations.climate],
      note: ["As it is.\nשלום"],
      residenceCountry: ["FR"],
      officeId: [testOffices.montreal],
      partyNames: [""],
    };
    expect(await save(intake, { ...(await open()), ...changes })).toEqual(done);
    const after = await full();
    expect(after).toMatchObject({
      version: 2,
      noteText: "As it is.\nשלום",
      residenceState: null,
      otherParties: [],
    });
    expect(after.caller).toMatchObject({ name: "Zoë O'Brien", version: 2 });
    expect(after.caller.phones.map(formatPhoneNumber)).toEqual(["+33 6 39 98 12 34"]);
    expect(after.motivations.map(({ motivation }) => motivation.key)).toEqual(["climate"]);
    expect(after.sensitive).toEqual([]);
    const entry = await database().auditEntry.findFirstOrThrow({
      where: { objectId: id, action: "inquiry.edit" },
    });
    expect(entry.staffId).toBe(intake.staffId);
    expect(entry.detail).toMatchObject({
      version: 2,
      changed: expect.arrayContaining(["name", "note", "officeId"]),
    });
    expect(JSON.stringify(entry.detail)).not.toContain("Zoë");
    const key = await findPersonKey(database(), after.callerId);
    const texts = JSON.parse(
      unseal(key ?? new Uint8Array(), `audit:${id}`, entry.sealed ?? new Uint8Array()),
    );
    expect([texts.before.note, texts.after.note]).toEqual([["As it was."], ["As it is.\nשלום"]]);
  });

  it("leaves the instant alone where day and time are left alone, even in the hour that comes twice", async () => {
    const twice = await logForTest(lawyer, { receivedOn: ["2024-11-03"], receivedTime: ["01:30"] });
    const first = new Date("2024-11-03T05:30:00Z");
    await database().inquiry.update({ where: { id: twice }, data: { receivedAt: first } });
    await save(lawyer, { ...(await open(twice)), note: ["New."] }, newId(), twice);
    expect((await full(twice)).receivedAt).toEqual(first);
    await save(lawyer, { ...(await open(twice)), receivedTime: ["09:00"] }, newId(), twice);
    expect((await full(twice)).receivedAt?.toISOString()).toBe("2024-11-03T14:00:00.000Z");
  });

  it("is done once per form, and refuses the same form with other answers", async () => {
    const key = newId();
    const values = { ...(await open()), note: ["Once."] };
    expect(await Promise.all([save(lawyer, values, key), save(lawyer, values, key)])).toEqual([done, done]);
    expect(await save(lawyer, { ...values, note: ["Twice."] }, key)).toEqual({ kind: "sentBefore" });
    expect(await full()).toMatchObject({ version: 2, noteText: "Once." });
  });

  it("cannot move an inquiry behind a step that it has taken", async () => {
    await retainInquiry(lawyer, id, { retainedOn: "2024-03-10", matterNumber: "" }, newId());
    const move = async (day: string) => save(lawyer, { ...(await open()), receivedOn: [day] });
    expect(await move("2024-03-11")).toMatchObject({
      problems: [{ field: "receivedOn", code: "afterFirstStep" }],
    });
    expect(await move("2024-03-10")).toEqual(done);
  });
});

describe("two people editing at once", () => {
  it("writes nothing of the second, and gives both texts back", async () => {
    const [one, other] = [await open(), await open()];
    await save(lawyer, { ...one, note: ["Theirs."] });
    const result = await save(intake, { ...other, note: ["Yours."] });
    expect(result).toMatchObject({
      kind: "problems",
      problems: [
        { field: "version", code: "conflict" },
        { field: "note", code: "changedByBoth" },
      ],
      values: { note: ["Yours."] },
    });
    expect((await full()).noteText).toBe("Theirs.");
  });

  it("lets the form that came back be saved knowingly, under the same id", async () => {
    const [one, other] = [await open(), await open()];
    const key = newId();
    await save(lawyer, { ...one, note: ["Theirs."] });
    const result = await save(intake, { ...other, note: ["Yours."] }, key);
    const values = result.kind === "problems" ? result.values : undefined;
    expect(await save(intake, { ...other, ...values }, key)).toEqual(done);
    expect(await full()).toMatchObject({ noteText: "Yours.", version: 3 });
  });

  it("takes over what only the first changed: saving again does not undo it", async () => {
    const [one, other] = [await open(), await open()];
    await save(lawyer, { ...one, phone: ["+1 514 555 0100"] });
    const result = await save(intake, { ...other, note: ["Yours."] });
    expect(result).toMatchObject({ problems: [{ code: "conflict" }, { field: "phone", code: "takenOver" }] });
    const values = result.kind === "problems" ? result.values : undefined;
    await save(intake, { ...other, ...values });
    const after = await full();
    expect(after.noteText).toBe("Yours.");
    expect(after.caller.phones.map(formatPhoneNumber)).toEqual(["+1 514 555 0100"]);
  });

  it("meets a third edit as it met the second", async () => {
    const [one, other] = [await open(), await open()];
    await save(lawyer, { ...one, note: ["Second."] });
    const result = await save(intake, { ...other, note: ["Yours."] });
    const values = result.kind === "problems" ? result.values : undefined;
    await save(lawyer, { ...(await open()), note: ["Third."] });
    expect(await save(intake, { ...other, ...values })).toMatchObject({
      problems: [{ code: "conflict" }, {}],
    });
    expect((await full()).noteText).toBe("Third.");
  });

  it("lets exactly one of two through that arrive together", async () => {
    const values = await open();
    const results = await Promise.all([
      save(lawyer, { ...values, note: ["A"] }),
      save(intake, { ...values, note: ["B"] }),
    ]);
    expect(results.map(({ kind }) => kind).sort()).toEqual(["done", "problems"]);
    expect((await full()).version).toBe(2);
  });

  it("is not disturbed by steps taken meanwhile", async () => {
    const values = await open();
    const booking = { scheduledOn: "2024-03-11", scheduledTime: "10:30", lawyerId: testStaff.lawyerToronto };
    await database().inquiry.update({ where: { id }, data: { lawyerId: testStaff.lawyerToronto } });
    const withLawyer = await open();
    await bookConsultation(intake, id, booking, newId());
    expect(await save(intake, { ...withLawyer, note: ["Mine."] })).toEqual(done);
    expect(await save(intake, { ...values, note: ["Mine again."] })).toMatchObject({ kind: "problems" });
  });

  it("sees an edit of the same person through another inquiry", async () => {
    const who = { name: [`Same ${newId()}`], email: ["same@example.com"] };
    const first = await logForTest(lawyer, who);
    const second = await logForTest(lawyer, { ...who, receivedOn: ["2024-06-01"] });
    const [one, other] = [await open(first), await open(second)];
    await save(lawyer, { ...one, name: ["Renamed"] }, newId(), first);
    const result = await save(lawyer, { ...other, name: ["Otherwise"] }, newId(), second);
    expect(result).toMatchObject({
      problems: [{ code: "conflict" }, { field: "name", code: "changedByBoth" }],
    });
  });
});

describe("one person behind two inquiries", () => {
  it("is changed by exactly one of two edits that arrive together", async () => {
    const who = { name: [`Same ${newId()}`], email: ["together@example.com"] };
    const first = await logForTest(lawyer, who);
    const second = await logForTest(lawyer, { ...who, receivedOn: ["2024-06-01"] });
    const [one, other] = [await open(first), await open(second)];
    const results = await Promise.all([
      save(lawyer, { ...one, name: ["One"] }, newId(), first),
      save(intake, { ...other, name: ["Other"] }, newId(), second),
    ]);
    expect(results.map(({ kind }) => kind).sort()).toEqual(["done", "problems"]);
    const saved = results[0]?.kind === "done" ? "One" : "Other";
    expect((await full(first)).caller).toMatchObject({ name: saved, version: 2 });
  });
});

describe("who may edit", () => {
  it("is whoever sees the inquiry in full", async () => {
    const values = { ...(await open()), note: ["Mine."] };
    const by = async (staff: string) => answerOf(save(await actorForTest(staff), values));
    expect(await by(testStaff.administrator)).toBe("403");
    expect(await by(testStaff.intakeMontreal)).toBe("403");
    await database().inquiryWall.create({
      data: {
        inquiryId: id,
        raisedBy: testStaff.partner,
        members: { create: { staffId: testStaff.partner } },
      },
    });
    expect(await by(testStaff.lawyerToronto)).toBe("404");
    expect((await progressOf(id)).version).toBe(1);
    expect(await by(testStaff.partner)).toEqual(done);
  });

  it("needs the caller's consent for a sensitive motivation, once", async () => {
    const bare = await logForTest(lawyer);
    const values = { ...(await open(bare)), motivations: [testMotivations.religion] };
    expect(await save(lawyer, values, newId(), bare)).toMatchObject({
      problems: [{ code: "consentNeeded" }],
    });
    expect(await save(lawyer, { ...values, consent: ["yes"] }, newId(), bare)).toEqual(done);
    await save(lawyer, { ...(await open(bare)), note: ["More."], consent: [] }, newId(), bare);
    expect((await full(bare)).consents).toHaveLength(1);
  });
});
