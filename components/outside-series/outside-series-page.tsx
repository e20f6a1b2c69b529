import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { translatorFor } from "@/lib/i18n/translator";
import { mayKeepOutsideSeries } from "@/lib/outside-series/permissions";
import { listInvitationRounds, listPublishedPoints, listSeries } from "@/lib/outside-series/queries";
import { PublishedPoints } from "./published-points";
import { RoundsSection } from "./rounds-section";
import { SeriesTable } from "./series-table";

/** Everything that the firm has from outside: monthly series, invitation rounds, single points. */
export async function OutsideSeriesPage({ actor }: { actor: Actor }) {
  const t = translatorFor(actor.language);
  const [series, rounds, points] = await Promise.all([
    listSeries(actor),
    listInvitationRounds(actor),
    listPublishedPoints(actor),
  ]);
  const add = <LinkButton href="/outside-series/new">{t("outside-series.add")}</LinkButton>;
  return (
    <>
      <PageHeader
        title={t("outside-series.title")}
        subtitle={t("outside-series.subtitle")}
        action={mayKeepOutsideSeries(actor) ? add : undefined}
      />
      <div className="space-y-10">
        {series.length > 0 ? (
          <SeriesTable t={t} series={series} />
        ) : (
          <EmptyState title={t("outside-series.none.title")}>{t("outside-series.none.text")}</EmptyState>
        )}
        <div className="grid gap-x-10 gap-y-10 lg:grid-cols-2">
          <RoundsSection t={t} rounds={rounds} />
          {points.length > 0 && <PublishedPoints t={t} points={points} />}
        </div>
      </div>
    </>
  );
}
