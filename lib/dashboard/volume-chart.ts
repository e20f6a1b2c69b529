import type { LineWithEvents } from "@/lib/charts/line-with-events";
import { formatDate, formatNumber, formatShortDate } from "@/lib/i18n/format";
import type { Language, Translator } from "@/lib/i18n/translator";
import type { PoliticalEvent } from "@/lib/political-events/queries";
import { axisNames } from "@/lib/trends/axis-names";
import { lengthOf, type Period } from "./period";
import type { Volume } from "./volume";

/** More rules than this would hide the line. */
const mostEvents = 12;

type Links = { points: (unit: Period) => string | undefined; event: (id: string) => string | undefined };

/** The events that can move inquiries within the time of a chart; where they are too many, only the elections. */
export function eventsToDraw(events: readonly PoliticalEvent[], { points }: Volume) {
  const from = points[0]?.from ?? "";
  const to = points.at(-1)?.to ?? "";
  const within = events
    .filter(({ moves, occurredOn }) => moves !== "applications" && occurredOn >= from && occurredOn <= to)
    .toSorted((a, b) => (a.occurredOn < b.occurredOn ? -1 : 1));
  const drawn =
    within.length > mostEvents ? within.filter(({ category }) => category === "election") : within;
  return { drawn, found: within.length };
}

/** Inquiries over time with their usual range and political events, ready to be drawn. */
export function volumeChart(
  t: Translator,
  volume: Volume,
  events: readonly PoliticalEvent[],
  links: Links,
): LineWithEvents {
  return {
    series: seriesOf(volume, links),
    seriesWords: {
      label: t("dashboard.volume.label"),
      expected: t("dashboard.volume.expected"),
      low: t("dashboard.volume.low"),
      high: t("dashboard.volume.high"),
    },
    events: events.map(({ id, occurredOn, titleEn, titleFr }) => ({
      date: occurredOn,
      label: t.language === "fr" ? titleFr : titleEn,
      href: links.event(id),
    })),
    words: wordsOf(t, volume),
    format: volumeFormat(t.language),
  };
}

/** How the numbers and days of the drawing are written. */
export function volumeFormat(language: Language): LineWithEvents["format"] {
  return {
    value: (n) => formatNumber(language, n),
    date: (day) => formatShortDate(language, day),
    axis: axisNames(language),
  };
}

function seriesOf({ points, usual, unit, unfinishedFrom }: Volume, links: Links): LineWithEvents["series"] {
  const placed = points.map((point) => ({ date: point.from, days: lengthOf(point), point }));
  return {
    points: placed.map(({ date, days, point }) => ({
      date,
      days,
      value: point.n,
      href: links.points(point),
    })),
    band: usual
      ? placed.map(({ date, days }) => ({
          date,
          days,
          expected: usual.expected,
          low: usual.low,
          high: usual.high,
        }))
      : undefined,
    shape: unit === "month" ? "bars" : "line",
    origin: "firm",
    immatureFrom: unfinishedFrom ?? undefined,
  };
}

function wordsOf(t: Translator, { points, unit }: Volume): LineWithEvents["words"] {
  return {
    title: t(`dashboard.volume.title.${unit}`),
    description: t("dashboard.volume.describe", {
      first: formatDate(t.language, points[0]?.from ?? ""),
      last: formatDate(t.language, points.at(-1)?.to ?? ""),
      most: Math.max(0, ...points.map(({ n }) => n ?? 0)),
    }),
    date: t(`dashboard.volume.date.${unit}`),
    event: t("dashboard.volume.event"),
    missing: t("dashboard.volume.missing"),
    between: t("common.between"),
  };
}
