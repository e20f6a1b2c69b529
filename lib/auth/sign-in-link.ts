import { createHash, randomBytes } from "node:crypto";
import { appendAuditEntry } from "@/lib/audit-log/mutations";
import { type Database, database } from "@/lib/database/client";
import { hashPassword, passwordProblem } from "./password";
import { startSession } from "./sign-in";

const validDays = 7;

export type LinkResult =
  | { kind: "signedIn"; sessionId: string }
  | { kind: "expired" }
  | { kind: "problem"; code: "tooShort" | "tooLong" | "tooCommon" | "notTheSame" };

const digestOf = (token: string) => new Uint8Array(createHash("sha256").update(token).digest());

/** A one-time link for a person to choose a password; only its digest is stored. Returns the token. */
export async function makeSignInLink(db: Database, staffId: string, now = new Date()): Promise<string> {
  const token = randomBytes(24).toString("base64url");
  const expiresAt = new Date(now.getTime() + validDays * 86_400_000);
  await db.signInLink.create({ data: { tokenDigest: digestOf(token), staffId, expiresAt } });
  return token;
}

/** Whose link this is, while it can be used. */
export async function findSignInLink(token: string, now = new Date()) {
  return database().signInLink.findFirst({
    where: {
      tokenDigest: digestOf(token),
      usedAt: null,
      expiresAt: { gt: now },
      staff: { deactivation: null },
    },
    select: { staffId: true, staff: { select: { name: true, email: true } } },
  });
}

/**
 * Sets the password, spends the link, ends every other session of the person and opens a new one. `alongside` is what
 * else belongs to the same transaction.
 */
export async function spendSignInLink(
  token: string,
  password: string,
  again: string,
  alongside?: (db: Database, staffId: string) => Promise<void>,
): Promise<LinkResult> {
  const link = await findSignInLink(token);
  if (!link) return { kind: "expired" };
  const code = password === again ? passwordProblem(password) : "notTheSame";
  if (code) return { kind: "problem", code };
  const passwordHash = await hashPassword(password);
  const spent = await database().$transaction(async (db) => {
    const { count } = await db.signInLink.updateMany({
      where: { tokenDigest: digestOf(token), usedAt: null },
      data: { usedAt: new Date() },
    });
    if (count === 0) return false;
    await db.staff.update({ where: { id: link.staffId }, data: { passwordHash } });
    await db.staffSession.deleteMany({ where: { staffId: link.staffId } });
    await alongside?.(db, link.staffId);
    const entry = { action: "staff.choose-password", objectType: "staff", objectId: link.staffId };
    await appendAuditEntry(db, { staffId: link.staffId, ...entry });
    return true;
  });
  return spent ? { kind: "signedIn", sessionId: await startSession(link.staffId, "") } : { kind: "expired" };
}
