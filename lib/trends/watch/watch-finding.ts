import { formatNumber } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { Refusal } from "@/lib/statistics/refusal";
import type { JudgedWeek } from "@/lib/statistics/watch-history";
import { refusalText } from "@/lib/trends/refusal-text";

/** Smaller chances than one in so many are not told apart. */
const rarest = 10_000;

/** The week that has just closed, in one line. */
export function watchFinding(t: Translator, week: JudgedWeek | undefined): string {
  if (!week) return t("trends-watch.finding.none");
  const { watch } = week;
  if (watch.kind === "refused") return t("trends-watch.finding.refused");
  const values = { n: watch.observed, upTo: watch.ordinaryUpTo };
  return t(watch.alarm ? "trends-watch.finding.alarm" : "trends-watch.finding.ordinary", values);
}

/** What was expected and how likely the count was; or why nothing is said, and what it would take. */
export function watchSentence(t: Translator, week: JudgedWeek | undefined): string {
  if (!week) return t("trends-watch.refusals.noWeek");
  const { watch } = week;
  if (watch.kind === "refused") return watchRefusal(t, watch);
  return t("trends-watch.sentence", {
    expected: formatNumber(t.language, watch.expected, watch.expected < 10 ? 1 : 0),
    n: watch.observed,
    chance: oddsText(t, watch.pValue),
  });
}

/** "about 1 in 400": a chance as it is spoken of, in whole numbers of two figures at most. */
export function oddsText(t: Translator, chance: number): string {
  if (chance > 0.5) return t("trends-watch.chance.likely");
  const oneIn = 1 / chance;
  if (!(oneIn <= rarest)) return t("trends-watch.chance.under", { n: rarest });
  return t("trends-watch.chance.oneIn", { n: Math.round(Number(oneIn.toPrecision(2))) });
}

/** The weeks before it and whether it was open are what a week can lack; a model can fail on any. */
function watchRefusal(t: Translator, refusal: Refusal): string {
  const { reason, needed, found } = refusal;
  if (reason === "too-few-weeks-before") return t("trends-watch.refusals.weeksBefore", { needed, found });
  if (reason === "too-few-weeks-after") return t("trends-watch.refusals.closed");
  return refusalText(t, refusal);
}
