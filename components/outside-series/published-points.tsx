import { DataTable } from "@/components/ui/data-table";
import { formatNumber } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import { periodWords } from "@/lib/outside-series/period-words";
import type { listPublishedPoints } from "@/lib/outside-series/queries";
import { sourceOf } from "./series-words";

type Points = Awaited<ReturnType<typeof listPublishedPoints>>;

/** Single figures for the years without a monthly series, and what cannot be said from them. */
export function PublishedPoints({ t, points }: { t: Translator; points: Points }) {
  const sources = [...new Set(points.map((point) => sourceOf(t, point)))];
  return (
    <section>
      <h2 className="text-prose font-semibold">{t("outside-series.points.title")}</h2>
      <p className="mt-1 mb-3 text-small text-soft">{t("outside-series.points.note")}</p>
      <DataTable
        caption={t("outside-series.columns.points")}
        columns={[
          {
            id: "period",
            label: t("outside-series.columns.period"),
            cell: ({ period }) => periodWords(t, period),
          },
          {
            id: "published",
            label: t("outside-series.columns.published"),
            cell: ({ qualifierEn, qualifierFr }) => (t.language === "fr" ? qualifierFr : qualifierEn),
          },
          {
            id: "points",
            label: t("outside-series.columns.points"),
            numeric: true,
            cell: ({ value }) => formatNumber(t.language, value),
          },
        ]}
        rows={points}
        rowKey={({ id }) => id}
      />
      {sources.map((source) => (
        <p key={source} className="mt-2 text-small text-soft">
          {t("outside-series.source", { source })}
        </p>
      ))}
    </section>
  );
}
