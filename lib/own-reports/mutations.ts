import { appendAuditEntry } from "@/lib/audit-log/mutations";
import type { Actor } from "@/lib/auth/actor";
import { hide, requireRight } from "@/lib/auth/refusal";
import { type Database, database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import { getFirmMark } from "@/lib/firm/queries";
import { claimForm, releaseForm } from "@/lib/forms/claim-form";
import { discardDraft } from "@/lib/forms/drafts";
import type { FormProblem } from "@/lib/forms/form-values";
import { translatorFor } from "@/lib/i18n/translator";
import { mayFilterBy } from "@/lib/reports/permissions";
import { reportDocument } from "@/lib/reports/report-document";
import { type ReportFile, reportFile } from "@/lib/reports/report-file";
import type { NotesPlace, ReportFormat } from "@/lib/reports/report-format";
import { endSchedulesOf, restartSchedulesOf } from "@/lib/schedules/report-changes/mutations";
import { contentOf, hasSameContent, type OwnReportContent } from "./own-report";
import { mayChangeOwnReport, mayMakeOwnReports } from "./permissions";
import { findOwnReportIn, getOwnReportFigures } from "./queries";

type Problems = { kind: "problems"; problems: FormProblem[] };
/** "sentBefore": the very form was sent before, with other answers. */
export type AddResult = { kind: "added"; id: string } | { kind: "sentBefore" } | Problems;
export type ChangeResult = { kind: "done" } | Problems;

const notOffered = (field: string): Problems => ({
  kind: "problems",
  problems: [{ field, code: "chooseOne" }],
});
/** Somebody saved another change since the form was opened. */
const conflict: Problems = { kind: "problems", problems: [{ field: "version", code: "conflict" }] };

/** Saves a report of one's own. The same form sent twice is one report. */
export async function addOwnReport(
  actor: Actor,
  input: OwnReportContent,
  formId: string,
): Promise<AddResult> {
  requireRight(mayMakeOwnReports(actor) && mayFilterBy(actor, input.filter));
  return database().$transaction(async (db) => {
    const id = newId();
    const content = contentOf(input);
    const earlier = await claimForm(db, actor, formId, content, id);
    if (earlier) return earlier.sameBody ? { kind: "added", id: earlier.id } : { kind: "sentBefore" };
    const missing = await findMissing(db, content);
    if (missing) {
      await releaseForm(db, actor, formId);
      return notOffered(missing);
    }
    await db.ownReport.create({ data: { id, madeById: actor.staffId, ...rowOf(content) } });
    await discardDraft(db, actor, formId);
    await append(db, actor, "own-report.add", id, { after: content });
    return { kind: "added", id };
  });
}

/** Changes a saved report, unless it has changed under the editor's hands. */
export async function editOwnReport(
  actor: Actor,
  id: string,
  input: OwnReportContent & { version: number },
  formId: string,
): Promise<ChangeResult> {
  requireRight(mayMakeOwnReports(actor) && mayFilterBy(actor, input.filter));
  return database().$transaction(async (db) => {
    const before = await findOwnReportIn(db, actor, id);
    if (!before) return hide();
    requireRight(mayChangeOwnReport(actor, before));
    const after = contentOf(input);
    if (!hasSameContent(before, after)) {
      const missing = await findMissing(db, after);
      if (missing) return notOffered(missing);
      const data = { ...rowOf(after), version: { increment: 1 } };
      const { count } = await db.ownReport.updateMany({ where: { id, version: input.version }, data });
      if (count === 0) return conflict;
      if (after.unit !== before.unit) await restartSchedulesOf(db, id);
      await append(db, actor, "own-report.edit", id, { before: contentOf(before), after });
    }
    await discardDraft(db, actor, formId);
    return { kind: "done" };
  });
}

/** Removes a saved report, unless it has changed since it was read, and ends what sends it. No figure goes with it. */
export async function removeOwnReport(
  actor: Actor,
  id: string,
  { version }: { version: number },
): Promise<ChangeResult> {
  requireRight(mayMakeOwnReports(actor));
  return database().$transaction(async (db) => {
    const before = await findOwnReportIn(db, actor, id);
    if (!before) return hide();
    requireRight(mayChangeOwnReport(actor, before));
    // Claimed first: a refusal must leave what sends the report as it was.
    const claim = { where: { id, version }, data: { version: { increment: 1 } } } as const;
    if ((await db.ownReport.updateMany(claim)).count === 0) return conflict;
    await endSchedulesOf(db, actor, id);
    await db.ownReport.delete({ where: { id } });
    await append(db, actor, "own-report.remove", id, { before: contentOf(before) });
    return { kind: "done" };
  });
}

/** What kind of file of which span is asked for. */
export type OwnReportFileRequest = { format: ReportFormat; period: string; notes?: NotesPlace };

/** A report of one's own as a file; that it was taken away stands in the audit log. */
export async function downloadOwnReport(
  actor: Actor,
  id: string,
  request: OwnReportFileRequest,
): Promise<ReportFile> {
  requireRight(mayMakeOwnReports(actor));
  return makeFile(actor, id, request, { staffId: actor.staffId, action: "own-report.download" });
}

/** The same for a mail to this person, of what they may read; that it left the house stands in the audit log. */
export async function attachOwnReport(
  actor: Actor,
  id: string,
  request: OwnReportFileRequest,
): Promise<ReportFile> {
  requireRight(mayMakeOwnReports(actor));
  const sent = { staffId: null, action: "own-report.attach", recipient: actor.staffId };
  return makeFile(actor, id, request, sent);
}

/** Who took the file, or to whom it was sent, as the audit log tells it. */
type Taken = { staffId: string | null; action: string; recipient?: string };

async function makeFile(
  actor: Actor,
  id: string,
  { format, period, notes = "rows" }: OwnReportFileRequest,
  { staffId, action, ...more }: Taken,
): Promise<ReportFile> {
  const { parts } = await getOwnReportFigures(actor, id, period);
  const mark = format === "pdf" ? await getFirmMark() : null;
  const file = await reportFile(reportDocument(translatorFor(actor.language), parts), format, notes, mark);
  const detail = { period: parts.report.key, format, language: actor.language, rows: file.rows, ...more };
  await database().$transaction((db) =>
    appendAuditEntry(db, { staffId, action, objectType: "own-report", objectId: id, detail }),
  );
  return file;
}

/** The first of the choices that is not on the firm's lists; the keys would only say that something is amiss. */
async function findMissing(
  db: Database,
  { filter: { office, lawyer } }: OwnReportContent,
): Promise<string | null> {
  if (office && !(await db.office.findUnique({ where: { id: office }, select: { id: true } })))
    return "office";
  if (lawyer && !(await db.staff.findUnique({ where: { id: lawyer }, select: { id: true } })))
    return "lawyer";
  return null;
}

function rowOf({ name, unit, sections, filter, readers }: OwnReportContent) {
  const { office, lawyer, channel, residence } = filter;
  return { name, unit, sections, officeId: office, lawyerId: lawyer, channel, residence, readers };
}

function append(
  db: Database,
  actor: Actor,
  action: string,
  objectId: string,
  detail: Record<string, unknown>,
) {
  return appendAuditEntry(db, { staffId: actor.staffId, action, objectType: "own-report", objectId, detail });
}
