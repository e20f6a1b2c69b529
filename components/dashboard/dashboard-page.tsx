import { EmptyState } from "@/components/ui/empty-state";
import type { Actor } from "@/lib/auth/actor";
import { maySeeSmallCounts } from "@/lib/dashboard/permissions";
import { getDashboard } from "@/lib/dashboard/queries";
import type { DashboardQuestion } from "@/lib/dashboard/schema";
import { insideThreshold } from "@/lib/dashboard/withhold-small";
import { getFirm, getFirmNow, listOffices } from "@/lib/firm/queries";
import { translatorFor } from "@/lib/i18n/translator";
import { mayWorkOnInquiries } from "@/lib/inquiries/permissions";
import { listInquiryChoices } from "@/lib/inquiries/queries";
import { listPoliticalEvents } from "@/lib/political-events/queries";
import { maySeeTrends } from "@/lib/trends/permissions";
import { BreakdownBars } from "./breakdown-bars";
import { ConversionTable } from "./conversion-table";
import { dashboardContext } from "./dashboard-context";
import { DashboardFilters } from "./dashboard-filters";
import { DashboardHeader } from "./dashboard-header";
import { FunnelFigure } from "./funnel-figure";
import { MainFigures } from "./main-figures";
import { MotivationBars } from "./motivation-bars";
import { VolumeFigure } from "./volume-figure";

/** What the firm's inquiries look like in a period: the finding first, then the figures behind it. */
export async function DashboardPage({ actor, question }: { actor: Actor; question: DashboardQuestion }) {
  const t = translatorFor(actor.language);
  const { today } = await getFirmNow();
  const [dashboard, firm, offices, choices, events] = await Promise.all([
    getDashboard(actor, question, today),
    getFirm(),
    listOffices(),
    listInquiryChoices(),
    listPoliticalEvents(actor),
  ]);
  const context = dashboardContext(actor, question, dashboard);
  const zone = t("common.zone", { zone: firm.timeZone });
  const office = offices.find(({ id }) => id === question.office)?.name;
  const sources = new Map(choices.referralSources.map((source) => [source.id, labelOf(actor, source)]));
  const sourceName = (id: string) => sources.get(id) ?? id;
  const eventHref = (id: string) => `/${maySeeTrends(actor) ? "trends" : "political-events"}/${id}`;
  const isEmpty = dashboard.figures.total === 0;
  return (
    <>
      <DashboardHeader {...{ context, question, office, zone }} mayLog={mayWorkOnInquiries(actor)} />
      <DashboardFilters t={t} question={question} offices={offices} today={today} />
      {isEmpty && <EmptyState title={t("dashboard.empty.title")}>{t("dashboard.empty.text")}</EmptyState>}
      {!isEmpty && <MainFigures context={context} />}
      <div className="mt-8 grid gap-x-8 gap-y-10 lg:grid-cols-2">
        {dashboard.volume && (
          <div className="min-w-0 lg:col-span-2">
            <VolumeFigure {...{ context, volume: dashboard.volume, events, zone, eventHref }} />
          </div>
        )}
        {!isEmpty && <MotivationBars context={context} />}
        <ConversionTable context={context} />
        {!isEmpty && (
          <>
            <BreakdownBars {...{ context, sourceName }} breakdown="channels" />
            <BreakdownBars {...{ context, sourceName }} breakdown="sources" />
            <BreakdownBars {...{ context, sourceName }} breakdown="states" />
            <BreakdownBars {...{ context, sourceName }} breakdown="countries" />
            <div className="min-w-0 lg:col-span-2">
              <FunnelFigure context={context} />
            </div>
          </>
        )}
      </div>
      {!maySeeSmallCounts(actor) && (
        <p className="mt-8 text-small text-soft">
          {t("dashboard.withheldNote", { threshold: insideThreshold })}
        </p>
      )}
    </>
  );
}

function labelOf({ language }: Actor, { labelEn, labelFr }: { labelEn: string; labelFr: string }): string {
  return language === "fr" ? labelFr : labelEn;
}
