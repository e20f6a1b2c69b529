import { addDays } from "@/lib/calendar/calendar-date";
import { defaultHypothesis } from "@/lib/hypotheses/hypothesis";
import type { PoliticalEvent } from "@/lib/political-events/queries";
import type { EffectInWindow, EventEffect } from "@/lib/statistics/event-effect";
import { refuse } from "@/lib/statistics/refusal";
import type { EventTrend } from "./queries";

type Ratio = { ratio: number; lower: number; upper: number };

/** For tests: a window with a figure; usual is always 20. */
export function windowForTest(
  fromDay: number,
  toDay: number,
  { ratio, lower, upper }: Ratio,
): EffectInWindow {
  return {
    kind: "estimate",
    window: { fromDay, toDay },
    overlappingEvents: [],
    observed: Math.round(ratio * 20),
    usual: 20,
    ordinaryLower: 11,
    ordinaryUpper: 31,
    ratio,
    lower,
    upper,
    smallestVisibleRatio: 1.9,
  } as unknown as EffectInWindow;
}

/** For tests: an effect of the election of 2016 with these windows. */
export function effectForTest(windows: EffectInWindow[], changes: Partial<EventEffect> = {}): EventEffect {
  return {
    kind: "estimate",
    shape: "windows",
    firstFullDay: "2016-11-09",
    togetherWith: [],
    unit: "day",
    n: 1000,
    usualPerDay: 2.9,
    dispersion: { kind: "negative-binomial", theta: 9, standardError: 1 },
    lagOneAutocorrelation: 0.02,
    adjustments: ["trend", "season", "weekday"],
    competingEvents: [],
    presumedMissing: [],
    dataUntil: "2017-11-09",
    windows,
    ...changes,
  };
}

/** For tests: the election of 2016, two inquiries on each of the 200 days around it. */
export function trendForTest(effect: EventTrend["effect"]): EventTrend {
  const event = {
    id: "0197c1de-0000-7000-8000-000000000001",
    occurredOn: "2016-11-08",
    firstFullDay: "2016-11-09",
    country: "US",
    category: "election",
    moves: "inquiries",
    titleEn: "US presidential election of 2016",
    titleFr: "Élection présidentielle américaine de 2016",
  } as PoliticalEvent;
  const rows = Array.from({ length: 200 }, (_, index) => ({ date: addDays("2016-08-01", index), count: 2 }));
  const span = { from: "2016-08-01", to: rows.at(-1)?.date ?? "" };
  const registered = { ...event, createdAt: new Date("2026-01-01T12:00:00Z"), createdBy: null };
  return {
    event,
    span,
    rows,
    holidays: ["2016-12-25"],
    others: [],
    versions: [defaultHypothesis(registered)],
    effect,
    analysis: refuse("too-few-weeks-before", 26, 0),
    control: null,
  };
}
