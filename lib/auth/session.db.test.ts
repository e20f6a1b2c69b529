import { describe, expect, it } from "vitest";
import { database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import { changeStaff, deactivateStaff, inviteStaff, reactivateStaff } from "@/lib/staff/mutations";
import { testOffices, testPassword, testStaff } from "@/prisma/seed/test-firm-ids";
import { actorForTest } from "./actor-for-test";
import { findActor } from "./session";
import { endSession, signIn } from "./sign-in";
import { delaySeconds } from "./sign-in-delay";
import { findSignInLink, spendSignInLink } from "./sign-in-link";

const minutes = (n: number) => new Date(Date.now() + n * 60_000);
const accountOf = async (id: string) => (await database().staff.findUniqueOrThrow({ where: { id } })).email;

describe("a session", () => {
  it("ends after two hours of silence, and after twelve hours in any case", async () => {
    const { sessionId } = await actorForTest(testStaff.lawyerToronto);
    expect(await findActor(sessionId, minutes(119))).not.toBeNull();
    expect(await findActor(sessionId, minutes(119 + 119))).not.toBeNull();
    expect(await findActor(sessionId, minutes(119 + 119 + 121))).toBeNull();
    const busy = await actorForTest(testStaff.lawyerToronto);
    for (let hour = 1; hour < 12; hour++)
      expect(await findActor(busy.sessionId, minutes(hour * 60))).not.toBeNull();
    expect(await findActor(busy.sessionId, minutes(12 * 60 + 1))).toBeNull();
  });

  it("ends at sign-out", async () => {
    const actor = await actorForTest(testStaff.intakeToronto);
    await endSession(actor);
    expect(await findActor(actor.sessionId)).toBeNull();
    expect(await findActor(newId())).toBeNull();
    expect(await findActor("' OR 1=1 --")).toBeNull();
  });

  it("ends at once when its person is deactivated, and does not come back with them", async () => {
    const administrator = await actorForTest(testStaff.administrator);
    const lawyer = await actorForTest(testStaff.lawyerMontreal);
    await deactivateStaff(administrator, lawyer.staffId);
    await deactivateStaff(administrator, lawyer.staffId);
    expect(await findActor(lawyer.sessionId)).toBeNull();
    expect((await signIn(await accountOf(lawyer.staffId), testPassword, "one", "")).kind).toBe("refused");
    await reactivateStaff(administrator, lawyer.staffId);
    expect(await findActor(lawyer.sessionId)).toBeNull();
    expect((await signIn(await accountOf(lawyer.staffId), testPassword, "one", "")).kind).toBe("signedIn");
  });

  it("has the role that its person has now", async () => {
    const administrator = await actorForTest(testStaff.administrator);
    const { sessionId, staffId } = await actorForTest(testStaff.intakeMontreal);
    await changeStaff(administrator, { staffId, role: "lawyer", officeId: testOffices.montreal });
    expect((await findActor(sessionId))?.role).toBe("lawyer");
    await changeStaff(administrator, { staffId, role: "intake", officeId: testOffices.montreal });
  });

  it("never leaves a firm without an administrator", async () => {
    const administrator = await actorForTest(testStaff.administrator);
    const last = { kind: "problems", problems: [{ field: "staffId", code: "lastAdministrator" }] };
    expect(await deactivateStaff(administrator, administrator.staffId)).toEqual(last);
    const change = { staffId: administrator.staffId, role: "intake", officeId: testOffices.toronto } as const;
    expect((await changeStaff(administrator, change)).kind).toBe("problems");
  });
});

describe("sign-in", () => {
  it("slows guessing and never locks anyone out", async () => {
    expect([0, 4, 5, 6, 10, 1000].map(delaySeconds)).toEqual([0, 0, 1, 2, 30, 30]);
    const account = await accountOf(testStaff.partner);
    for (let guess = 0; guess < 5; guess++) await signIn(account, "not the password", "elsewhere", "");
    const next = await signIn(account, testPassword, "here", "");
    expect(next).toMatchObject({ kind: "wait", seconds: 1 });
    await database().signInFailure.updateMany({ data: { lastFailedAt: minutes(-1) } });
    expect((await signIn(account, testPassword, "here", "")).kind).toBe("signedIn");
    expect((await signIn(account, testPassword, "here", "")).kind).toBe("signedIn");
  });

  it("answers a stranger's address like a wrong password", async () => {
    const known = await signIn(await accountOf(testStaff.lawyerToronto), "not the password", "a", "");
    const unknown = await signIn("nobody@northbound.example", "not the password", "b", "");
    expect(known).toEqual(unknown);
  });

  it("lets a one-time link be used once, within seven days", async () => {
    const administrator = await actorForTest(testStaff.administrator);
    const input = {
      name: "New Person",
      email: "new@northbound.example",
      role: "lawyer",
      language: "fr",
    } as const;
    const invited = await inviteStaff(administrator, { ...input, officeId: testOffices.toronto });
    const token = invited.kind === "link" ? (invited.link.split("/").at(-1) ?? "") : "";
    expect(await findSignInLink(token, minutes(60 * 24 * 8))).toBeNull();
    expect(await spendSignInLink(token, "short", "short")).toEqual({ kind: "problem", code: "tooShort" });
    expect(await spendSignInLink(token, "four green boats", "four green goats")).toEqual({
      kind: "problem",
      code: "notTheSame",
    });
    expect((await spendSignInLink(token, "four green boats", "four green boats")).kind).toBe("signedIn");
    expect((await spendSignInLink(token, "four green boats", "four green boats")).kind).toBe("expired");
    expect((await signIn("New@northbound.example ", "four green boats", "c", "")).kind).toBe("signedIn");
    const rows = await database().signInLink.findMany();
    expect(rows.some((row) => Buffer.from(row.tokenDigest).toString("base64url") === token)).toBe(false);
  });
});
