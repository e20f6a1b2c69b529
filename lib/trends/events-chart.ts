import type { IntervalPlot } from "@/lib/charts/interval-plot";
import { formatNumber, formatShortDate } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { PoliticalEvent } from "@/lib/political-events/queries";
import type { EventWindow } from "@/lib/statistics/event-window";
import { ratioText } from "./event-finding";
import type { EventsOverview, JudgedEvent } from "./events-overview";

/** How many events stand out, of how many. */
export function eventsFinding(t: Translator, { judged, found }: EventsOverview): string {
  return found.length > 0
    ? t("trends-events.finding.found", { n: found.length, judged: judged.length })
    : t("trends-events.finding.none", { judged: judged.length });
}

/** "in days 0 to 6". */
export function eventsWindowText(t: Translator, { fromDay, toDay }: EventWindow): string {
  return t("trends-events.window", { from: fromDay, to: toDay });
}

/** Every event's ratio with its interval, one row each; those that stand out are filled. */
export function eventsChart(
  t: Translator,
  judged: readonly JudgedEvent[],
  window: EventWindow,
  hrefOf: (event: PoliticalEvent) => string,
): IntervalPlot {
  return {
    rows: judged.map(({ event, together, effect, standsOut }) => ({
      label: rowLabel(t, event, together.length),
      estimate: { ratio: effect.ratio, low: effect.lower, high: effect.upper },
      text: ratioText(t, effect.ratio),
      hollow: !standsOut,
      href: hrefOf(event),
    })),
    words: {
      title: t("trends-events.chart.title", { window: eventsWindowText(t, window) }),
      description: t("trends-events.chart.describe"),
      label: t("trends-events.chart.event"),
      ratio: t("trends-events.chart.ratio"),
      low: t("trends-events.chart.low"),
      high: t("trends-events.chart.high"),
    },
    format: (ratio) => formatNumber(t.language, ratio, ratio < 1 || ratio % 1 !== 0 ? 2 : 0),
  };
}

function rowLabel(t: Translator, { occurredOn, titleEn, titleFr }: PoliticalEvent, n: number): string {
  const day = formatShortDate(t.language, occurredOn);
  const event = t.language === "fr" ? titleFr : titleEn;
  return n === 0
    ? t("trends-events.chart.row", { day, event })
    : t("trends-events.chart.rowTogether", { day, event, n });
}
