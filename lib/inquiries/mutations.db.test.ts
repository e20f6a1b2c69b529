import { beforeEach, describe, expect, it } from "vitest";
import { verifyAuditChain } from "@/lib/audit-log/queries";
import type { Actor } from "@/lib/auth/actor";
import { actorForTest } from "@/lib/auth/actor-for-test";
import { calendarDateOf } from "@/lib/calendar/calendar-date";
import { database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import { saveDraft } from "@/lib/forms/drafts";
import type { FormValues } from "@/lib/forms/form-values";
import { parseForm } from "@/lib/forms/parse-form";
import { testMotivations, testOffices, testStaff } from "@/prisma/seed/test-firm-ids";
import { logInquiry } from "./mutations";
import { getInquiry } from "./queries";
import { type LogInquiryInput, logInquirySchema } from "./schema";

const answers: FormValues = {
  name: ["Samira Haddad"],
  phone: ["+1 206 555 0143"],
  receivedOn: ["2026-03-09"],
  receivedTime: ["14:02"],
  channel: ["phone"],
  officeId: [testOffices.toronto],
  kind: ["automatic"],
  motivationAnswer: ["not_asked"],
  canadaConnection: ["unknown"],
};

function inputOf(changes: FormValues = {}): LogInquiryInput {
  const parsed = parseForm(logInquirySchema, { ...answers, ...changes });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.data;
}

async function log(actor: Actor, changes: FormValues = {}) {
  const result = await logInquiry(actor, inputOf(changes), newId());
  if (result.kind !== "logged") throw new Error(JSON.stringify(result));
  return result;
}

/** A caller that no other test knows. */
const someone = () => ({ name: [`Caller ${newId()}`], phone: [""] });

async function full(actor: Actor, id: string) {
  const inquiry = await getInquiry(actor, id);
  if (inquiry.view !== "full") throw new Error("not in full");
  return inquiry;
}

let lawyer: Actor;
beforeEach(async () => {
  lawyer = await actorForTest(testStaff.lawyerToronto);
});

describe("logging an inquiry", () => {
  it("keeps every answer", async () => {
    const { id } = await log(lawyer, {
      ...someone(),
      email: ["Samira@Example.COM"],
      phone: ["(206) 555-0143 x12"],
      motivations: [testMotivations.work],
      canadaConnection: ["yes"],
      connectionKinds: ["lived_worked_or_studied"],
      residenceCountry: ["US"],
      residenceState: ["WA"],
      citizenships: ["FR", "", "US"],
      readiness: ["considering"],
      partyRoles: ["spouse", "employer"],
      partyNames: ["Nadim Haddad", ""],
      note: ["Studied in Montréal.\nTwo children."],
      followUpOn: ["2026-03-16"],
    });
    const inquiry = await full(lawyer, id);
    expect(inquiry.noteText).toBe("Studied in Montréal.\nTwo children.");
    expect(inquiry.caller.emails.map((row) => row.email)).toEqual(["samira@example.com"]);
    expect(inquiry.caller.phones).toMatchObject([{ e164: "+12065550143", extension: "12" }]);
    expect(inquiry.caller.citizenships.map((row) => row.country)).toEqual(["FR", "US"]);
    expect(inquiry.motivations.map((row) => row.motivation.key)).toEqual(["work"]);
    expect(inquiry.connectionKinds.map((row) => row.kind)).toEqual(["lived_worked_or_studied"]);
    expect(inquiry.otherParties.map((row) => row.name)).toEqual(["Nadim Haddad"]);
    expect(inquiry).toMatchObject({
      motivationAnswer: "given",
      residenceState: "WA",
      readiness: "considering",
    });
    expect(inquiry.followUps.map((row) => calendarDateOf(row.dueOn))).toEqual(["2026-03-16"]);
    expect(inquiry.receivedAt?.toISOString()).toBe("2026-03-09T18:02:00.000Z");
  });

  it("makes one inquiry of a double click and ten retries", async () => {
    const key = newId();
    const input = inputOf(someone());
    const results = await Promise.all(Array.from({ length: 10 }, () => logInquiry(lawyer, input, key)));
    expect(results.filter(({ kind }) => kind === "logged")).toHaveLength(1);
    expect(results.filter((result) => result.kind === "alreadyLogged" && result.sameBody)).toHaveLength(9);
    expect(await database().caller.count({ where: { name: input.name } })).toBe(1);
  });

  it("refuses other answers under a key that has been used, and keeps the first", async () => {
    const key = newId();
    const first = await logInquiry(lawyer, inputOf(someone()), key);
    const second = await logInquiry(lawyer, inputOf({ ...someone(), channel: ["video"] }), key);
    expect(second).toMatchObject({
      kind: "alreadyLogged",
      sameBody: false,
      id: first.kind === "logged" && first.id,
    });
  });

  it("discards the draft with the commit, and no late autosave brings it back", async () => {
    const key = newId();
    await saveDraft(lawyer, "inquiry", { draft: [key], name: ["half typed"] });
    await logInquiry(lawyer, inputOf(someone()), key);
    expect(await saveDraft(lawyer, "inquiry", { draft: [key], name: ["half typed"] })).toBeNull();
    expect(await database().draft.count({ where: { id: key } })).toBe(0);
  });

  it("seals the note: neither table nor audit log holds its words", async () => {
    const { id } = await log(lawyer, { ...someone(), note: ["unmistakable secret"] });
    const rows = await database().$queryRaw<{ text: string }[]>`
      SELECT encode(ciphertext, 'escape') AS text FROM inquiry_note WHERE inquiry_id = ${id}::uuid
      UNION ALL SELECT to_jsonb(a)::text || encode(coalesce(sealed, ''), 'escape') FROM audit_entry a WHERE object_id = ${id}`;
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row.text).not.toContain("unmistakable");
  });

  it("appends to an audit chain that stays whole and cannot be rewritten", async () => {
    const { id } = await log(lawyer, someone());
    expect(await database().auditEntry.count({ where: { objectId: id, action: "inquiry.log" } })).toBe(1);
    expect((await verifyAuditChain()).firstBroken).toBeNull();
    await expect(database().auditEntry.deleteMany({})).rejects.toThrow(/permission denied/);
    await expect(database().auditEntry.updateMany({ data: { action: "x" } })).rejects.toThrow(
      /permission denied/,
    );
  });
});

describe("who may log", () => {
  it("refuses administrators, and nothing is written", async () => {
    const administrator = await actorForTest(testStaff.administrator);
    const key = newId();
    await expect(logInquiry(administrator, inputOf(someone()), key)).rejects.toThrow(
      /NEXT_HTTP_ERROR_FALLBACK;403/,
    );
    expect(await database().idempotencyKey.count({ where: { key } })).toBe(0);
  });

  it("lets intake, lawyers and partners log", async () => {
    for (const staff of [testStaff.intakeToronto, testStaff.lawyerMontreal, testStaff.partner]) {
      expect((await log(await actorForTest(staff), someone())).number).toBeGreaterThan(0);
    }
  });
});

describe("what counts", () => {
  it("counts the same person once within 30 days and again after", async () => {
    const who = { name: ["Repeat Caller"], phone: ["+1 416 555 0199"] };
    const first = await log(lawyer, { ...who, receivedOn: ["2026-01-01"] });
    const second = await log(lawyer, { ...who, receivedOn: ["2026-01-31"] });
    const third = await log(lawyer, { ...who, receivedOn: ["2026-03-03"] });
    expect([first, second, third].map(({ classification }) => classification)).toEqual([
      "inquiry",
      "repeat",
      "inquiry",
    ]);
    expect((await full(lawyer, second.id)).repeatOf?.id).toBe(first.id);
  });

  it("keeps a family apart that shares a phone", async () => {
    const phone = ["+1 416 555 0198"];
    const first = await log(lawyer, { name: ["Ana Silva"], phone });
    const second = await log(lawyer, { name: ["Rui Silva"], phone });
    expect(second.classification).toBe("inquiry");
    expect((await full(lawyer, first.id)).callerId).not.toBe((await full(lawyer, second.id)).callerId);
  });

  it("does not count spam, wrong numbers and clients' own matters", async () => {
    for (const kind of ["spam", "wrong_number", "existing_client"]) {
      const { id } = await log(lawyer, { ...someone(), kind: [kind] });
      const counted = await database().$queryRaw<
        unknown[]
      >`SELECT 1 FROM counted_inquiry WHERE id = ${id}::uuid`;
      expect(counted).toHaveLength(0);
    }
  });
});

describe("sensitive motivations", () => {
  it("need the caller's consent, and nothing typed is lost without it", async () => {
    const key = newId();
    const changes = { ...someone(), motivations: [testMotivations.religion, testMotivations.work] };
    const refused = await logInquiry(lawyer, inputOf(changes), key);
    expect(refused).toEqual({ kind: "problems", problems: [{ field: "consent", code: "consentNeeded" }] });
    const agreed = await logInquiry(lawyer, inputOf({ ...changes, consent: ["yes"] }), key);
    expect(agreed.kind).toBe("logged");
  });

  it("lie in a table that nobody reads without the right", async () => {
    const { id } = await log(lawyer, {
      ...someone(),
      motivations: [testMotivations.religion],
      consent: ["yes"],
    });
    expect(await database().inquirySensitiveMotivation.count({ where: { inquiryId: id } })).toBe(0);
    expect(await database().inquiryMotivation.count({ where: { inquiryId: id } })).toBe(0);
    expect((await full(lawyer, id)).sensitive.map((row) => row.motivation.key)).toEqual(["religion"]);
    expect((await full(lawyer, id)).consents).toHaveLength(1);
  });
});

describe("the day of an inquiry", () => {
  it("is the firm's, at the end of a month and in both nights when clocks change", async () => {
    const cases = [
      ["2026-10-31", "23:59:59", "2026-11-01T03:59:59.000Z"],
      ["2026-11-01", "00:00:01", "2026-11-01T04:00:01.000Z"],
      ["2026-11-01", "01:30", "2026-11-01T06:30:00.000Z"],
      ["2026-03-08", "02:30", "2026-03-08T07:30:00.000Z"],
    ] as const;
    for (const [day, time, instant] of cases) {
      const { id } = await log(lawyer, { ...someone(), receivedOn: [day], receivedTime: [time] });
      const rows = await database().$queryRaw<{ month: string; day: string; instant: Date }[]>`
        SELECT to_char(date_trunc('month', received_on), 'YYYY-MM') AS month, to_char(received_on, 'YYYY-MM-DD') AS day,
          received_at AS instant FROM counted_inquiry WHERE id = ${id}::uuid`;
      expect(rows).toEqual([{ month: day.slice(0, 7), day, instant: new Date(instant) }]);
    }
  });

  it("is never still to come", async () => {
    const result = await logInquiry(lawyer, inputOf({ ...someone(), receivedOn: ["2199-01-01"] }), newId());
    expect(result).toEqual({ kind: "problems", problems: [{ field: "receivedOn", code: "inFuture" }] });
  });
});

describe("who sees it", () => {
  const statusOf = (actor: Actor, id: string) =>
    getInquiry(actor, id).then(
      ({ view }) => view,
      (error: Error) => error.message,
    );

  it("opens it to its office's intake, and in outline to the other's", async () => {
    const { id } = await log(lawyer, someone());
    expect(await statusOf(await actorForTest(testStaff.intakeToronto), id)).toBe("full");
    expect(await statusOf(await actorForTest(testStaff.intakeMontreal), id)).toBe("outline");
    expect(await statusOf(await actorForTest(testStaff.administrator), id)).toContain("403");
  });

  it("hides it behind a wall like something that does not exist", async () => {
    const { id } = await log(lawyer, someone());
    await database().inquiryWall.create({
      data: { inquiryId: id, raisedBy: lawyer.staffId, members: { create: { staffId: lawyer.staffId } } },
    });
    expect(await statusOf(lawyer, id)).toBe("full");
    for (const staff of [testStaff.partner, testStaff.lawyerMontreal, testStaff.intakeToronto]) {
      const actor = await actorForTest(staff);
      expect(await statusOf(actor, id)).toBe(await statusOf(actor, newId()));
    }
  });
});
