import { formatDate, formatNumber } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { EventEffect } from "@/lib/statistics/event-effect";
import { adjustmentsText } from "@/lib/trends/adjustments-text";
import type { EventTrend } from "@/lib/trends/queries";
import { HowPanel } from "./how-panel";

type Props = {
  t: Translator;
  trend: EventTrend;
  /** None where the series stays inside the application. */
  seriesHref?: string;
};

/** The method in words, and the series to compute it again. */
export function HowComputed({ t, trend, seriesHref }: Props) {
  const download = seriesHref
    ? { href: seriesHref, label: t("trends.how.download") }
    : { reason: t("trends.how.narrow") };
  return <HowPanel t={t} sentences={sentencesOf(t, trend)} download={download} />;
}

function sentencesOf(t: Translator, { span, effect, others }: EventTrend): string[] {
  const dates = { from: formatDate(t.language, span.from), to: formatDate(t.language, span.to) };
  return [
    t("trends.how.span", dates),
    ...(effect.kind === "estimate" ? modelSentences(t, effect) : []),
    t("trends.how.events", { n: others.length }),
    t("trends.how.windows"),
    t("trends.how.holidays"),
  ];
}

function modelSentences(t: Translator, effect: EventEffect): string[] {
  const { dispersion } = effect;
  const strength = dispersion.kind === "negative-binomial" ? dispersion.theta : dispersion.phi;
  const symbol = dispersion.kind === "negative-binomial" ? "θ" : "φ";
  return [
    t("trends.how.model", {
      unit: t(`trends.how.units.${effect.unit}`),
      model: t(`trends.models.${dispersion.kind}`),
      adjustments: adjustmentsText(t, effect.adjustments),
    }),
    t("trends.how.interval", {
      lag: formatNumber(t.language, effect.lagOneAutocorrelation, 2),
      dispersion: `${symbol} = ${formatNumber(t.language, strength, 2)}`,
    }),
  ];
}
