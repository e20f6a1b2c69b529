import { appendAuditEntry } from "@/lib/audit-log/mutations";
import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import { database } from "@/lib/database/client";
import { getFirm, getFirmNow } from "@/lib/firm/queries";
import { translatorFor } from "@/lib/i18n/translator";
import { momentText } from "../event-file";
import { maySeeTrends } from "../permissions";
import { motivationsFile } from "./motivations-file";
import { getMotivationShifts } from "./queries";

/** The counts behind every shift as a file, small ones withheld; that it was taken away stands in the audit log. */
export async function downloadMotivationCounts(actor: Actor) {
  requireRight(maySeeTrends(actor));
  const t = translatorFor(actor.language);
  const now = await getFirmNow();
  const [shifts, firm] = await Promise.all([getMotivationShifts(actor, now.today), getFirm()]);
  const file = motivationsFile(t, shifts, {
    firm: firm.name,
    zone: firm.timeZone,
    author: actor.name,
    madeAt: momentText(t, now),
  });
  await database().$transaction((db) =>
    appendAuditEntry(db, {
      staffId: actor.staffId,
      action: "series.download",
      objectType: "motivations",
      objectId: "all",
      detail: { rows: shifts.rows.length },
    }),
  );
  return file;
}
