import { daysBetween } from "@/lib/calendar/calendar-date";
import { firstDayOf, lastDayOf, type Month } from "@/lib/calendar/month";
import type { AlignedPanels } from "@/lib/charts/aligned-panels";
import type { Regimes } from "@/lib/charts/regime-strip";
import { formatNumber, formatShortDate } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { PoliticalEvent } from "@/lib/political-events/queries";
import { axisNames } from "@/lib/trends/axis-names";
import { isUsElection } from "./applications-event";
import type { ApplicationsMonth, ImmatureFrom } from "./applications-months";

type Links = { month: (month: Month) => string | undefined; event: (id: string) => string };
type Measure = "inquiries" | "received" | "invitations";

/** Rules of Express Entry and elections in the United States: what the panels are read against. */
export function rulesAndElections(events: readonly PoliticalEvent[]): PoliticalEvent[] {
  return events
    .filter((event) => event.moves === "applications" || isUsElection(event))
    .toSorted((a, b) => (a.occurredOn < b.occurredOn ? -1 : 1));
}

type Counts = {
  months: readonly ApplicationsMonth[];
  immature: ImmatureFrom;
  events: readonly PoliticalEvent[];
  regimes: Regimes;
};

/** Three counts by month on one axis of time. */
export function applicationsChart(t: Translator, counts: Counts, links: Links): AlignedPanels {
  return {
    panels: panelsOf(t, counts, links),
    events: counts.events.map(({ id, occurredOn, titleEn, titleFr }) => ({
      date: occurredOn,
      label: t.language === "fr" ? titleFr : titleEn,
      href: links.event(id),
    })),
    regimes: counts.regimes,
    words: {
      title: t("trends-applications.chartTitle"),
      description: t("trends-applications.describe"),
      date: t("trends-applications.month"),
      event: t("trends.chart.event"),
      missing: t("trends-applications.missing"),
      between: t("common.between"),
    },
    format: {
      value: (n) => formatNumber(t.language, n),
      date: (day) => formatShortDate(t.language, day),
      axis: axisNames(t.language),
    },
  };
}

function panelsOf(t: Translator, counts: Counts, links: Links): AlignedPanels["panels"] {
  const label = (panel: Measure) => t(`trends-applications.panels.${panel}`);
  return [
    {
      series: { ...seriesOf("inquiries", counts, links), shape: "line", origin: "firm" },
      words: { label: label("inquiries") },
    },
    {
      series: { ...seriesOf("received", counts, links), shape: "line", origin: "outside" },
      words: { label: label("received") },
    },
    {
      series: { ...seriesOf("invitations", counts, links), shape: "bars", origin: "outside" },
      words: { label: label("invitations") },
    },
  ];
}

function seriesOf(measure: Measure, { months, immature }: Counts, links: Links) {
  const from = immature[measure];
  return {
    points: months.map((one) => ({
      date: firstDayOf(one.month),
      days: daysBetween(firstDayOf(one.month), lastDayOf(one.month)) + 1,
      value: one[measure],
      href: measure === "inquiries" && one.inquiries !== null ? links.month(one.month) : undefined,
    })),
    immatureFrom: from ? firstDayOf(from) : undefined,
  };
}
