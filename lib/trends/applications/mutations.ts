import { appendAuditEntry } from "@/lib/audit-log/mutations";
import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import { database } from "@/lib/database/client";
import { getFirm, getFirmNow, listOffices } from "@/lib/firm/queries";
import { formatDate } from "@/lib/i18n/format";
import { translatorFor } from "@/lib/i18n/translator";
import { listInquiryChoices } from "@/lib/inquiries/queries";
import { isPersonal } from "@/lib/inquiry-counts/count-filter";
import { filterText } from "@/lib/inquiry-counts/filter-text";
import { maySeeTrends } from "@/lib/trends/permissions";
import { applicationsDrawnFile, applicationsSeriesFile } from "./applications-file";
import { getApplicationsPicture } from "./queries";
import type { ApplicationsFileQuestion } from "./schema";

/** The monthly series behind the findings, or the months as they are drawn, with its entry in the audit log. */
export async function downloadApplications(actor: Actor, { part, ...question }: ApplicationsFileQuestion) {
  requireRight(maySeeTrends(actor));
  const t = translatorFor(actor.language);
  const [picture, firm, now, offices, { motivations }] = await Promise.all([
    getApplicationsPicture(actor, question),
    getFirm(),
    getFirmNow(),
    listOffices(),
    listInquiryChoices(),
  ]);
  const write = part === "drawn" ? applicationsDrawnFile : applicationsSeriesFile;
  const file = write(t, picture, {
    firm: firm.name,
    zone: firm.timeZone,
    whose: filterText(t, question, { offices, motivations }),
    author: actor.name,
    madeAt: `${formatDate(t.language, now.today)}, ${now.time}`,
    isPersonal: isPersonal(question),
  });
  await database().$transaction((db) =>
    appendAuditEntry(db, {
      staffId: actor.staffId,
      action: "series.download",
      objectType: "applications",
      objectId: question.months,
      detail: { part, ...question, rows: file.rows },
    }),
  );
  return file;
}
