import type { Cell } from "@/lib/charts/chart";
import { countCell } from "@/lib/dashboard/figure-table";
import { formatDate, formatMonth, formatShortDate } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import { periodWords } from "@/lib/outside-series/period-words";
import type { RoundsInSpan, SeriesInSpan } from "./published-in-span";
import type { PublishedInSpan } from "./published-sections";
import { noCell, type ReportSection, tableSection, textCell } from "./report-section";

/** More lines than this would not fit on the sheet. */
const mostSeries = 2;
const mostPoints = 2;

/** What the government published of the month: invitations and applications, each with its source and vintage. */
export function pressPublishedSection(t: Translator, month: string, outside: PublishedInSpan): ReportSection {
  const { rounds, series, points, timeToApply } = outside;
  const kept = series
    .filter(({ key }) => key.startsWith("applications-received"))
    .toSorted((a, b) => rankOf(a) - rankOf(b));
  const received = kept.filter(({ value }) => value !== undefined);
  const shownSeries = received.slice(0, mostSeries);
  const shownPoints = received.length > 0 ? [] : nearest(points, month);
  return tableSection({
    key: "pressPublished",
    title: t("reports.press.published.title"),
    about: t("reports.press.published.about"),
    empty: t("reports.unknown"),
    columns: [
      t("reports.press.published.what"),
      { numeric: t("reports.press.published.number") },
      t("reports.press.published.asOf"),
      t("reports.press.published.source"),
    ],
    keys: ["invitations", ...shownSeries.map(({ key }) => key), ...shownPoints.map(({ period }) => period)],
    rows: [
      invitationRow(t, month, rounds),
      ...shownSeries.map((one) => seriesRow(t, month, one)),
      ...shownPoints.map((point) => pointRow(t, point)),
    ],
    notes: [
      ...(received.length > 0 ? [] : [whyNone(t, month, kept)]),
      ...(shownPoints.length > 0 ? [t("reports.press.published.single")] : []),
    ],
    caution:
      timeToApply &&
      t("reports.press.timeToApply", {
        day: formatDate(t.language, timeToApply.from),
        days: timeToApply.days,
        before: timeToApply.daysBefore,
      }),
  });
}

/** Why no series has the month: what is kept of the first one, or that none is. */
function whyNone(t: Translator, month: string, kept: readonly SeriesInSpan[]): string {
  const one = kept.find(({ months }) => months !== null) ?? kept[0];
  if (!one) return t("reports.press.published.noSeries");
  const title = t.language === "fr" ? one.titleFr : one.titleEn;
  if (!one.months) return t("reports.press.published.noFile", { title });
  const { first, last } = one.months;
  if (month > last)
    return t("reports.press.published.seriesEnds", { title, month: formatMonth(t.language, last) });
  if (month < first)
    return t("reports.press.published.seriesBegins", { title, month: formatMonth(t.language, first) });
  return t("reports.press.published.seriesGap", { title });
}

/** Citizens of the United States, then everybody, then others. */
function rankOf({ key }: SeriesInSpan): number {
  const found = ["-us", "-all"].findIndex((ending) => key.endsWith(ending));
  return found < 0 ? 2 : found;
}

function invitationRow(t: Translator, month: string, { invited, known, asOf }: RoundsInSpan): Cell[] {
  return [
    textCell(t("reports.press.published.invitations", { month: formatMonth(t.language, month) })),
    known === "all" ? countCell(t, invited) : noCell(t("reports.unknown")),
    asOf === null ? noCell() : { value: asOf, text: formatShortDate(t.language, asOf) },
    textCell(t("reports.press.published.roundsSource")),
  ];
}

function seriesRow(t: Translator, month: string, one: SeriesInSpan): Cell[] {
  const [title, source] = t.language === "fr" ? [one.titleFr, one.sourceFr] : [one.titleEn, one.sourceEn];
  const words = [formatMonth(t.language, month), ...(one.isImmature ? [t("outside-series.immature")] : [])];
  return [
    textCell(`${title}, ${words.join(", ")}`),
    typeof one.value === "number" ? countCell(t, one.value) : noCell(t("reports.series.withheld")),
    one.asOf === null ? noCell() : { value: one.asOf, text: formatShortDate(t.language, one.asOf) },
    textCell(source),
  ];
}

type Point = PublishedInSpan["points"][number];

/** The month's own figure before those of its year. */
function nearest(points: readonly Point[], month: string): Point[] {
  return points
    .toSorted((a, b) => Number(b.period === month) - Number(a.period === month))
    .slice(0, mostPoints);
}

function pointRow(t: Translator, { period, value, ...point }: Point): Cell[] {
  const french = t.language === "fr";
  const how = french ? point.qualifierFr : point.qualifierEn;
  const words = { period: periodWords(t, period), how };
  return [
    textCell(t("reports.press.published.point", words)),
    countCell(t, value),
    noCell(),
    textCell(french ? point.sourceFr : point.sourceEn),
  ];
}
