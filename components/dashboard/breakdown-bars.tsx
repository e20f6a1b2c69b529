import { breakdownFigure, othersKey } from "@/lib/dashboard/breakdown-figure";
import type { Breakdown } from "@/lib/dashboard/figure-keys";
import { countCell } from "@/lib/dashboard/figure-table";
import { periodDays } from "@/lib/dashboard/period-name";
import type { DashboardContext } from "./dashboard-context";
import { FigureSection } from "./figure-section";
import { ShareBars } from "./share-bars";

const filterNames = {
  channels: "channel",
  sources: "source",
  countries: "country",
  states: "state",
} as const;

type Props = { context: DashboardContext; breakdown: Breakdown; sourceName: (id: string) => string };

/** Where inquiries come from: by channel, by referral source, by country or US state of residence. */
export function BreakdownBars({ context, breakdown, sourceName }: Props) {
  const { t, dashboard } = context;
  const figure = breakdownFigure(t, breakdown, dashboard, sourceName);
  const href = (key: string) => {
    if (key === othersKey || (breakdown === "states" && key === "none")) return undefined;
    const inUnitedStates = breakdown === "states" ? { country: "US" } : {};
    return context.listHref({ ...inUnitedStates, [filterNames[breakdown]]: key });
  };
  const about = t("dashboard.breakdown.about", {
    n: countCell(t, figure.whole).text,
    span: periodDays(t, dashboard.spans.period),
  });
  return (
    <FigureSection
      title={figure.title}
      about={about}
      csv={context.csv(breakdown)}
      csvLabel={t("dashboard.csvOf", { title: figure.title })}
    >
      <ShareBars caption={figure.title} figure={figure} href={href} />
    </FigureSection>
  );
}
