import type { Cell } from "@/lib/charts/chart";
import { countCell } from "@/lib/dashboard/figure-table";
import { formatDate, formatMonth, formatShortDate } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import { periodWords } from "@/lib/outside-series/period-words";
import { roundName } from "@/lib/outside-series/round-name";
import type { PoliticalEvent } from "@/lib/political-events/queries";
import type { EventInMonth } from "./events-in-month";
import type { PublishedValue, RoundsInSpan, SeriesInSpan, TimeToApply } from "./published-in-span";
import { noCell, type ReportSection, tableSection, textCell } from "./report-section";
import { comparedSpans, type ReportUnit, type SpanName } from "./report-span";
import { spanText } from "./span-text";

type Point = {
  period: string;
  value: number;
  qualifierEn: string;
  qualifierFr: string;
  sourceEn: string;
  sourceFr: string;
};

/** What was published outside the firm in a span. */
export type PublishedInSpan = {
  events: readonly EventInMonth[];
  /** Those of the span and of the year before it. */
  eventsOfYear: readonly PoliticalEvent[];
  rounds: RoundsInSpan;
  series: readonly SeriesInSpan[];
  points: readonly Point[];
  timeToApply: TimeToApply | null;
};

/** The public facts beside the firm's own figures: invitations and applications. */
export function publishedSections(t: Translator, span: SpanName, outside: PublishedInSpan): ReportSection[] {
  const hasSeries = outside.series.some(
    ({ key, value }) => key.startsWith("applications-received") && value !== undefined,
  );
  return [
    roundSection(t, span, outside),
    seriesSection(t, span, outside.series),
    ...(outside.points.length > 0 && !hasSeries ? [pointSection(t, outside.points)] : []),
  ];
}

function roundSection(
  t: Translator,
  { unit }: SpanName,
  { rounds: found, timeToApply: changed }: PublishedInSpan,
): ReportSection {
  const { rounds, known } = found;
  const change = changed && {
    day: formatDate(t.language, changed.from),
    days: changed.days,
    before: changed.daysBefore,
  };
  return tableSection({
    key: "rounds",
    title: t("reports.rounds.title", { unit }),
    about: aboutRounds(t, unit, found),
    empty: t(known === "none" ? "reports.unknown" : "reports.empty"),
    columns: [
      t("reports.rounds.day"),
      t("reports.rounds.number"),
      t("reports.rounds.name"),
      { numeric: t("reports.rounds.size") },
      { numeric: t("reports.rounds.score") },
    ],
    keys: rounds.map(({ number }) => number),
    rows: rounds.map(({ heldOn, number, name, size, lowestScore }) => [
      dayCell(t, heldOn),
      textCell(number),
      textCell(roundName(t, name)),
      countCell(t, size),
      lowestScore === null ? noCell() : countCell(t, lowestScore),
    ]),
    notes: known === "some" ? [t("reports.rounds.incomplete", { unit })] : [],
    caution: change && t("reports.timeToApply", change),
  });
}

/** Where the file does not reach the month, no number is said: none known is not none held. */
function aboutRounds(t: Translator, unit: ReportUnit, found: RoundsInSpan): string {
  const { rounds, invited, invitedBefore, asOf, known } = found;
  if (asOf === null) return t("reports.rounds.aboutUnknown");
  const day = formatDate(t.language, asOf);
  if (known === "none") return t("reports.rounds.aboutBeyond", { day });
  return t("reports.rounds.about", { unit, n: rounds.length, invited, before: invitedBefore, day });
}

function seriesSection(t: Translator, span: SpanName, series: readonly SeriesInSpan[]): ReportSection {
  const shown = [span, ...comparedSpans(span)].map((one) => ({ numeric: spanText(t, one) }));
  const sources = series.map(({ sourceEn, sourceFr }) => inLanguage(t, sourceEn, sourceFr));
  return tableSection({
    key: "series",
    title: t("reports.series.title", { unit: span.unit }),
    about: t("reports.series.about"),
    empty: t("reports.unknown"),
    columns: [t("reports.series.series"), ...shown, t("reports.series.asOf"), t("reports.series.remark")],
    keys: series.map(({ key }) => key),
    rows: series.map((one) => [
      textCell(inLanguage(t, one.titleEn, one.titleFr)),
      ...[one.value, ...one.compared].map((value) => publishedCell(t, value)),
      one.asOf === null ? noCell() : dayCell(t, one.asOf),
      textCell(remarkOf(t, one, span)),
    ]),
    notes: [...new Set(sources)].map((source) => t("outside-series.source", { source })),
  });
}

function remarkOf(t: Translator, { months, value, isImmature }: SeriesInSpan, span: SpanName): string {
  if (!months) return t("reports.series.noFile");
  if (span.month < months.first) {
    return t("reports.series.notBefore", { month: formatMonth(t.language, months.first) });
  }
  if (span.lastMonth > months.last)
    return t("reports.series.notYet", { month: formatMonth(t.language, months.last) });
  return isImmature && value !== undefined ? t("outside-series.immature") : "";
}

function pointSection(t: Translator, points: readonly Point[]): ReportSection {
  const sources = points.map(({ sourceEn, sourceFr }) => inLanguage(t, sourceEn, sourceFr));
  return tableSection({
    key: "points",
    title: t("reports.points.title"),
    about: t("reports.points.about"),
    empty: t("reports.unknown"),
    columns: [
      t("reports.points.period"),
      t("reports.points.published"),
      { numeric: t("reports.points.value") },
    ],
    keys: points.map(({ period, qualifierEn }) => `${period} ${qualifierEn}`),
    rows: points.map(({ period, qualifierEn, qualifierFr, value }) => [
      textCell(periodWords(t, period)),
      textCell(inLanguage(t, qualifierEn, qualifierFr)),
      countCell(t, value),
    ]),
    notes: [...new Set(sources)].map((source) => t("outside-series.source", { source })),
  });
}

function publishedCell(t: Translator, value: PublishedValue): Cell {
  if (value === undefined) return noCell(t("reports.series.none"));
  return value === null ? noCell(t("reports.series.withheld")) : countCell(t, value);
}

/** In a file a day stays a day that a spreadsheet can sort. */
function dayCell(t: Translator, day: string): Cell {
  return { value: day, text: formatShortDate(t.language, day) };
}

function inLanguage(t: Translator, en: string, fr: string): string {
  return t.language === "fr" ? fr : en;
}
