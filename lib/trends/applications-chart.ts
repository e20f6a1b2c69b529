import { daysBetween } from "@/lib/calendar/calendar-date";
import { firstDayOf, lastDayOf, type Month } from "@/lib/calendar/month";
import type { AlignedPanels } from "@/lib/charts/aligned-panels";
import { formatNumber, formatShortDate } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { PoliticalEvent } from "@/lib/political-events/queries";
import type { ApplicationsMonth, ImmatureFrom } from "./applications-months";
import { axisNames } from "./axis-names";

type Links = { month: (month: Month) => string; event: (id: string) => string };
type Measure = "inquiries" | "received" | "invitations";

/** Rules of Express Entry and elections in the United States: what the panels are read against. */
export function rulesAndElections(events: readonly PoliticalEvent[]): PoliticalEvent[] {
  const isElection = ({ category, country, titleEn }: PoliticalEvent) =>
    category === "election" && country === "US" && / election/.test(titleEn);
  return events
    .filter((event) => event.moves === "applications" || isElection(event))
    .toSorted((a, b) => (a.occurredOn < b.occurredOn ? -1 : 1));
}

/** Three counts by month on one axis of time. */
export function applicationsChart(
  t: Translator,
  months: readonly ApplicationsMonth[],
  immature: ImmatureFrom,
  whose: "us" | "all",
  events: readonly PoliticalEvent[],
  links: Links,
): AlignedPanels {
  const series = (measure: Measure) => ({
    points: months.map((one) => ({
      date: firstDayOf(one.month),
      days: daysBetween(firstDayOf(one.month), lastDayOf(one.month)) + 1,
      value: one[measure],
      href: measure === "inquiries" && one.inquiries !== null ? links.month(one.month) : undefined,
    })),
    immatureFrom: immature[measure] ? firstDayOf(immature[measure]) : undefined,
  });
  const inquiriesLabel = whose === "us" ? "inquiriesUs" : "inquiriesAll";
  return {
    panels: [
      {
        series: { ...series("inquiries"), shape: "line", origin: "firm" },
        words: { label: t(`trends.applications.panels.${inquiriesLabel}`) },
      },
      {
        series: { ...series("received"), shape: "line", origin: "outside" },
        words: { label: t("trends.applications.panels.received") },
      },
      {
        series: { ...series("invitations"), shape: "bars", origin: "outside" },
        words: { label: t("trends.applications.panels.invitations") },
      },
    ],
    events: events.map(({ id, occurredOn, titleEn, titleFr }) => ({
      date: occurredOn,
      label: t.language === "fr" ? titleFr : titleEn,
      href: links.event(id),
    })),
    words: {
      title: t("trends.applications.chartTitle"),
      description: t("trends.applications.describe"),
      date: t("trends.applications.month"),
      event: t("trends.chart.event"),
      missing: t("trends.applications.missing"),
    },
    format: {
      value: (n) => formatNumber(t.language, n),
      date: (day) => formatShortDate(t.language, day),
      axis: axisNames(t.language),
    },
  };
}
