import { residenceName } from "@/lib/dashboard/residence-name";
import { formatNumber } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { EventAnalysis } from "@/lib/statistics/event-analysis";
import type { ControlGroup } from "./control-group";
import { ratioText } from "./event-finding";
import { refusalText } from "./refusal-text";

/** How many inquiries came beyond the usual, and how fast the surge faded. */
export function moreSentences(t: Translator, { excess, halfLife }: EventAnalysis): string[] {
  return [...excess.map((span) => excessSentence(t, span)), halfLifeSentence(t, halfLife)];
}

function excessSentence(t: Translator, span: EventAnalysis["excess"][number]): string {
  const n = span.window.toDay + 1;
  if (span.kind === "refused") return t("trends-events.more.excessRefused", { n, why: refusalText(t, span) });
  const count = (value: number) => formatNumber(t.language, Math.round(value));
  const values = {
    n,
    observed: count(span.observed),
    usual: count(span.usual),
    usualLow: count(span.usualLower),
    usualHigh: count(span.usualUpper),
  };
  if (span.lower <= 0) return t("trends-events.more.excessUnclear", values);
  return t("trends-events.more.excess", {
    ...values,
    excess: count(span.excess),
    low: count(span.lower),
    high: count(span.upper),
  });
}

function halfLifeSentence(t: Translator, halfLife: EventAnalysis["halfLife"]): string {
  if (halfLife.kind === "refused")
    return t("trends-events.more.halfLifeRefused", { why: refusalText(t, halfLife) });
  return t("trends-events.more.halfLife", {
    days: halfLife.halfLifeDays,
    low: halfLife.lowerDays,
    high: halfLife.upperDays,
    halved: Math.ceil(halfLife.excessHalvedAfterDays),
  });
}

/** Whether ordinary days jumped as far. */
export function placeboSentence(t: Translator, { placebo }: EventAnalysis): string {
  if (placebo.kind === "refused") return t("trends-events.placebo.refused", { why: refusalText(t, placebo) });
  const { asLarge, eligible, pValue } = placebo;
  return t("trends-events.placebo.text", {
    asLarge,
    eligible,
    p: formatNumber(t.language, pValue, pValue < 0.01 ? 4 : 2),
  });
}

/** The ratio there against the ratio elsewhere, and whether elsewhere moved too. */
export function controlSentences(
  t: Translator,
  { residence, there, elsewhere, ratio }: ControlGroup,
): string[] {
  const place = residenceName(t, residence);
  if (there.kind === "refused" || elsewhere.kind === "refused" || !ratio) {
    const why = (part: typeof there) =>
      part.kind === "refused" ? refusalText(t, part) : t("trends-events.control.estimated");
    return [t("trends-events.control.refused", { place, there: why(there), elsewhere: why(elsewhere) })];
  }
  const text = (value: number) => ratioText(t, value);
  return [
    t("trends-events.control.text", {
      place,
      n: there.window.toDay - there.window.fromDay + 1,
      there: text(there.ratio),
      thereLow: text(there.lower),
      thereHigh: text(there.upper),
      elsewhere: text(elsewhere.ratio),
      elsewhereLow: text(elsewhere.lower),
      elsewhereHigh: text(elsewhere.upper),
      ratio: text(ratio.ratio),
      low: text(ratio.lower),
      high: text(ratio.upper),
    }),
    t(ratio.controlMoved ? "trends-events.control.moved" : "trends-events.control.still"),
  ];
}
