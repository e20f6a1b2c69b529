import { ChartFigure } from "@/components/ui/chart-figure";
import { chartViews } from "@/lib/charts/chart";
import { lineWithEvents } from "@/lib/charts/line-with-events";
import { screenPalette } from "@/lib/charts/palette";
import type { Translator } from "@/lib/i18n/translator";
import type { CountFilter } from "@/lib/inquiry-counts/count-filter";
import { inquiriesHref } from "@/lib/inquiry-counts/inquiries-href";
import { chartTitle, eventChart, lastDayOfWeek, ordinaryWeek, weeksOf } from "@/lib/trends/event-chart";
import type { EventTrend } from "@/lib/trends/queries";
import { trendHref } from "@/lib/trends/trend-href";

type Props = { t: Translator; trend: EventTrend; filter: CountFilter; zone: string; csvHref: string };

/** Inquiries by week around the event; nothing where the log does not reach it. */
export function EventChart({ t, trend, filter, zone, csvHref }: Props) {
  const weeks = weeksOf(trend);
  if (weeks.length === 0) return null;
  const input = eventChart(t, trend, {
    week: (week) => inquiriesHref(filter, { from: week.from, to: lastDayOfWeek(week) }),
    event: (id) => trendHref(id, filter),
  });
  const about = t("trends.chart.about", { n: weeks.reduce((sum, { n }) => sum + (n ?? 0), 0), zone });
  return (
    <ChartFigure
      title={chartTitle(t, trend)}
      subtitle={ordinaryWeek(trend) ? `${about} ${t("trends.chart.band")}` : about}
      chart={chartViews("event", screenPalette, (style) => lineWithEvents(input, style))}
      tableLabel={t("common.table")}
      csv={{ href: csvHref, label: t("common.downloadCsv") }}
      notesLabel={t("trends.chart.notes")}
    />
  );
}
