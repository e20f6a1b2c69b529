import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { formatDate } from "@/lib/i18n/format";
import { translatorFor } from "@/lib/i18n/translator";
import { getSeries } from "@/lib/outside-series/queries";
import { shownVintage } from "@/lib/outside-series/shown-vintage";
import { KeeperLink } from "./keeper-link";
import { OutsideBreadcrumb } from "./outside-breadcrumb";
import { SeriesFigures } from "./series-figures";
import { titleOf } from "./series-words";

type Props = { actor: Actor; id: string; vintageId?: string; uploadedId?: string };

/** One series as it stood on the day of one of its files: what it says, its values, and its files. */
export async function SeriesPage({ actor, id, vintageId, uploadedId }: Props) {
  const t = translatorFor(actor.language);
  const series = await getSeries(actor, id);
  const { shown, before } = shownVintage(series.vintages, vintageId ?? uploadedId);
  const day = shown && formatDate(t.language, shown.asOf);
  const uploadPath = `/outside-series/${id}/upload`;
  return (
    <>
      <PageHeader
        breadcrumb={<OutsideBreadcrumb t={t} />}
        title={titleOf(t, series)}
        subtitle={day && t("outside-series.values", { day })}
        action={<KeeperLink actor={actor} href={uploadPath} label={t("outside-series.upload")} />}
      />
      {day && uploadedId === shown.id && (
        <div className="mb-6">
          <Notice kind="success" live>
            {t("outside-series.stored", { day })}
          </Notice>
        </div>
      )}
      {shown ? (
        <SeriesFigures t={t} actor={actor} series={series} shown={shown} before={before} />
      ) : (
        <EmptyState title={t("outside-series.noValues")}>{t("outside-series.hints.seriesFile")}</EmptyState>
      )}
    </>
  );
}
