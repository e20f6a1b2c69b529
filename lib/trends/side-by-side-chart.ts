import type { IntervalPlot } from "@/lib/charts/interval-plot";
import { formatNumber } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { EventWindow } from "@/lib/statistics/event-window";
import { ratioText, shownWindows } from "./event-finding";
import { refusalText } from "./refusal-text";
import type { ComparedEvent } from "./side-by-side";

/** Every window of every event on one scale; filled where its interval leaves the usual out. */
export function sideBySideChart(t: Translator, events: readonly ComparedEvent[]): IntervalPlot {
  const rows = events.flatMap(({ event, analysis }) => {
    if (analysis.kind === "refused") return [];
    return shownWindows(analysis.effect).map(({ window, ratio, lower, upper }) => ({
      label: t("trends-events.sideBySide.row", {
        event: t.language === "fr" ? event.titleFr : event.titleEn,
        from: window.fromDay,
        to: window.toDay,
      }),
      estimate: { ratio, low: lower, high: upper },
      text: ratioText(t, ratio),
      hollow: lower <= 1 && upper >= 1,
      href: `/trends/${event.id}`,
    }));
  });
  return {
    rows,
    words: {
      title: t("trends-events.sideBySide.chartTitle"),
      description: t("trends-events.chart.describe"),
      label: t("trends-events.chart.event"),
      ratio: t("trends-events.chart.ratio"),
      low: t("trends-events.chart.low"),
      high: t("trends-events.chart.high"),
    },
    format: (ratio) => formatNumber(t.language, ratio, ratio < 1 || ratio % 1 !== 0 ? 2 : 0),
  };
}

/** The ratio of one window with its interval, or why there is none. */
export function windowCell(
  t: Translator,
  { analysis }: ComparedEvent,
  { fromDay, toDay }: EventWindow,
): string {
  if (analysis.kind === "refused") return refusalText(t, analysis);
  const found = analysis.effect.windows.find(
    ({ window }) => window.fromDay === fromDay && window.toDay === toDay,
  );
  if (!found) return t("trends-events.sideBySide.otherWindows");
  if (found.kind === "refused") return refusalText(t, found);
  return t("trends.windows.ratio", {
    ratio: ratioText(t, found.ratio),
    lower: ratioText(t, found.lower),
    upper: ratioText(t, found.upper),
  });
}
