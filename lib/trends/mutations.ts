import { appendAuditEntry } from "@/lib/audit-log/mutations";
import type { Actor } from "@/lib/auth/actor";
import { hide, requireRight } from "@/lib/auth/refusal";
import { database } from "@/lib/database/client";
import { getFirm, getFirmNow, listOffices } from "@/lib/firm/queries";
import { translatorFor } from "@/lib/i18n/translator";
import { listInquiryChoices } from "@/lib/inquiries/queries";
import { filterEntries, isPersonal } from "@/lib/inquiry-counts/count-filter";
import { filterText } from "@/lib/inquiry-counts/filter-text";
import { momentText, seriesFile, weeksFile } from "./event-file";
import { eventsFile } from "./events-file";
import { eventsOverview } from "./events-overview";
import { maySeeTrends } from "./permissions";
import { answerOneByOne, getEventsTable, getEventTrend } from "./queries";
import type { EventsQuestion, TrendFileQuestion } from "./schema";
import { windowOfKey } from "./window-key";

/** The series behind an effect, or its weeks, as a file; that it was taken away stands in the audit log. */
export async function downloadSeries(actor: Actor, eventId: string, question: TrendFileQuestion) {
  requireRight(maySeeTrends(actor));
  const { part, ...filter } = question;
  const t = translatorFor(actor.language);
  const now = await getFirmNow();
  const [trend, firm, offices, { motivations }] = await Promise.all([
    getEventTrend(actor, eventId, filter, now.today),
    getFirm(),
    listOffices(),
    listInquiryChoices(),
  ]);
  // By day nearly every count of such a question is small.
  if (!trend || (part === "series" && isPersonal(filter))) return hide();
  const write = part === "weeks" ? weeksFile : seriesFile;
  const file = write(t, trend, {
    firm: firm.name,
    zone: firm.timeZone,
    whose: filterText(t, filter, { offices, motivations }),
    author: actor.name,
    madeAt: momentText(t, now),
    withholdSmall: isPersonal(filter),
  });
  await database().$transaction((db) =>
    appendAuditEntry(db, {
      staffId: actor.staffId,
      action: "series.download",
      objectType: "political-event",
      objectId: eventId,
      detail: {
        ...trend.span,
        part,
        filter: Object.fromEntries(filterEntries(filter)),
        rows: trend.rows.length,
      },
    }),
  );
  return file;
}

/** The effects of all events as they are drawn; none is missing: what was not known yet is computed first. */
export async function downloadEvents(actor: Actor, { window: key, ...filter }: EventsQuestion) {
  requireRight(maySeeTrends(actor));
  const t = translatorFor(actor.language);
  const now = await getFirmNow();
  const { pending } = await getEventsTable(actor, filter, now.today);
  await answerOneByOne(pending);
  const [table, firm, offices, { motivations }] = await Promise.all([
    getEventsTable(actor, filter, now.today),
    getFirm(),
    listOffices(),
    listInquiryChoices(),
  ]);
  const window = windowOfKey(key);
  const file = eventsFile(t, eventsOverview(table.rows, window), window, {
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
      objectType: "political-event",
      objectId: "all",
      detail: { window: key, filter: Object.fromEntries(filterEntries(filter)), rows: file.rows },
    }),
  );
  return file;
}
