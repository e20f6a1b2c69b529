import { ChartFigure } from "@/components/ui/chart-figure";
import { chartViews } from "@/lib/charts/chart";
import { lineWithEvents } from "@/lib/charts/line-with-events";
import { screenPalette } from "@/lib/charts/palette";
import { countCell } from "@/lib/dashboard/figure-table";
import type { Period } from "@/lib/dashboard/period";
import { periodDays } from "@/lib/dashboard/period-name";
import type { Volume } from "@/lib/dashboard/volume";
import { eventsToDraw, volumeChart } from "@/lib/dashboard/volume-chart";
import { volumeFinding } from "@/lib/dashboard/volume-finding";
import type { PoliticalEvent } from "@/lib/political-events/queries";
import type { DashboardContext } from "./dashboard-context";

type Props = {
  context: DashboardContext;
  volume: Volume;
  events: PoliticalEvent[];
  zone: string;
  eventHref: (id: string) => string;
};

/** Inquiries over time, with the range of ordinary weeks and the political events. */
export function VolumeFigure({ context, volume, events, zone, eventHref }: Props) {
  const { t, dashboard } = context;
  const { drawn, found } = eventsToDraw(events, volume);
  const links = { points: (unit: Period) => context.listHref({}, unit), event: eventHref };
  const input = volumeChart(t, volume, drawn, links);
  const sentences = [
    t("dashboard.volume.about", {
      n: countCell(t, totalOf(volume)).text,
      span: periodDays(t, { from: volume.points[0]?.from ?? "", to: volume.points.at(-1)?.to ?? "" }),
      zone,
    }),
    ...(volume.usual
      ? [t("dashboard.volume.band", { inside: volume.usual.inside, weeks: volume.usual.weeks })]
      : []),
    ...(volume.unfinishedFrom ? [t("dashboard.volume.unfinished")] : []),
    ...(drawn.length < found ? [t("dashboard.volume.electionsOnly", { n: found })] : []),
  ];
  return (
    <ChartFigure
      title={volumeFinding(t, volume, dashboard.spans.period)}
      subtitle={sentences.join(" ")}
      chart={chartViews("volume", screenPalette, (style) => lineWithEvents(input, style))}
      tableLabel={t("dashboard.table")}
      csv={context.csv("volume")}
      notesLabel={t("dashboard.volume.notes")}
    />
  );
}

/** A sum with a withheld part is withheld. */
function totalOf({ points }: Volume): number | null {
  return points.reduce<number | null>((sum, { n }) => (sum === null || n === null ? null : sum + n), 0);
}
