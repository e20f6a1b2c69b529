import { ChartFigure } from "@/components/ui/chart-figure";
import { chartViews } from "@/lib/charts/chart";
import { screenPalette } from "@/lib/charts/palette";
import type { Translator } from "@/lib/i18n/translator";
import type { CountFilter } from "@/lib/inquiry-counts/count-filter";
import { inquiriesHref } from "@/lib/inquiry-counts/inquiries-href";
import { lastDayOfWeek, type Watch } from "@/lib/trends/watch/watch";
import { chartTitle, watchChart } from "@/lib/trends/watch/watch-chart";
import { watchHref } from "@/lib/trends/watch/watch-href";

type Props = { t: Translator; watch: Watch; filter: CountFilter; zone: string };

/** The last weeks under the line of what would have been ordinary. */
export function WatchChart({ t, watch, filter, zone }: Props) {
  if (watch.weeks.length === 0) return null;
  const links = {
    week: (week: Watch["weeks"][number]) =>
      inquiriesHref(filter, { from: week.from, to: lastDayOfWeek(week) }),
    event: (id: string) => `/trends/${id}`,
  };
  const refused = watch.weeks.filter((week) => week.watch.kind === "refused").length;
  const about = t("trends-watch.chart.about", {
    n: watch.weeks.reduce((sum, { count }) => sum + (count ?? 0), 0),
    zone,
  });
  return (
    <ChartFigure
      title={chartTitle(t, watch)}
      subtitle={refused > 0 ? `${about} ${t("trends-watch.chart.refused", { n: refused })}` : about}
      chart={chartViews("watch", screenPalette, (style) => watchChart(t, watch, links, style))}
      tableLabel={t("common.table")}
      csv={{ href: watchHref(filter, "weeks"), label: t("common.downloadCsv") }}
      notesLabel={t("trends-watch.chart.notes")}
    />
  );
}
