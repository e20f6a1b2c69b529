import { appendAuditEntry } from "@/lib/audit-log/mutations";
import type { Actor } from "@/lib/auth/actor";
import { configuredOrigin } from "@/lib/auth/origin";
import { hide, requireRight } from "@/lib/auth/refusal";
import { makeSignInLink } from "@/lib/auth/sign-in-link";
import { type Database, database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import type { FormProblem } from "@/lib/forms/form-values";
import { mayManageStaff } from "./permissions";
import type { ChangeStaffInput, InviteStaffInput } from "./schema";

export type StaffResult = { kind: "done" } | { kind: "problems"; problems: FormProblem[] };
export type LinkResult = { kind: "link"; link: string } | { kind: "problems"; problems: FormProblem[] };

const problem = (field: string, code: string) => ({ kind: "problems" as const, problems: [{ field, code }] });
const linkTo = (token: string) => `${configuredOrigin()}/sign-in/link/${token}`;

/** A new account without a password, and the one-time link by which its owner chooses one. */
export async function inviteStaff(actor: Actor, input: InviteStaffInput): Promise<LinkResult> {
  requireRight(mayManageStaff(actor));
  return database().$transaction(async (db) => {
    await lockStaff(db);
    if (await db.staff.findUnique({ where: { email: input.email } })) return problem("email", "emailTaken");
    if (!(await db.office.findUnique({ where: { id: input.officeId } })))
      return problem("officeId", "chooseOne");
    const { language, ...rest } = input;
    const { id } = await db.staff.create({
      data: { id: newId(), ...rest, locale: language },
      select: { id: true },
    });
    const token = await makeSignInLink(db, id);
    await record(db, actor, "staff.invite", id, { role: input.role, officeId: input.officeId });
    return { kind: "link", link: linkTo(token) };
  });
}

/** A fresh one-time link, for a first or a forgotten password. Earlier links stop working. */
export async function renewSignInLink(actor: Actor, staffId: string): Promise<LinkResult> {
  requireRight(mayManageStaff(actor));
  return database().$transaction(async (db) => {
    await requireActive(db, staffId);
    await db.signInLink.deleteMany({ where: { staffId } });
    const token = await makeSignInLink(db, staffId);
    await record(db, actor, "staff.renew-link", staffId);
    return { kind: "link", link: linkTo(token) };
  });
}

/** Another role or office; it holds from the person's next request on. */
export async function changeStaff(actor: Actor, input: ChangeStaffInput): Promise<StaffResult> {
  requireRight(mayManageStaff(actor));
  return database().$transaction(async (db) => {
    await lockStaff(db);
    await requireActive(db, input.staffId);
    const { staffId: id, role, officeId } = input;
    if (role !== "administrator" && (await isLastAdministrator(db, id)))
      return problem("role", "lastAdministrator");
    if (!(await db.office.findUnique({ where: { id: officeId } }))) return problem("officeId", "chooseOne");
    await db.staff.update({ where: { id }, data: { role, officeId, version: { increment: 1 } } });
    await record(db, actor, "staff.change", id, { role, officeId });
    return { kind: "done" };
  });
}

/** Someone leaves: their sessions end at once, what they logged stays theirs. Repeated, it changes nothing. */
export async function deactivateStaff(actor: Actor, staffId: string): Promise<StaffResult> {
  requireRight(mayManageStaff(actor));
  return database().$transaction(async (db) => {
    await lockStaff(db);
    const staff = await db.staff.findUnique({ where: { id: staffId }, include: { deactivation: true } });
    if (!staff) hide();
    if (staff.deactivation) return { kind: "done" };
    if (await isLastAdministrator(db, staffId)) return problem("staffId", "lastAdministrator");
    await db.staffDeactivation.create({ data: { staffId, deactivatedBy: actor.staffId } });
    await db.staffSession.deleteMany({ where: { staffId } });
    await db.signInLink.deleteMany({ where: { staffId } });
    await record(db, actor, "staff.deactivate", staffId);
    return { kind: "done" };
  });
}

/** Someone comes back, with the password that they had. */
export async function reactivateStaff(actor: Actor, staffId: string): Promise<StaffResult> {
  requireRight(mayManageStaff(actor));
  return database().$transaction(async (db) => {
    const { count } = await db.staffDeactivation.deleteMany({ where: { staffId } });
    if (count > 0) await record(db, actor, "staff.reactivate", staffId);
    return { kind: "done" };
  });
}

// Two administrators who remove each other at the same moment must not both succeed.
async function lockStaff(db: Database): Promise<void> {
  await db.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('northbound.staff'))::text`;
}

async function requireActive(db: Database, staffId: string): Promise<void> {
  if (!(await db.staff.findFirst({ where: { id: staffId, deactivation: null }, select: { id: true } })))
    hide();
}

async function isLastAdministrator(db: Database, staffId: string): Promise<boolean> {
  const where = { role: "administrator", deactivation: null } as const;
  const active = await db.staff.findMany({ where, select: { id: true }, take: 2 });
  return active.length === 1 && active[0]?.id === staffId;
}

function record(
  db: Database,
  actor: Actor,
  action: string,
  objectId: string,
  detail?: Record<string, unknown>,
) {
  return appendAuditEntry(db, { staffId: actor.staffId, action, objectType: "staff", objectId, detail });
}
