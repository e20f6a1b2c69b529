import { EmptyState } from "@/components/ui/empty-state";
import type { Actor } from "@/lib/auth/actor";
import { breakdowns } from "@/lib/dashboard/figure-keys";
import { maySeeSmallCounts } from "@/lib/dashboard/permissions";
import { insideThreshold } from "@/lib/dashboard/withhold-small";
import type { PoliticalEvent } from "@/lib/political-events/queries";
import { maySeeTrends } from "@/lib/trends/permissions";
import { BreakdownBars } from "./breakdown-bars";
import { ConversionTable } from "./conversion-table";
import type { DashboardContext } from "./dashboard-context";
import { FunnelFigure } from "./funnel-figure";
import { MainFigures } from "./main-figures";
import { MotivationBars } from "./motivation-bars";
import { VolumeFigure } from "./volume-figure";

type Props = {
  actor: Actor;
  context: DashboardContext;
  zone: string;
  events: PoliticalEvent[];
  sources: readonly { id: string; labelEn: string; labelFr: string }[];
};

/** The figures of a period; of one without inquiries, what was before it. */
export function DashboardBody({ actor, context, zone, events, sources }: Props) {
  const { t, dashboard } = context;
  const { volume } = dashboard;
  const eventHref = (id: string) => `/${maySeeTrends(actor) ? "trends" : "political-events"}/${id}`;
  const chart = volume && <VolumeFigure {...{ context, volume, events, zone, eventHref }} />;
  const isEmpty = dashboard.figures.total === 0;
  return (
    <>
      {isEmpty ? (
        <EmptyState title={t("dashboard.empty.title")}>{t("dashboard.empty.text")}</EmptyState>
      ) : (
        <MainFigures context={context} />
      )}
      <div className="mt-8 grid gap-x-8 gap-y-10 lg:grid-cols-2">
        <div className="min-w-0 lg:col-span-2">{chart}</div>
        {!isEmpty && <Parts context={context} sources={sources} />}
      </div>
      {!maySeeSmallCounts(actor) && (
        <p className="mt-8 text-small text-soft">
          {t("dashboard.withheldNote", { threshold: insideThreshold })}
        </p>
      )}
    </>
  );
}

/** What the inquiries of the period are made of. */
function Parts({ context, sources }: Pick<Props, "context" | "sources">) {
  const names = new Map(
    sources.map(({ id, labelEn, labelFr }) => [id, context.t.language === "fr" ? labelFr : labelEn]),
  );
  const sourceName = (id: string) => names.get(id) ?? id;
  return (
    <>
      <MotivationBars context={context} />
      <ConversionTable context={context} />
      {breakdowns.map((breakdown) => (
        <BreakdownBars key={breakdown} {...{ context, sourceName, breakdown }} />
      ))}
      <div className="min-w-0 lg:col-span-2">
        <FunnelFigure context={context} />
      </div>
    </>
  );
}
