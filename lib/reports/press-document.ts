import { periodDays } from "@/lib/dashboard/period-name";
import { formatMonth } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import { thresholdFor } from "./audience";
import type { EventInMonth } from "./events-in-month";
import { eventsSection } from "./events-section";
import { monthsSection } from "./months-section";
import { pressFiguresSection } from "./press-figures";
import { pressPublishedSection } from "./press-published";
import type { ReportDocument, ReportParts } from "./report-document";
import { reportFacts } from "./report-facts";
import { reportFinding } from "./report-finding";

/** More events than this would not fit on the sheet. */
const mostEvents = 4;

/**
 * The press sheet of a month: a page that may leave the firm. It tells nothing that the report for readers outside the
 * firm does not tell, and no person is named on it.
 */
export function pressDocument(t: Translator, parts: ReportParts): ReportDocument {
  const { report, outside, firm, status } = parts;
  const { month, period, audience } = report;
  const isDraft = status.kind === "draft";
  const events = pressEvents(outside.events);
  const sections = [
    pressFiguresSection(t, report),
    ...monthsSection(
      t,
      report,
      events.map(({ event }) => event),
    ),
    withMore(t, eventsSection(t, report, events, firm.zone), outside.events.length - events.length),
    pressPublishedSection(t, month, outside),
  ];
  const rows = sections.reduce((sum, { table }) => sum + table.rows.length, 0);
  const name = t("reports.press.title", { month: formatMonth(t.language, month) });
  const title = isDraft ? t("reports-published.draftTitle", { title: name }) : name;
  return {
    month,
    isOwn: false,
    language: t.language,
    audience,
    isDraft,
    firm: firm.name,
    title,
    span: periodDays(t, period),
    finding: reportFinding(t, report, null),
    facts: reportFacts(t, parts, rows).flatMap((fact) => {
      if (fact.key === "author") return [];
      return [fact.key === "title" ? { ...fact, value: title } : fact];
    }),
    sections,
    notes: [
      t("reports.press.counts", { zone: firm.zone }),
      t("reports.press.withheld", { threshold: thresholdFor(audience) }),
      t("reports.press.care"),
      t("reports.press.contact", { firm: firm.name }),
    ],
  };
}

/** Where there are many, those that can move inquiries come first, and among them the elections. */
function pressEvents(events: readonly EventInMonth[]): EventInMonth[] {
  const rank = ({ event, answer }: EventInMonth) => (answer ? (event.category === "election" ? 0 : 1) : 2);
  return events
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, mostEvents)
    .toSorted((a, b) => events.indexOf(a) - events.indexOf(b));
}

function withMore(t: Translator, section: ReturnType<typeof eventsSection>, more: number) {
  return more > 0
    ? { ...section, notes: [t("reports.press.moreEvents", { n: more }), ...section.notes] }
    : section;
}
