import type { Hypothesis } from "@/lib/hypotheses/hypothesis";
import { formatInstant } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { PoliticalEvent } from "@/lib/political-events/queries";
import type { Refusal } from "@/lib/statistics/refusal";
import { isClear, ratioText, shownWindows, tailOf, windowText } from "@/lib/trends/event-finding";
import { refusalText } from "@/lib/trends/refusal-text";
import type { ComparedEvent } from "@/lib/trends/side-by-side";

/** An event of the month; `answer` is what is known of its effect on all inquiries, null where it can move none. */
export type EventInMonth = { event: PoliticalEvent; answer: Omit<ComparedEvent, "event"> | null };

/** The effect of an event on all inquiries in words: with its interval, or why there is none. */
export function effectText(t: Translator, { answer }: EventInMonth): string {
  if (!answer) return t("reports.effect.elsewhere");
  const { analysis } = answer;
  if (analysis.kind === "refused") return refused(t, analysis);
  const shown = shownWindows(analysis.effect);
  const [first] = shown;
  if (!first) return refused(t, analysis.effect.windows.find(isRefused));
  const clear = shown.find(isClear);
  const { ratio, lower, upper, window } = clear ?? first;
  const values = {
    ratio: ratioText(t, ratio),
    low: ratioText(t, lower),
    high: ratioText(t, upper),
    window: windowText(t, window),
  };
  if (!clear) return t("reports.effect.unclear", values);
  const tail = tailOf(clear, shown.at(-1));
  return t(ratio > 1 ? "reports.effect.risen" : "reports.effect.fallen", { ...values, tail });
}

function refused(t: Translator, refusal: Refusal | undefined): string {
  return t("reports.effect.refused", { reason: refusal ? reasonText(t, refusal) : "" });
}

/** How few inquiries there were is a small count, which no report tells. */
function reasonText(t: Translator, refusal: Refusal): string {
  return refusal.reason === "too-few-usual"
    ? t("reports.effect.tooFew", { needed: Math.round(refusal.needed) })
    : refusalText(t, refusal);
}

function isRefused<Window extends object>(window: Window): window is Window & Refusal {
  return "kind" in window && window.kind === "refused";
}

/** Since when the question stood before its answer was shown. */
export function registeredText(t: Translator, asked: Hypothesis | null, zone: string): string {
  if (!asked) return "";
  if (asked.version === 1) return t("reports.effect.registered.withEvent");
  const day = formatInstant(t.language, asked.registeredAt, zone);
  return t("reports.effect.registered.changed", { day, version: asked.version });
}

/** Which of these events are answered together, because they lie too close to be told apart; each group once. */
export function togetherNotes(t: Translator, events: readonly EventInMonth[]): string[] {
  const notes = events.flatMap(({ event, answer }) => {
    if (!answer || answer.together.length === 0) return [];
    const titles = [event, ...answer.together]
      .toSorted((a, b) => a.firstFullDay.localeCompare(b.firstFullDay) || a.id.localeCompare(b.id))
      .map((one) => eventTitle(t, one));
    return [t("reports.effect.together", { events: titles.join(", ") })];
  });
  return [...new Set(notes)];
}

/** The title of an event in the reader's language. */
export function eventTitle(t: Translator, { titleEn, titleFr }: PoliticalEvent): string {
  return t.language === "fr" ? titleFr : titleEn;
}
