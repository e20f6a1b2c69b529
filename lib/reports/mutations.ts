import { appendAuditEntry } from "@/lib/audit-log/mutations";
import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import { actorOfServer } from "@/lib/auth/server-actor";
import { database } from "@/lib/database/client";
import { getFirmMark } from "@/lib/firm/queries";
import { type Language, translatorFor } from "@/lib/i18n/translator";
import { type Audience, leavesTheFirm } from "./audience";
import { mayReadReports } from "./permissions";
import { getMonthlyReport } from "./queries";
import { reportDocument } from "./report-document";
import { type ReportFile, reportFile } from "./report-file";
import type { NotesPlace, ReportFormat } from "./report-format";
import { attachPublished, downloadPublished } from "./versions/mutations";

/** What kind of file is asked for. */
export type ReportFileRequest = { format: ReportFormat; audience?: Audience; notes?: NotesPlace };

/**
 * The report of a month as a file; that it was taken away stands in the audit log. What leaves the firm is the latest
 * published version and never the figures of the moment, of which those of two days could be subtracted.
 */
export async function downloadReport(
  actor: Actor,
  month: string,
  request: ReportFileRequest,
): Promise<ReportFile> {
  requireRight(mayReadReports(actor));
  const { format, audience = "inside", notes = "rows" } = request;
  if (!leavesTheFirm(audience)) return makeFile(actor, month, request, actor.staffId);
  return downloadPublished(actor, month, audience, { format, notes, language: actor.language });
}

/**
 * The same for a mail to this person, of what they may read; that it left the house stands in the audit log. Null where
 * the month was not published for readers outside the firm: then there is nothing that may leave it.
 */
export async function attachReport(
  actor: Actor,
  month: string,
  request: ReportFileRequest,
): Promise<ReportFile | null> {
  requireRight(mayReadReports(actor));
  const { format, audience = "inside", notes = "rows" } = request;
  if (leavesTheFirm(audience))
    return attachPublished(actor, month, audience, { format, notes, language: actor.language });
  return makeFile(actor, month, request, null, { action: "report.attach", recipient: actor.staffId });
}

/** The figures of the moment by a command on the server, which is nobody of the staff; for readers outside a draft. */
export async function writeReportOnServer(
  month: string,
  request: ReportFileRequest,
  language: Language,
): Promise<ReportFile> {
  const author = translatorFor(language)("reports.file.server");
  return makeFile(actorOfServer(author, language), month, request, null);
}

async function makeFile(
  actor: Actor,
  month: string,
  { format, audience = "inside", notes = "rows" }: ReportFileRequest,
  staffId: string | null,
  { action, ...more }: { action: string; recipient?: string } = { action: "report.download" },
): Promise<ReportFile> {
  const { language } = actor;
  const parts = await getMonthlyReport(actor, month, audience);
  const mark = format === "pdf" ? await getFirmMark() : null;
  const file = await reportFile(reportDocument(translatorFor(language), parts), format, notes, mark);
  await database().$transaction((db) =>
    appendAuditEntry(db, {
      staffId,
      action,
      objectType: "report",
      objectId: month,
      detail: { format, audience, language, rows: file.rows, ...more },
    }),
  );
  return file;
}
