import { addDays, type CalendarDate } from "@/lib/calendar/calendar-date";
import type { Period } from "@/lib/dashboard/period";
import { periodDays } from "@/lib/dashboard/period-name";
import type { Hypothesis } from "@/lib/hypotheses/hypothesis";
import { formatInstant } from "@/lib/i18n/format";
import { listed } from "@/lib/i18n/listed";
import type { Translator } from "@/lib/i18n/translator";
import type { PoliticalEvent } from "@/lib/political-events/queries";
import type { EventEffect } from "@/lib/statistics/event-effect";
import type { Refusal } from "@/lib/statistics/refusal";
import { isClear, ratioText, type ShownWindow, shownWindows, tailOf } from "@/lib/trends/event-finding";
import { refusalText } from "@/lib/trends/refusal-text";
import type { ComparedEvent } from "@/lib/trends/side-by-side";

/** An event of the month; `answer` is what is known of its effect on all inquiries, null where it can move none. */
export type EventInMonth = { event: PoliticalEvent; answer: Omit<ComparedEvent, "event"> | null };

/** The effect of an event on all inquiries in words: with its interval, or why there is none. */
export function effectText(t: Translator, { event, answer }: EventInMonth): string {
  if (!answer) return t("reports.effect.elsewhere");
  const { analysis } = answer;
  if (analysis.kind === "refused") return refused(t, analysis);
  const told = toldWindows(analysis.effect, event);
  if (!told) return refused(t, analysis.effect.windows.find(isRefused));
  const { first, tail } = told;
  const key = isClear(first) ? (first.ratio > 1 ? "risen" : "fallen") : "unclear";
  const values = {
    ratio: ratioText(t, first.ratio),
    low: ratioText(t, first.lower),
    high: ratioText(t, first.upper),
    days: periodDays(t, daysOf(first, analysis.effect.firstFullDay)),
    tail,
  };
  return t(`reports.effect.${key}`, values);
}

/**
 * The first days are what an event is asked about first: a later window that stands out may be another event's. Of events
 * that are told together the days begin with the earliest, so of a later one it is the first window that is mostly after it.
 */
function toldWindows(effect: EventEffect, { firstFullDay }: PoliticalEvent) {
  const shown = shownWindows(effect);
  const middleOf = ({ window: { fromDay, toDay } }: ShownWindow) =>
    addDays(effect.firstFullDay, Math.floor((fromDay + toDay) / 2));
  const first = shown.find((window) => middleOf(window) >= firstFullDay) ?? shown[0];
  if (!first) return null;
  const last = shown.at(-1) ?? first;
  const tail = isClear(first) ? tailOf(first, last) : "none";
  return { first, tail, windows: tail === "none" ? [first] : [first, last] };
}

/** The days of a window, which begin with the first event of those that are told together. */
function daysOf({ window }: ShownWindow, firstFullDay: CalendarDate): Period {
  return { from: addDays(firstFullDay, window.fromDay), to: addDays(firstFullDay, window.toDay) };
}

/**
 * Which events fell into the days that are told of another one: what came then may have gone along with them. One
 * sentence for all where there is no room for names.
 */
export function duringNotes(t: Translator, events: readonly EventInMonth[], withNames: boolean): string[] {
  const notes = events.flatMap((one) => {
    const during = eventsDuring(one).map((event) => eventTitle(t, event));
    if (during.length === 0) return [];
    const names = { event: eventTitle(t, one.event), events: listed(t, during) };
    return [withNames ? t("reports.effect.during", names) : t("reports.effect.duringSome")];
  });
  return [...new Set(notes)];
}

function eventsDuring({ event, answer }: EventInMonth): PoliticalEvent[] {
  if (answer?.analysis.kind !== "estimate") return [];
  const { effect } = answer.analysis;
  const days = toldWindows(effect, event)?.windows.map((window) => daysOf(window, effect.firstFullDay)) ?? [];
  return answer.overlapping.filter(({ firstFullDay }) =>
    days.some(({ from, to }) => from <= firstFullDay && firstFullDay <= to),
  );
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
