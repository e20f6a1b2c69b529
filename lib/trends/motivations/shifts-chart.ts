import type { SharePlot } from "@/lib/charts/share-plot";
import { formatShare } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { ShareEstimate } from "@/lib/statistics/wilson-interval";
import type { ShiftRow } from "./motivation-shifts";
import { motivationName } from "./shift-text";

/** More would not be read at a glance; the table below holds them all. */
const mostDrawn = 10;

/** The greatest shifts: the share after an event, filled, above the share in the year before, hollow. */
export function shiftsChart(t: Translator, found: readonly ShiftRow[]): SharePlot {
  const rows = found.slice(0, mostDrawn).flatMap(({ event, motivation, result }) => {
    if (result.kind === "refused") return [];
    const title = t.language === "fr" ? event.titleFr : event.titleEn;
    const row = (label: string, { share, lower, upper }: ShareEstimate, within: boolean) => ({
      label,
      estimate: { share, low: lower, high: upper },
      text: formatShare(t.language, share),
      within,
      href: `/trends/${event.id}`,
    });
    const after = t("trends-motivations.chart.after", {
      motivation: motivationName(t, motivation),
      event: title,
    });
    return [row(after, result.first, false), row(t("trends-motivations.chart.before"), result.second, true)];
  });
  return {
    rows,
    reach: Math.max(0, ...rows.map(({ estimate }) => estimate.high)),
    words: {
      title: t("trends-motivations.chart.title"),
      description: t("trends-motivations.chart.describe"),
      label: t("trends-motivations.chart.label"),
      share: t("trends-motivations.chart.share"),
      low: t("trends-events.chart.low"),
      high: t("trends-events.chart.high"),
    },
    format: (share) => formatShare(t.language, share),
  };
}
