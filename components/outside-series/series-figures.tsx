import type { Actor } from "@/lib/auth/actor";
import { formatDate } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import { mayExportOutsideSeries } from "@/lib/outside-series/permissions";
import { listVintageValues, type Series, type Vintage } from "@/lib/outside-series/queries";
import { FilesTable } from "./files-table";
import { SeriesChart } from "./series-chart";
import { sourceOf, titleOf } from "./series-words";
import { ValuesTable } from "./values-table";
import { VintagePicker } from "./vintage-picker";

type Props = { t: Translator; actor: Actor; series: Series; shown: Vintage; before?: Vintage };

/** What a file of a series says: drawn, in a table beside the file before, with its source. */
export async function SeriesFigures({ t, actor, series, shown, before }: Props) {
  const [values, valuesBefore] = await Promise.all([
    listVintageValues(actor, shown.id),
    before ? listVintageValues(actor, before.id) : [],
  ]);
  const day = formatDate(t.language, shown.asOf);
  const csvPath = `/outside-series/${series.id}/csv?vintage=${shown.id}`;
  const csv = mayExportOutsideSeries(actor)
    ? { href: csvPath, label: t("outside-series.csv.open") }
    : undefined;
  return (
    <div className="space-y-8">
      <VintagePicker t={t} seriesId={series.id} vintages={series.vintages} shownId={shown.id} />
      <div>
        <SeriesChart t={t} values={values} day={day} label={titleOf(t, series)} csv={csv} />
        <p className="mt-2 max-w-prose text-small text-soft">
          {t("outside-series.source", { source: sourceOf(t, series) })}
        </p>
      </div>
      <ValuesTable t={t} values={values} before={valuesBefore} day={day} />
      <FilesTable t={t} actor={actor} files={series.vintages} />
    </div>
  );
}
