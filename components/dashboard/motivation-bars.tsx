import { motivationFigure } from "@/lib/dashboard/motivation-figure";
import type { DashboardContext } from "./dashboard-context";
import { FigureSection } from "./figure-section";
import { ShareBars } from "./share-bars";

/** What moved the callers, in shares of those who were asked. */
export function MotivationBars({ context }: { context: DashboardContext }) {
  const { t, dashboard } = context;
  const figure = motivationFigure(t, dashboard);
  return (
    <FigureSection
      title={figure.title}
      about={figure.about}
      csv={context.csv("motivations")}
      csvLabel={t("dashboard.csvOf", { title: figure.title })}
    >
      {figure.asked === 0 ? (
        <p className="text-soft">{t("dashboard.motivations.empty")}</p>
      ) : (
        <ShareBars
          caption={figure.title}
          figure={figure}
          href={(motivation) => context.listHref({ motivation })}
        />
      )}
    </FigureSection>
  );
}
