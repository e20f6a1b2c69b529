import { appendAuditEntry } from "@/lib/audit-log/mutations";
import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import { database } from "@/lib/database/client";
import { getFirm, getFirmNow, listOffices } from "@/lib/firm/queries";
import { translatorFor } from "@/lib/i18n/translator";
import { listInquiryChoices } from "@/lib/inquiries/queries";
import { filterEntries } from "@/lib/inquiry-counts/count-filter";
import { filterText } from "@/lib/inquiry-counts/filter-text";
import { momentText } from "@/lib/trends/event-file";
import { maySeeTrends } from "@/lib/trends/permissions";
import { conversionFile } from "./conversion-file";
import { getConversion } from "./queries";
import type { ConversionFileQuestion } from "./schema";

/** The counts by group, or the curves, as a file; that it was taken away stands in the audit log. */
export async function downloadConversion(actor: Actor, question: ConversionFileQuestion) {
  requireRight(maySeeTrends(actor));
  const { part, ...address } = question;
  const { period, ...filter } = address;
  const t = translatorFor(actor.language);
  const now = await getFirmNow();
  const [conversion, firm, offices, { motivations }] = await Promise.all([
    getConversion(actor, address, now.today),
    getFirm(),
    listOffices(),
    listInquiryChoices(),
  ]);
  const file = conversionFile(t, part, conversion, {
    firm: firm.name,
    zone: firm.timeZone,
    whose: filterText(t, filter, { offices, motivations }),
    author: actor.name,
    madeAt: momentText(t, now),
  });
  await database().$transaction((db) =>
    appendAuditEntry(db, {
      staffId: actor.staffId,
      action: "series.download",
      objectType: "conversion",
      objectId: part,
      detail: { ...conversion.cohort, period, ...Object.fromEntries(filterEntries(filter)), rows: file.rows },
    }),
  );
  return file;
}
