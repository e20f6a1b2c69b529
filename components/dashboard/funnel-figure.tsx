import { ChartFigure } from "@/components/ui/chart-figure";
import { chartViews } from "@/lib/charts/chart";
import { funnel } from "@/lib/charts/funnel";
import { screenPalette } from "@/lib/charts/palette";
import { funnelAbout, funnelChart, funnelTitle } from "@/lib/dashboard/funnel-chart";
import type { DashboardContext } from "./dashboard-context";

const listStages = {
  inquiry: null,
  consultation_booked: "consultation_booked_or_later",
  consulted: "consulted_or_later",
  retained: "retained_or_later",
  application_filed: "application_filed_or_later",
  decided: "decided",
} as const;

/** How far the inquiries of the period went. */
export function FunnelFigure({ context }: { context: DashboardContext }) {
  const { t, dashboard } = context;
  const input = funnelChart(t, dashboard, (stage) => context.listHref({ stage: listStages[stage] }));
  return (
    <ChartFigure
      title={funnelTitle(t, dashboard)}
      subtitle={funnelAbout(t, dashboard)}
      chart={chartViews("funnel", screenPalette, (style) => funnel(input, style))}
      tableLabel={t("dashboard.table")}
      csv={context.csv("funnel")}
      notesLabel={t("dashboard.volume.notes")}
    />
  );
}
