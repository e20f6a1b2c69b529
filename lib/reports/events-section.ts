import { formatShortDate } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import {
  duringNotes,
  type EventInMonth,
  effectText,
  eventTitle,
  registeredText,
  togetherNotes,
} from "./events-in-month";
import type { MonthlyReport } from "./monthly-report";
import { type ReportSection, tableSection, textCell } from "./report-section";

/** The month's political events, each with its effect where it can be estimated, or why it cannot. */
export function eventsSection(
  t: Translator,
  { unit, total, audience }: MonthlyReport,
  events: readonly EventInMonth[],
  zone: string,
): ReportSection {
  const canMove = events.some(({ answer }) => answer);
  // Too few to say how many came: a ratio to the usual number would say it.
  const told = (one: EventInMonth) =>
    total === null && one.answer ? t("dashboard.withheld") : effectText(t, one);
  return tableSection({
    key: "events",
    title: t("reports.events.title", { unit }),
    about: t("reports.events.about"),
    empty: t("reports.empty"),
    columns: [
      t("reports.events.day"),
      t("reports.events.event"),
      t("reports.effect.title"),
      t("reports.effect.registered.title"),
    ],
    keys: events.map(({ event }) => event.id),
    rows: events.map((one) => [
      { value: one.event.occurredOn, text: formatShortDate(t.language, one.event.occurredOn) },
      textCell(eventTitle(t, one.event)),
      textCell(told(one)),
      textCell(registeredText(t, one.answer?.asked ?? null, zone)),
    ]),
    notes: canMove ? notesOf(t, events, audience === "press") : [],
  });
}

/** The press sheet has one page, on which that nothing is said to be caused stands for all of it. */
function notesOf(t: Translator, events: readonly EventInMonth[], isShort: boolean): string[] {
  const about = isShort ? [] : [t("reports.effect.notCaused")];
  return [
    ...togetherNotes(t, events),
    ...duringNotes(t, events, !isShort),
    [t("reports.effect.about"), ...about].join(" "),
  ];
}
