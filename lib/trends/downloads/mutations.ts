import { appendAuditEntry } from "@/lib/audit-log/mutations";
import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import { database } from "@/lib/database/client";
import { getFirm, getFirmNow, listOffices } from "@/lib/firm/queries";
import { formatDate } from "@/lib/i18n/format";
import { type Translator, translatorFor } from "@/lib/i18n/translator";
import { listInquiryChoices } from "@/lib/inquiries/queries";
import { type CountFilter, everyInquiry, isPersonal } from "@/lib/inquiry-counts/count-filter";
import { filterText } from "@/lib/inquiry-counts/filter-text";
import type { FileFacts } from "../file-facts";
import { maySeeTrends } from "../permissions";

/** What the audit log says of a file: of what it is, and how it was asked for. */
type Taken = { objectType: string; objectId: string; detail: Record<string, unknown> };

/** Writes a file of the trends for somebody; that it was taken away stands in the audit log. */
export async function handOut<File>(
  actor: Actor,
  filter: CountFilter | null,
  write: (t: Translator, facts: FileFacts, today: string) => Promise<{ file: File; taken: Taken }>,
): Promise<File> {
  requireRight(maySeeTrends(actor));
  const t = translatorFor(actor.language);
  const [now, firm, offices, { motivations }] = await Promise.all([
    getFirmNow(),
    getFirm(),
    listOffices(),
    listInquiryChoices(),
  ]);
  const facts: FileFacts = {
    firm: firm.name,
    zone: firm.timeZone,
    whose: filterText(t, filter ?? everyInquiry, { offices, motivations }),
    author: actor.name,
    madeAt: `${formatDate(t.language, now.today)}, ${now.time}`,
    isPersonal: filter !== null && isPersonal(filter),
  };
  const { file, taken } = await write(t, facts, now.today);
  await database().$transaction((db) =>
    appendAuditEntry(db, { staffId: actor.staffId, action: "series.download", ...taken }),
  );
  return file;
}
