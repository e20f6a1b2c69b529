import { ChartFigure } from "@/components/ui/chart-figure";
import { monthOf } from "@/lib/calendar/month";
import { chartViews } from "@/lib/charts/chart";
import { lineWithEvents } from "@/lib/charts/line-with-events";
import { screenPalette } from "@/lib/charts/palette";
import { formatMonth, formatNumber } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { MonthlyValue } from "@/lib/outside-series/read-monthly-series";
import { chartPoints, latestMature } from "@/lib/outside-series/series-values";
import { axisNames } from "@/lib/trends/axis-names";

type Props = {
  t: Translator;
  values: MonthlyValue[];
  day: string;
  label: string;
  csv?: { href: string; label: string };
};

/** A series drawn by month; what is still filling up is hatched, what is withheld or missing is a gap. */
export function SeriesChart({ t, values, day, label, csv }: Props) {
  const { points, immatureFrom } = chartPoints(values);
  const title = findingOf(t, values) ?? label;
  const first = formatMonth(t.language, values[0]?.month ?? "");
  const last = formatMonth(t.language, values.at(-1)?.month ?? "");
  const subtitle = `${label} · ${t("outside-series.chartNote", { first, last, n: values.length, day })}`;
  const date = (point: string) => formatMonth(t.language, monthOf(point));
  const chart = chartViews("series", screenPalette, (style) =>
    lineWithEvents(
      {
        series: { points, immatureFrom, shape: "line", origin: "outside" },
        seriesWords: { label: t("outside-series.columns.value") },
        events: [],
        words: {
          title,
          description: subtitle,
          date: t("outside-series.columns.month"),
          event: "",
          missing: t("outside-series.withheld"),
          between: t("common.between"),
        },
        format: { value: (value) => formatNumber(t.language, value), date, axis: axisNames(t.language) },
      },
      style,
    ),
  );
  return (
    <ChartFigure
      title={title}
      subtitle={subtitle}
      chart={chart}
      tableLabel={t("common.table")}
      csv={csv}
      notesLabel={t("common.table")}
    />
  );
}

function findingOf(t: Translator, values: MonthlyValue[]): string | null {
  const latest = latestMature(values);
  if (!latest) return null;
  const month = formatMonth(t.language, latest.month);
  const value = formatNumber(t.language, latest.value);
  if (latest.yearBefore === null) return t("outside-series.finding.alone", { month, value });
  const before = formatNumber(t.language, latest.yearBefore);
  return t("outside-series.finding.withYear", { month, value, before });
}
