import { appendAuditEntry } from "@/lib/audit-log/mutations";
import type { Actor } from "@/lib/auth/actor";
import { hashPassword, passwordProblem, verifyPassword } from "@/lib/auth/password";
import { database } from "@/lib/database/client";
import type { Density, Locale, Theme } from "@/lib/database/generated/enums";
import type { FormProblem } from "@/lib/forms/form-values";

export type Preferences = Partial<{
  locale: Locale;
  theme: Theme;
  density: Density;
  keyboardShortcuts: boolean;
}>;

/** How one likes the screen: one's own row only, and of no interest to the audit log. */
export async function choosePreferences(actor: Actor, preferences: Preferences): Promise<void> {
  await database().staff.update({ where: { id: actor.staffId }, data: preferences });
}

type PasswordChange = { current: string; password: string; again: string };

/** A new password of one's own; every other session of the person ends. Returns what is wrong, if anything. */
export async function changePassword(actor: Actor, input: PasswordChange): Promise<FormProblem[]> {
  const { passwordHash } = await database().staff.findUniqueOrThrow({ where: { id: actor.staffId } });
  if (!(await verifyPassword(passwordHash, input.current)))
    return [{ field: "current", code: "wrongPassword" }];
  const code = input.password === input.again ? passwordProblem(input.password) : "notTheSame";
  if (code) return [{ field: "password", code }];
  const next = await hashPassword(input.password);
  await database().$transaction(async (db) => {
    await db.staff.update({ where: { id: actor.staffId }, data: { passwordHash: next } });
    await db.staffSession.deleteMany({ where: { staffId: actor.staffId, id: { not: actor.sessionId } } });
    const entry = { action: "staff.change-password", objectType: "staff", objectId: actor.staffId };
    await appendAuditEntry(db, { staffId: actor.staffId, ...entry });
  });
  return [];
}

/** Ends every session of one's own but this one. */
export async function endOtherSessions(actor: Actor): Promise<void> {
  await database().$transaction(async (db) => {
    const where = { staffId: actor.staffId, id: { not: actor.sessionId } };
    const { count } = await db.staffSession.deleteMany({ where });
    const entry = { action: "session.end-others", objectType: "staff", objectId: actor.staffId };
    await appendAuditEntry(db, { staffId: actor.staffId, ...entry, detail: { count } });
  });
}
