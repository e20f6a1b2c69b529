import { addDays } from "@/lib/calendar/calendar-date";
import { formatDate, formatNumber } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { EffectInWindow, EventEffect } from "@/lib/statistics/event-effect";
import type { EventWindow } from "@/lib/statistics/event-window";
import type { Refusal } from "@/lib/statistics/refusal";

/** A window with a figure. */
export type ShownWindow = Extract<EffectInWindow, { kind: "estimate" }>;
type Tail = "back" | "still" | "none";

/** The finding about an event in one line, from the result alone. */
export function eventFinding(t: Translator, event: string, effect: EventEffect | Refusal): string {
  const shown = shownWindows(effect);
  if (shown.length === 0) return t("trends.finding.refused", { event });
  const clear = shown.find(isClear);
  if (!clear) return t("trends.finding.unclear", { event });
  return t(clear.ratio > 1 ? "trends.finding.risen" : "trends.finding.fallen", {
    event,
    ratio: ratioText(t, clear.ratio),
    window: windowText(t, clear.window),
    tail: tailOf(clear, shown.at(-1)),
  });
}

/** The finding in full: what was logged, what is usual, with its interval, and what came of it. */
export function eventSentences(t: Translator, effect: EventEffect): string[] {
  const shown = shownWindows(effect);
  const first = shown.find(isClear) ?? shown[0];
  if (!first) return [];
  const last = shown.at(-1);
  return [
    loggedSentence(t, first, effect.firstFullDay),
    ...(last && last !== first ? [lastSentence(t, first, last)] : []),
    shown.some(isClear)
      ? t("trends.sentence.associated")
      : t("trends.sentence.noChange", { smallest: ratioText(t, first.smallestVisibleRatio) }),
  ];
}

/** The windows that have a figure, in order. */
export function shownWindows(effect: EventEffect | Refusal): ShownWindow[] {
  if (effect.kind === "refused") return [];
  return effect.windows.filter((window): window is ShownWindow => window.kind === "estimate");
}

/** A ratio as it is read; small ones with more digits, so that none is said to be 0. */
export function ratioText({ language }: Translator, ratio: number): string {
  return formatNumber(language, ratio, ratio > 0 && ratio < 0.1 ? 2 : 1);
}

/** Whether a window has more or fewer than chance explains. */
export function isClear({ lower, upper }: ShownWindow): boolean {
  return lower > 1 || upper < 1;
}

/** "in the first 7 days", "in days 7 to 13": a window within a sentence. */
export function windowText(t: Translator, { fromDay, toDay }: EventWindow): string {
  if (fromDay === 0) return t("trends.window.first", { n: toDay + 1 });
  return t("trends.window.later", { from: fromDay, to: toDay });
}

/** What is said of the last window; the headline speaks of it by its days. */
export function tailOf(clear: ShownWindow, last: ShownWindow | undefined): Tail {
  if (!last || last === clear || last.window.fromDay !== 28) return "none";
  if (!isClear(last)) return "back";
  return last.ratio > 1 === clear.ratio > 1 ? "still" : "none";
}

function loggedSentence(t: Translator, window: ShownWindow, firstFullDay: string): string {
  const { fromDay, toDay } = window.window;
  const count = (n: number) => formatNumber(t.language, Math.round(n));
  return t("trends.sentence.logged", {
    n: toDay - fromDay + 1,
    day: formatDate(t.language, addDays(firstFullDay, fromDay)),
    observed: window.observed,
    usual: count(window.usual),
    low: count(window.ordinaryLower),
    high: count(window.ordinaryUpper),
    ...interval(t, window),
  });
}

function lastSentence(t: Translator, first: ShownWindow, last: ShownWindow): string {
  const values = { from: last.window.fromDay, to: last.window.toDay, ...interval(t, last) };
  if (!isClear(first)) return t("trends.sentence.unclearLast", values);
  if (!isClear(last)) return t("trends.sentence.back", values);
  return t(
    last.ratio > 1 === first.ratio > 1 ? "trends.sentence.still" : "trends.sentence.unclearLast",
    values,
  );
}

function interval(t: Translator, { ratio, lower, upper }: ShownWindow) {
  return { ratio: ratioText(t, ratio), lower: ratioText(t, lower), upper: ratioText(t, upper) };
}
