import type { Cell, Chart, ChartStyle, ChartTable } from "@/lib/charts/chart";
import { type LineWithEvents, lineWithEvents } from "@/lib/charts/line-with-events";
import type { TimeSeries } from "@/lib/charts/time-series";
import { formatNumber, formatShortDate } from "@/lib/i18n/format";
import { listed } from "@/lib/i18n/listed";
import type { Translator } from "@/lib/i18n/translator";
import type { JudgedWeek } from "@/lib/statistics/watch-history";
import { axisNames } from "@/lib/trends/axis-names";
import { alarmsOf, eventsToDraw, type Watch } from "./watch";

type Links = { week: (week: JudgedWeek) => string | undefined; event: (id: string) => string | undefined };

/** How many of the weeks were unusual. */
export function chartTitle(t: Translator, watch: Watch): string {
  const judged = watch.weeks.filter((week) => week.watch.kind === "estimate").length;
  if (judged === 0) return t("trends-watch.chart.titleNone");
  return t("trends-watch.chart.title", { n: alarmsOf(watch).length, weeks: judged });
}

/** Inquiries by week under the line of what would have been ordinary, with alarms ringed. */
export function watchChart(t: Translator, watch: Watch, links: Links, style: ChartStyle): Chart {
  const drawn = lineWithEvents(lineOf(t, watch, links), style);
  return { ...drawn, table: tableOf(t, watch, links) };
}

function lineOf(t: Translator, watch: Watch, links: Links): LineWithEvents {
  return {
    series: seriesOf(t, watch.weeks, links),
    seriesWords: { label: t("trends-watch.chart.label") },
    events: eventsToDraw(watch).map((event) => ({
      date: event.occurredOn,
      label: t.language === "fr" ? event.titleFr : event.titleEn,
      href: links.event(event.id),
    })),
    words: {
      title: t("trends-watch.title"),
      description: t("trends-watch.chart.describe"),
      date: t("trends-watch.chart.week"),
      event: t("trends-watch.chart.event"),
      missing: t("trends-watch.chart.missing"),
      between: t("common.between"),
    },
    format: {
      value: (n) => formatNumber(t.language, n),
      date: (day) => formatShortDate(t.language, day),
      axis: axisNames(t.language),
    },
  };
}

function seriesOf({ language }: Translator, weeks: readonly JudgedWeek[], links: Links): TimeSeries {
  return {
    points: weeks.map((week) => ({
      date: week.from,
      days: 7,
      value: week.count,
      href: links.week(week),
      mark:
        week.watch.kind === "estimate" && week.watch.alarm
          ? formatNumber(language, week.watch.observed)
          : undefined,
    })),
    band: weeks.flatMap(({ from, watch }) =>
      watch.kind === "estimate"
        ? [{ date: from, days: 7, expected: watch.expected, low: 0, high: watch.ordinaryUpTo }]
        : [],
    ),
    shape: "line",
    origin: "firm",
  };
}

/** The numbers of the drawing, latest first. */
function tableOf(t: Translator, { weeks, events }: Watch, links: Links): ChartTable {
  const column = (name: "week" | "label" | "expected" | "high" | "alarm" | "event", numeric: boolean) => ({
    label: t(`trends-watch.chart.${name}`),
    numeric,
  });
  const columns = [
    column("week", false),
    column("label", true),
    column("expected", true),
    column("high", true),
    column("alarm", false),
    column("event", false),
  ];
  const titleOf = (day: string, next: string | undefined) =>
    listed(
      t,
      events
        .filter(({ occurredOn }) => occurredOn >= day && (next === undefined || occurredOn < next))
        .map(({ titleEn, titleFr }) => (t.language === "fr" ? titleFr : titleEn)),
    );
  const rows = weeks.map((week, place): Cell[] => {
    const event = titleOf(week.from, weeks[place + 1]?.from);
    return [
      { value: week.from, text: formatShortDate(t.language, week.from) },
      { ...countCell(t, week), href: links.week(week) },
      ...judgedCells(t, week),
      { value: event === "" ? null : event, text: event },
    ];
  });
  return { columns, rows: rows.reverse() };
}

function countCell(t: Translator, { count }: JudgedWeek): Cell {
  if (count === null) return { value: null, text: t("trends-watch.chart.missing") };
  return { value: count, text: formatNumber(t.language, count) };
}

function judgedCells(t: Translator, { watch }: JudgedWeek): Cell[] {
  if (watch.kind === "refused") {
    const nothing = { value: null, text: "" };
    return [nothing, nothing, { value: null, text: t("trends-watch.chart.notJudged") }];
  }
  const expected = Math.round(watch.expected * 10) / 10;
  const alarm = watch.alarm ? t("trends-watch.chart.isAlarm") : "";
  return [
    { value: expected, text: formatNumber(t.language, expected, 1) },
    { value: watch.ordinaryUpTo, text: formatNumber(t.language, watch.ordinaryUpTo) },
    { value: watch.alarm ? alarm : null, text: alarm },
  ];
}
