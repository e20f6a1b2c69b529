import { appendAuditEntry } from "@/lib/audit-log/mutations";
import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import { database } from "@/lib/database/client";
import { getFirm, getFirmNow, listOffices } from "@/lib/firm/queries";
import { translatorFor } from "@/lib/i18n/translator";
import { momentText, seriesFile, weeksFile } from "./event-file";
import { maySeeTrends } from "./permissions";
import { getEventTrend } from "./queries";
import type { TrendFileQuestion } from "./schema";
import { whoseText } from "./whose-text";

/** The series behind an effect, or its weeks, as a file; that it was taken away stands in the audit log. */
export async function downloadSeries(actor: Actor, eventId: string, question: TrendFileQuestion) {
  requireRight(maySeeTrends(actor));
  const t = translatorFor(actor.language);
  const now = await getFirmNow();
  const [trend, firm, offices] = await Promise.all([
    getEventTrend(actor, eventId, question, now.today),
    getFirm(),
    listOffices(),
  ]);
  const write = question.part === "weeks" ? weeksFile : seriesFile;
  const file = write(t, trend, {
    firm: firm.name,
    zone: firm.timeZone,
    whose: whoseText(t, question, offices),
    author: actor.name,
    madeAt: momentText(t, now),
  });
  await database().$transaction((db) =>
    appendAuditEntry(db, {
      staffId: actor.staffId,
      action: "series.download",
      objectType: "political-event",
      objectId: eventId,
      detail: { ...trend.span, ...question, rows: trend.rows.length },
    }),
  );
  return file;
}
