import { cookies } from "next/headers";
import { encode } from "next-auth/jwt";
import { appendAuditEntry } from "@/lib/audit-log/mutations";
import { database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import type { Actor } from "./actor";
import { sessionCookie, sessionLimits, sessionSecret } from "./options";
import { verifyPassword } from "./password";
import { clearFailures, recordFailure, secondsToWait } from "./sign-in-delay";

export type SignInResult =
  | { kind: "signedIn"; sessionId: string }
  | { kind: "refused" }
  | { kind: "wait"; seconds: number };

/** Checks e-mail and password; the answer and its time are the same whether or not the account exists. */
export async function signIn(
  email: string,
  password: string,
  network: string,
  userAgent: string,
): Promise<SignInResult> {
  const account = email.trim().toLowerCase();
  const seconds = await secondsToWait(account, network);
  if (seconds > 0) return { kind: "wait", seconds };
  const staff = await database().staff.findUnique({
    where: { email: account },
    include: { deactivation: true },
  });
  const matches = await verifyPassword(staff?.passwordHash ?? null, password);
  if (!staff || !matches || staff.deactivation) {
    await recordFailure(account, network);
    return { kind: "refused" };
  }
  await clearFailures(account);
  return { kind: "signedIn", sessionId: await startSession(staff.id, userAgent) };
}

/** A new session row, with its entry in the audit log. */
export async function startSession(staffId: string, userAgent: string): Promise<string> {
  const id = newId();
  await database().$transaction(async (db) => {
    await db.staffSession.create({ data: { id, staffId, userAgent: userAgent.slice(0, 200) } });
    await appendAuditEntry(db, { staffId, action: "session.start", objectType: "session", objectId: id });
  });
  return id;
}

/** Ends one session at once. */
export async function endSession(actor: Actor): Promise<void> {
  await database().$transaction(async (db) => {
    await db.staffSession.deleteMany({ where: { id: actor.sessionId } });
    const entry = { action: "session.end", objectType: "session", objectId: actor.sessionId };
    await appendAuditEntry(db, { staffId: actor.staffId, ...entry });
  });
}

/** Gives the browser the sealed token of a session. */
export async function setSessionCookie(sessionId: string): Promise<void> {
  const maxAge = sessionLimits.absoluteHours * 3600;
  const token = await encode({ token: { sessionId }, secret: sessionSecret(), maxAge });
  const { name, options } = sessionCookie();
  (await cookies()).set(name, token, { ...options, maxAge });
}

/** Takes it away. */
export async function clearSessionCookie(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}
