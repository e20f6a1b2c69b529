import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { translatorFor } from "@/lib/i18n/translator";
import { listInvitationRounds, listPublishedPoints, listSeries } from "@/lib/outside-series/queries";
import { KeeperLink } from "./keeper-link";
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
  return (
    <>
      <PageHeader
        title={t("outside-series.title")}
        subtitle={t("outside-series.subtitle")}
        action={
          <KeeperLink actor={actor} href="/outside-series/new" kind="plain" label={t("outside-series.add")} />
        }
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
