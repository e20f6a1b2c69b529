import { appendAuditEntry } from "@/lib/audit-log/mutations";
import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import { database } from "@/lib/database/client";
import { getFirm, getFirmNow } from "@/lib/firm/queries";
import { translatorFor } from "@/lib/i18n/translator";
import { momentText } from "@/lib/trends/event-file";
import { maySeeTrends } from "@/lib/trends/permissions";
import { applicationsFile } from "./applications-file";
import { getApplicationsPicture } from "./queries";
import type { ApplicationsQuestion } from "./schema";

/** The three counts by month as a file, with its entry in the audit log. */
export async function downloadApplications(actor: Actor, question: ApplicationsQuestion) {
  requireRight(maySeeTrends(actor));
  const t = translatorFor(actor.language);
  const [picture, firm, now] = await Promise.all([
    getApplicationsPicture(actor, question),
    getFirm(),
    getFirmNow(),
  ]);
  const whose = question.whose === "us" ? "inquiriesUs" : "inquiriesAll";
  const file = applicationsFile(t, picture, {
    firm: firm.name,
    zone: firm.timeZone,
    whose: t(`trends-applications.panels.${whose}`),
    author: actor.name,
    madeAt: momentText(t, now),
  });
  await database().$transaction((db) =>
    appendAuditEntry(db, {
      staffId: actor.staffId,
      action: "series.download",
      objectType: "applications",
      objectId: question.months,
      detail: { ...question, rows: file.rows },
    }),
  );
  return file;
}
