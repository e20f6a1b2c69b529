import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { formatDate } from "@/lib/i18n/format";
import { translatorFor } from "@/lib/i18n/translator";
import { mayKeepOutsideSeries } from "@/lib/outside-series/permissions";
import { findUploaders, getSeries, listVintageValues } from "@/lib/outside-series/queries";
import { FilesTable } from "./files-table";
import { OutsideBreadcrumb } from "./outside-breadcrumb";
import { SeriesChart } from "./series-chart";
import { sourceOf, titleOf } from "./series-words";
import { ValuesTable } from "./values-table";
import { VintagePicker } from "./vintage-picker";

type Props = { actor: Actor; id: string; vintageId?: string; uploadedId?: string };

/** One series as it stood on the day of one of its files: what it says, its values, and its files. */
export async function SeriesPage({ actor, id, vintageId, uploadedId }: Props) {
  const t = translatorFor(actor.language);
  const series = await getSeries(actor, id);
  const { vintages } = series;
  const wanted = vintages.findIndex((vintage) => vintage.id === (vintageId ?? uploadedId));
  const [shown, before] = vintages.slice(Math.max(0, wanted));
  const [values, valuesBefore, uploaders] = await Promise.all([
    shown ? listVintageValues(actor, shown.id) : [],
    before ? listVintageValues(actor, before.id) : [],
    findUploaders(actor, vintages),
  ]);
  const upload = (
    <LinkButton href={`/outside-series/${id}/upload`} kind="primary">
      {t("outside-series.upload")}
    </LinkButton>
  );
  const day = shown ? formatDate(t.language, shown.asOf) : "";
  return (
    <>
      <PageHeader
        breadcrumb={<OutsideBreadcrumb t={t} />}
        title={titleOf(t, series)}
        subtitle={t("outside-series.source", { source: sourceOf(t, series) })}
        action={mayKeepOutsideSeries(actor) ? upload : undefined}
      />
      {shown && uploadedId === shown.id && (
        <Notice kind="success" live>
          {t("outside-series.stored", { n: values.length, day })}
        </Notice>
      )}
      {shown ? (
        <div className="mt-6 space-y-8">
          <VintagePicker t={t} seriesId={id} vintages={vintages} shownId={shown.id} />
          <SeriesChart t={t} values={values} day={day} label={titleOf(t, series)} />
          <ValuesTable t={t} values={values} before={valuesBefore} day={day} />
          <FilesTable t={t} files={vintages} uploaders={uploaders} />
        </div>
      ) : (
        <EmptyState title={t("outside-series.noValues")}>{t("outside-series.hints.seriesFile")}</EmptyState>
      )}
    </>
  );
}
