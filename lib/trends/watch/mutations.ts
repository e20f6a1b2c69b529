import { appendAuditEntry } from "@/lib/audit-log/mutations";
import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import { database } from "@/lib/database/client";
import { getFirm, getFirmNow, listOffices } from "@/lib/firm/queries";
import { translatorFor } from "@/lib/i18n/translator";
import { listInquiryChoices } from "@/lib/inquiries/queries";
import { filterEntries, isPersonal } from "@/lib/inquiry-counts/count-filter";
import { filterText } from "@/lib/inquiry-counts/filter-text";
import { momentText } from "@/lib/trends/event-file";
import { maySeeTrends } from "@/lib/trends/permissions";
import { getWatch } from "./queries";
import type { WatchFileQuestion } from "./schema";
import { watchFile } from "./watch-file";

/** The weeks of the watch as a file; that it was taken away stands in the audit log. */
export async function downloadWatch(actor: Actor, question: WatchFileQuestion) {
  requireRight(maySeeTrends(actor));
  const { part, ...filter } = question;
  const t = translatorFor(actor.language);
  const now = await getFirmNow();
  const [watch, firm, offices, { motivations }] = await Promise.all([
    getWatch(actor, filter, now.today),
    getFirm(),
    listOffices(),
    listInquiryChoices(),
  ]);
  const file = watchFile(t, part, watch, {
    firm: firm.name,
    zone: firm.timeZone,
    whose: filterText(t, filter, { offices, motivations }),
    author: actor.name,
    madeAt: momentText(t, now),
    isPersonal: isPersonal(filter),
  });
  await database().$transaction((db) =>
    appendAuditEntry(db, {
      staffId: actor.staffId,
      action: "series.download",
      objectType: "watch",
      objectId: part,
      detail: { ...file.span, ...Object.fromEntries(filterEntries(filter)), rows: file.rows },
    }),
  );
  return file;
}
