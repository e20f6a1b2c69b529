import { appendAuditEntry } from "@/lib/audit-log/mutations";
import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import { database } from "@/lib/database/client";
import { getFirmNow } from "@/lib/firm/queries";
import { formatDate } from "@/lib/i18n/format";
import { translatorFor } from "@/lib/i18n/translator";
import { mayReadReports } from "./permissions";
import { getMonthlyReport } from "./queries";
import { reportDocument } from "./report-document";
import { reportFile } from "./report-file";

/** The report of a month as a file; that it was taken away stands in the audit log. */
export async function downloadReport(actor: Actor, month: string) {
  requireRight(mayReadReports(actor));
  const t = translatorFor(actor.language);
  const [parts, now] = await Promise.all([getMonthlyReport(actor, month), getFirmNow()]);
  const file = reportFile(t, reportDocument(t, parts), {
    firm: parts.firm.name,
    zone: parts.firm.zone,
    author: actor.name,
    madeAt: `${formatDate(actor.language, now.today)}, ${now.time}`,
  });
  await database().$transaction((db) =>
    appendAuditEntry(db, {
      staffId: actor.staffId,
      action: "report.download",
      objectType: "report",
      objectId: month,
      detail: { format: "csv", language: actor.language, rows: file.rows },
    }),
  );
  return file;
}
