import { addDays, daysBetween } from "@/lib/calendar/calendar-date";
import type { LineWithEvents } from "@/lib/charts/line-with-events";
import { formatDate, formatNumber, formatShortDate } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { PoliticalEvent } from "@/lib/political-events/queries";
import { axisNames } from "./axis-names";
import { countingStart } from "./counting-start";
import { shownWindows } from "./event-finding";
import { type EventWeek, eventWeeks } from "./event-weeks";
import type { EventTrend } from "./queries";

/** Other events are ruled into the chart where their windows could meet the event's own. */
const nearDays = 56;

type Links = { week: (week: EventWeek) => string | undefined; event: (id: string) => string };

/** The weeks of the chart: they begin where the effect is counted from. */
export function weeksOf(trend: EventTrend): EventWeek[] {
  return eventWeeks(trend.rows, countingStart(trend));
}

/** What an ordinary week was like then, where the model knows. */
export function ordinaryWeek({ effect }: EventTrend) {
  const first = shownWindows(effect).find(({ window }) => window.fromDay === 0 && window.toDay === 6);
  if (!first) return null;
  return {
    observed: first.observed,
    expected: first.usual,
    low: first.ordinaryLower,
    high: first.ordinaryUpper,
  };
}

/** Inquiries by week around an event, with its own rule and those of the events near it. */
export function eventChart(t: Translator, trend: EventTrend, links: Links): LineWithEvents {
  return {
    series: seriesOf(trend, links),
    seriesWords: {
      label: t("trends.chart.label"),
      expected: t("trends.chart.expected"),
      low: t("trends.chart.low"),
      high: t("trends.chart.high"),
    },
    events: drawnEvents(trend).map(({ id, occurredOn, titleEn, titleFr }) => ({
      date: occurredOn,
      label: t.language === "fr" ? titleFr : titleEn,
      href: id === trend.event.id ? undefined : links.event(id),
    })),
    words: {
      title: chartTitle(t, trend),
      description: t("trends.chart.describe"),
      date: t("trends.chart.week"),
      event: t("trends.chart.event"),
      missing: t("trends.chart.missing"),
      between: t("common.between"),
    },
    format: {
      value: (n) => formatNumber(t.language, n),
      date: (day) => formatShortDate(t.language, day),
      axis: axisNames(t.language),
    },
  };
}

function seriesOf(trend: EventTrend, links: Links): LineWithEvents["series"] {
  const weeks = weeksOf(trend);
  const usual = ordinaryWeek(trend);
  return {
    points: weeks.map((week) => ({ date: week.from, days: 7, value: week.n, href: links.week(week) })),
    band: usual ? weeks.map(({ from }) => ({ date: from, days: 7, ...bandOf(usual) })) : undefined,
    shape: "line",
    origin: "firm",
  };
}

function drawnEvents({ event, others }: EventTrend): PoliticalEvent[] {
  const isNear = ({ firstFullDay }: PoliticalEvent) =>
    Math.abs(daysBetween(event.firstFullDay, firstFullDay)) <= nearDays;
  return [event, ...others.filter(isNear)].toSorted((a, b) => (a.occurredOn < b.occurredOn ? -1 : 1));
}

/** What the event's first week brought, against an ordinary one. */
export function chartTitle(t: Translator, trend: EventTrend): string {
  const usual = ordinaryWeek(trend);
  if (!usual || trend.effect.kind === "refused") return t("trends.chart.titlePlain");
  return t("trends.chart.title", {
    day: formatDate(t.language, trend.effect.firstFullDay),
    n: usual.observed,
    low: formatNumber(t.language, usual.low),
    high: formatNumber(t.language, usual.high),
  });
}

function bandOf({ expected, low, high }: { expected: number; low: number; high: number }) {
  return { expected: Math.round(expected * 10) / 10, low, high };
}

/** The last day of a week of the chart. */
export function lastDayOfWeek({ from }: EventWeek): string {
  return addDays(from, 6);
}
