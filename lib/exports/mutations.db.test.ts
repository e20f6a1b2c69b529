import { readdirSync, readlinkSync } from "node:fs";
import { Client } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { actorForTest } from "@/lib/auth/actor-for-test";
import { endSession } from "@/lib/auth/sign-in";
import { database } from "@/lib/database/client";
import { connectionSettings } from "@/lib/database/connection";
import { newId } from "@/lib/database/new-id";
import { answerOf, logForTest } from "@/lib/inquiries/inquiry-for-test";
import { keepTextSearch } from "@/lib/inquiry-search/mutations";
import { forgetFile } from "@/lib/jobs/kept-files";
import { privateFilesDirectory } from "@/lib/jobs/private-file";
import { restrictInquiry } from "@/lib/walls/mutations";
import { testMotivations, testStaff } from "@/prisma/seed/test-firm-ids";
import { exportFieldKeys } from "./export-field";
import { bytesOf, csvRowsForTest, exportFormForTest, exportForTest } from "./export-for-test";
import { cancelExport, fetchExport, settleAbandonedExports, startExport } from "./mutations";
import { getExport, listExports } from "./queries";

let partner: Actor;
let lawyer: Actor;
let other: Actor;

beforeAll(async () => {
  partner = await actorForTest(testStaff.partner);
  lawyer = await actorForTest(testStaff.lawyerToronto);
  other = await actorForTest(testStaff.lawyerMontreal);
});

const everything = { fields: [...exportFieldKeys] };
const numberOf = async (id: string) =>
  String((await database().inquiry.findUniqueOrThrow({ where: { id } })).number);
const numbers = async (actor: Actor, changes = {}) =>
  (await csvRowsForTest(actor, changes)).map((row) => row["No."]);
const entriesOf = async (id: string) => {
  const where = { objectType: "export", objectId: id };
  const rows = await database().auditEntry.findMany({ where, orderBy: { position: "asc" } });
  return rows.map(({ action }) => action);
};
/** Files without a name that this process holds open where exports are made. */
const openFiles = () =>
  readdirSync("/proc/self/fd").filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`).startsWith(privateFilesDirectory());
    } catch {
      return false;
    }
  }).length;

describe("who exports what", () => {
  it("a partner exports every inquiry but those behind a wall", async () => {
    const open = await numberOf(await logForTest(lawyer));
    const walledId = await logForTest(lawyer);
    await restrictInquiry(lawyer, walledId, { members: [] }, newId());
    const walled = await numberOf(walledId);
    const taken = await numbers(partner);
    expect(taken).toContain(open);
    expect(taken).not.toContain(walled);
  });

  it("a lawyer exports only the inquiries that are theirs, whatever is filtered", async () => {
    const own = await numberOf(await logForTest(lawyer, { lawyerId: [testStaff.lawyerToronto] }));
    const others = await numberOf(await logForTest(lawyer, { lawyerId: [testStaff.lawyerMontreal] }));
    const nobodys = await numberOf(await logForTest(lawyer));
    const taken = await numbers(lawyer);
    expect(taken).toContain(own);
    expect(taken).not.toContain(others);
    expect(taken).not.toContain(nobodys);
    const asked = exportFormForTest({ lawyer: testStaff.lawyerMontreal });
    expect(await startExport(lawyer, asked, newId(), "")).toMatchObject({
      problems: [{ code: "nothingToExport" }],
    });
  });

  it("intake and administrators are refused before anything is looked at", async () => {
    for (const staffId of [testStaff.intakeToronto, testStaff.administrator]) {
      const actor = await actorForTest(staffId);
      expect(await answerOf(startExport(actor, exportFormForTest(), newId(), ""))).toBe("403");
      expect(await answerOf(listExports(actor, null))).toBe("403");
    }
  });

  it("asks for the password again and slows guessing, and nothing starts without it", async () => {
    const before = await database().inquiryExport.count();
    const wrong = exportFormForTest({ password: "not the password" });
    const codes: unknown[] = [];
    for (let tries = 0; tries < 7; tries++) {
      const outcome = await startExport(other, wrong, newId(), "a network of its own");
      codes.push(outcome.kind === "problems" ? outcome.problems[0]?.code : outcome.kind);
    }
    expect(codes.slice(0, 5)).toEqual(Array(5).fill("wrongPassword"));
    expect(codes).toContain("wait");
    expect(await database().inquiryExport.count()).toBe(before);
  });
});

describe("what is taken of an inquiry", () => {
  it("is what was asked for: neither notes nor sensitive motivations without being ticked", async () => {
    const caller = `Sealed ${newId()}`;
    await logForTest(partner, {
      name: [caller],
      phone: ["+1 416 555 0100"],
      note: ["Privileged, in two\nlines"],
      motivations: [testMotivations.religion, testMotivations.work],
      consent: ["on"],
      residenceCountry: ["US"],
      residenceState: ["WA"],
    });
    const search = await keepTextSearch(partner, caller);
    const without = {
      search,
      fields: exportFieldKeys.filter((key) => key !== "note" && key !== "sensitiveMotivations"),
    };
    const [row] = await csvRowsForTest(partner, without);
    expect(row).toMatchObject({
      Caller: caller,
      Phone: "+1 416 555 0100",
      Motivations: "Work",
      "State or province": "Washington",
      "State or province (code)": "WA",
    });
    expect(JSON.stringify(row)).not.toMatch(/Religion|Privileged/);
    const [all] = await csvRowsForTest(partner, { ...everything, search });
    expect(all).toMatchObject({ "Sensitive motivations": "Religion", Note: "Privileged, in two\nlines" });
    const [register] = (await listExports(partner, null)).rows;
    expect(register?.filters).toEqual({ searched: true });
    expect(JSON.stringify(register)).not.toContain(caller);
  });

  it("is one moment: what is logged or changed meanwhile is not in it", async () => {
    const id = await logForTest(partner, { channel: ["phone"] });
    const [number, search] = [await numberOf(id), await keepTextSearch(partner, (await nameOf(id)) ?? "")];
    const outcome = await startExport(
      partner,
      exportFormForTest({ fields: ["number", "channel"] }),
      newId(),
      "",
    );
    await database().inquiry.update({ where: { id }, data: { channel: "email" } });
    const late = await numberOf(await logForTest(partner));
    if (outcome.kind !== "started") throw new Error(outcome.kind);
    await outcome.ended;
    const { bytes } = await bytesOf(partner, outcome.id);
    const text = Buffer.from(bytes).toString();
    expect(text).toMatch(new RegExp(`^${number},Phone\\r$`, "m"));
    expect(text).not.toMatch(new RegExp(`^${late},`, "m"));
    expect(await csvRowsForTest(partner, { search, fields: ["channel"] })).toEqual([{ Channel: "E-mail" }]);
  });
});

const nameOf = async (id: string) =>
  (await database().inquiry.findUniqueOrThrow({ where: { id }, include: { caller: true } })).caller.name;

describe("the register", () => {
  it("has who, why, which, how many rows, and the hash of the very file", async () => {
    await logForTest(partner);
    const id = await exportForTest(partner, {
      reason: "For the annual review",
      kind: "any",
      notes: "within",
    });
    const one = await getExport(partner, id);
    const file = await bytesOf(partner, id);
    expect(one).toMatchObject({
      ...{ staffName: partner.name, reason: "For the annual review", state: "done", isKept: true },
      ...{ filters: { kind: "any", searched: false }, sha256: file.sha256, bytes: file.bytes.length },
    });
    const text = Buffer.from(file.bytes).toString();
    expect(text).toContain("For the annual review");
    expect(text).toContain(`Rows,"${one.rowsTotal.toLocaleString("en-CA")}"`.replace(/"(\d{1,3})"/, "$1"));
    expect(await entriesOf(id)).toEqual(["export.start", "export.finish", "export.fetch"]);
  });

  it("hands a file out to its author alone, and says the same beside it", async () => {
    await logForTest(partner);
    const id = await exportForTest(partner);
    expect(await answerOf(fetchExport(lawyer, id, "inquiries"))).toBe("404");
    expect(await answerOf(getExport(lawyer, id))).toBe("404");
    const { sha256 } = await bytesOf(partner, id);
    const { bytes } = await bytesOf(partner, id, "notes");
    expect(Buffer.from(bytes).toString()).toContain(sha256);
  });

  it("hands it out again to whose connection broke, and writes every time down", async () => {
    await logForTest(partner);
    const id = await exportForTest(partner);
    const whole = await bytesOf(partner, id);
    const { fetchedAt } = await getExport(partner, id);
    await (
      await fetchExport(partner, id, "inquiries").then((file) => new Response(file?.body))
    ).body?.cancel();
    const twoAtOnce = await Promise.all([bytesOf(partner, id), bytesOf(partner, id)]);
    expect(twoAtOnce.map(({ sha256 }) => sha256)).toEqual([whole.sha256, whole.sha256]);
    expect(await getExport(partner, id)).toMatchObject({ isKept: true, fetchedAt });
    expect(await entriesOf(id)).toEqual(["export.start", "export.finish", ...Array(4).fill("export.fetch")]);
  });

  it("writes nothing down where there is no file any more", async () => {
    await logForTest(partner);
    const id = await exportForTest(partner);
    await forgetFile(id);
    expect(await fetchExport(partner, id, "inquiries")).toBeNull();
    expect(await entriesOf(id)).toEqual(["export.start", "export.finish"]);
  });

  it("shows partners all exports and others their own", async () => {
    await logForTest(lawyer, { lawyerId: [testStaff.lawyerToronto] });
    const id = await exportForTest(lawyer);
    const ids = async (actor: Actor) => (await listExports(actor, null)).rows.map((row) => row.id);
    expect(await ids(lawyer)).toContain(id);
    expect(await ids(partner)).toContain(id);
    expect(await ids(other)).not.toContain(id);
  });

  it("names a file by the day that the firm's clock showed", async () => {
    const { staffId, sessionId } = partner;
    const made = { startedAt: new Date("2016-12-01T01:30:00Z"), endedAt: new Date(), state: "done" } as const;
    const asked = { language: "en", format: "csv", notes: "beside", reason: "A test" } as const;
    const what = { fields: ["number"], filters: { searched: false }, rowsTotal: 1 };
    const file = { bytes: 1, sha256: new Uint8Array(32) };
    const id = newId();
    await database().inquiryExport.create({
      data: { id, staffId, sessionId, ...made, ...asked, ...what, ...file },
    });
    expect((await fetchExport(partner, id, "notes"))?.name).toMatch(/^northbound-inquiries-2016-11-30-/);
  });

  it("starts one export however often the form is sent", async () => {
    const [form, formId] = [exportFormForTest(), newId()];
    const first = await startExport(partner, form, formId, "");
    if (first.kind !== "started") throw new Error(first.kind);
    await first.ended;
    expect(await startExport(partner, form, formId, "")).toEqual({ kind: "startedBefore", id: first.id });
    const changed = { ...form, reason: "Another one" };
    expect(await startExport(partner, changed, formId, "")).toMatchObject({ kind: "problems" });
  });
});

/** Keeps an export from coming to its end: a lock that its statement waits for. */
async function withStandstill(work: (id: string, ended: Promise<void>) => Promise<void>): Promise<void> {
  const owner = new Client(connectionSettings("owner"));
  await owner.connect();
  try {
    await owner.query("BEGIN");
    await owner.query("LOCK TABLE other_party IN ACCESS EXCLUSIVE MODE");
    const form = exportFormForTest({ fields: ["number", "otherParties"] });
    const outcome = await startExport(partner, form, newId(), "");
    if (outcome.kind !== "started") throw new Error(JSON.stringify(outcome));
    await work(outcome.id, outcome.ended);
  } finally {
    await owner.end();
  }
}

describe("an export that does not come to its end", () => {
  const stateOf = async (id: string) => {
    const { state, ending } = await database().inquiryExport.findUniqueOrThrow({ where: { id } });
    return { state, ending };
  };

  it("leaves nothing behind when its author cancels it", async () => {
    const before = openFiles();
    await withStandstill(async (id, ended) => {
      const second = await startExport(partner, exportFormForTest(), newId(), "");
      expect(second).toMatchObject({ problems: [{ code: "oneAtATime" }] });
      expect(await answerOf(cancelExport(lawyer, id))).toBe("404");
      await cancelExport(partner, id);
      await ended;
      expect(await stateOf(id)).toEqual({ state: "cancelled", ending: "byPerson" });
      expect(await entriesOf(id)).toEqual(["export.start", "export.cancel"]);
      expect(await fetchExport(partner, id, "inquiries")).toBeNull();
    });
    expect(openFiles()).toBe(before);
    // Other tests may be opening one at this very moment.
    await expect.poll(() => readdirSync(privateFilesDirectory())).toEqual([]);
  });

  it("leaves nothing behind when it is cancelled before its file is open", async () => {
    const before = openFiles();
    const outcome = await startExport(partner, exportFormForTest(), newId(), "");
    if (outcome.kind !== "started") throw new Error(outcome.kind);
    const cancelled = cancelExport(partner, outcome.id);
    await Promise.all([outcome.ended, cancelled, forgetFile(outcome.id)]);
    expect(openFiles()).toBe(before);
    expect((await stateOf(outcome.id)).state).not.toBe("running");
  });

  it("is cancelled when its author signs out", async () => {
    const keep = partner;
    partner = await actorForTest(testStaff.partner);
    await withStandstill(async (id, ended) => {
      await endSession(partner);
      await ended;
      expect(await stateOf(id)).toEqual({ state: "cancelled", ending: "signedOut" });
    });
    partner = keep;
  });

  it("fails when the database breaks off, and says so", async () => {
    const before = openFiles();
    await withStandstill(async (id, ended) => {
      const owner = new Client(connectionSettings("owner"));
      await owner.connect();
      await owner.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'COPY (%' AND datname = current_database()",
      );
      await owner.end();
      await ended;
      expect(await stateOf(id)).toEqual({ state: "failed", ending: "broken" });
      expect(await entriesOf(id)).toEqual(["export.start", "export.fail"]);
    });
    expect(openFiles()).toBe(before);
  });

  it("is written down as lost when nobody is at work on it any more, and only then", async () => {
    const row = {
      staffId: testStaff.lawyerMontreal,
      sessionId: newId(),
      language: "en",
      format: "csv",
    } as const;
    const id = newId();
    await database().inquiryExport.create({
      data: { ...row, id, notes: "within", fields: ["number"], filters: {}, reason: "A test", rowsTotal: 1 },
    });
    await withStandstill(async (living) => {
      await settleAbandonedExports();
      expect(await stateOf(id)).toEqual({ state: "failed", ending: "lost" });
      expect(await stateOf(living)).toEqual({ state: "running", ending: null });
      await cancelExport(partner, living);
    });
  });

  it("takes its finished file with it when its author signs out", async () => {
    const author = await actorForTest(testStaff.partner);
    const before = openFiles();
    const id = await exportForTest(author);
    expect(openFiles()).toBe(before + 1);
    await endSession(author);
    await expect.poll(openFiles, { timeout: 10_000 }).toBe(before);
    expect(await fetchExport(author, id, "inquiries")).toBeNull();
  });
});

it("the register cannot be rewritten by the application", async () => {
  await expect(database().inquiryExport.updateMany({ data: { reason: "Another" } })).rejects.toThrow(
    /permission denied/,
  );
  await expect(database().inquiryExport.deleteMany()).rejects.toThrow(/permission denied/);
});
