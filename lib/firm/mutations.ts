import { appendAuditEntry } from "@/lib/audit-log/mutations";
import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import { type Database, database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import type { FormProblem } from "@/lib/forms/form-values";
import type { UploadedFile } from "@/lib/forms/uploaded-file";
import { mayManageFirm } from "./permissions";
import { type FirmMark, readMark } from "./read-mark";
import type { FoundFirmInput } from "./schema";

/** Names the firm, its zone, its first office and its first administrator, in the transaction of the one-time link. */
export async function foundFirm(db: Database, staffId: string, input: FoundFirmInput): Promise<void> {
  const { firmName, officeName, timeZone, name, email } = input;
  const staff = await db.staff.update({ where: { id: staffId }, data: { name, email } });
  await db.firm.update({ where: { id: 1 }, data: { name: firmName, timeZone } });
  await db.office.update({ where: { id: staff.officeId }, data: { name: officeName } });
  await appendAuditEntry(db, {
    ...{ staffId, action: "firm.found", objectType: "firm", objectId: "1" },
    detail: { firmName, officeName, timeZone },
  });
}

/** One more office; returns what is wrong, if anything. */
export async function addOffice(actor: Actor, name: string): Promise<FormProblem[]> {
  requireRight(mayManageFirm(actor));
  return database().$transaction(async (db) => {
    await db.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('northbound.office'))::text`;
    if (await db.office.findUnique({ where: { name } })) return [{ field: "office", code: "officeTaken" }];
    const last = await db.office.aggregate({ _max: { position: true } });
    const id = newId();
    await db.office.create({ data: { id, name, position: (last._max.position ?? 0) + 1 } });
    await appendAuditEntry(db, {
      ...{ staffId: actor.staffId, action: "office.add", objectType: "office", objectId: id },
      detail: { name },
    });
    return [];
  });
}

/** Lets mails carry files, or takes that back. Repeated, it changes nothing. */
export async function switchMailAttachments(actor: Actor, on: boolean): Promise<void> {
  requireRight(mayManageFirm(actor));
  await database().$transaction(async (db) => {
    const { count } = on
      ? await db.mailAttachments.createMany({ data: { switchedOnBy: actor.staffId }, skipDuplicates: true })
      : await db.mailAttachments.deleteMany();
    if (count === 0) return;
    const action = on ? "firm.switch-attachments-on" : "firm.switch-attachments-off";
    await appendAuditEntry(db, { staffId: actor.staffId, action, objectType: "firm", objectId: "1" });
  });
}

/** Puts a picture on the firm's reports from now on; returns what is wrong with it, if anything. Repeated, it changes nothing. */
export async function changeMark(actor: Actor, file: UploadedFile): Promise<FormProblem[]> {
  requireRight(mayManageFirm(actor));
  const reading = readMark(file.bytes);
  if (!reading.ok) {
    const { code, ...values } = reading.problem;
    return [{ field: "file", code, values }];
  }
  const { mark } = reading;
  if (!(await canPrintMark(mark))) return [{ field: "file", code: "markUnreadable" }];
  await database().$transaction(async (db) => {
    await db.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('northbound.firm_mark'))::text`;
    const before = await db.firmMark.findUnique({ where: { id: 1 } });
    if (before && Buffer.from(before.bytes).equals(mark.bytes)) return;
    const data = { ...mark, changedBy: actor.staffId, changedAt: new Date() };
    await db.firmMark.upsert({ where: { id: 1 }, create: data, update: data });
    const { format, width, height, bytes } = mark;
    await appendAuditEntry(db, {
      ...{ staffId: actor.staffId, action: "firm.change-mark", objectType: "firm", objectId: "1" },
      detail: { format, width, height, bytes: bytes.length },
    });
  });
  return [];
}

/** A picture that breaks off would stop every report: it is printed once before it is kept, where there is a compiler. */
async function canPrintMark(mark: FirmMark): Promise<boolean> {
  const printer = await import("@/lib/reports/render/print-mark").catch(() => null);
  return printer === null || printer.canPrintMark(mark);
}

/** Takes the mark off the reports again; what was published keeps it. */
export async function removeMark(actor: Actor): Promise<void> {
  requireRight(mayManageFirm(actor));
  await database().$transaction(async (db) => {
    if ((await db.firmMark.deleteMany()).count === 0) return;
    const action = "firm.remove-mark";
    await appendAuditEntry(db, { staffId: actor.staffId, action, objectType: "firm", objectId: "1" });
  });
}
