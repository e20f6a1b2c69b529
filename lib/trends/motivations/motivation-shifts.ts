import { dayNumber } from "@/lib/calendar/calendar-date";
import type { PoliticalEvent } from "@/lib/political-events/queries";
import type { MotivationCounts, MotivationShift, motivationMix } from "@/lib/statistics/motivation-mix";
import type { Refusal } from "@/lib/statistics/refusal";
import { falseDiscoveryRate } from "../events-overview";

/** The year before an event is compared with the four weeks from its first full day on. */
export const daysBefore = 364;
export const daysAfter = 28;

export type CountedMotivation = { id: string; labelEn: string; labelFr: string; sensitive: boolean };
/** The day of everyone who named a motivation, by its number; `null`: of everyone who was asked. */
export type Namings = { motivation: string | null; days: number[] };

/** One motivation with one event. */
export type ShiftRow = {
  event: PoliticalEvent;
  motivation: CountedMotivation;
  before: { successes: number; n: number };
  after: { successes: number; n: number };
  result: MotivationShift | Refusal;
  standsOut: boolean;
};

/** All motivations with all events, corrected together. */
export type MotivationShifts = {
  /** Those that could be compared. */
  rows: ShiftRow[];
  /** Those that stand out, the greatest shift first. */
  found: ShiftRow[];
  events: number;
  /** Events with too few asked on either side. */
  tooFew: PoliticalEvent[];
};

/** A motivation with an event: how many named it, before and after. */
export type MotivationPair = Pick<ShiftRow, "event" | "motivation" | "before" | "after">;

/** Counts those asked, and those who named each motivation, before and after each event. */
export function motivationPairs(
  events: readonly PoliticalEvent[],
  motivations: readonly CountedMotivation[],
  namings: readonly Namings[],
): MotivationPair[] {
  const count = counterOf(namings);
  return events.flatMap((event) => {
    const day = dayNumber(event.firstFullDay);
    const sides = {
      before: { from: day - daysBefore, to: day - 1 },
      after: { from: day, to: day + daysAfter - 1 },
    };
    return motivations.map((motivation) => {
      const on = (side: "before" | "after") => ({
        successes: count(motivation.id, sides[side]),
        n: count(null, sides[side]),
      });
      return { event, motivation, before: on("before"), after: on("after") };
    });
  });
}

/** The question for `motivationMix`. */
export function mixQuestion(pairs: readonly MotivationPair[]): MotivationCounts[] {
  return pairs.map(({ event, motivation, before, after }) => ({
    motivation: motivation.id,
    event: event.id,
    before,
    after,
  }));
}

/** What `motivationMix` found for these pairs, in their order. */
export function motivationShifts(
  events: readonly PoliticalEvent[],
  pairs: readonly MotivationPair[],
  results: ReturnType<typeof motivationMix>,
): MotivationShifts {
  const rows = pairs.flatMap((pair, index): ShiftRow[] => {
    const result = results[index];
    if (!result) return [];
    const standsOut = result.kind === "estimate" && result.adjustedPValue <= falseDiscoveryRate;
    return [{ ...pair, result, standsOut }];
  });
  const compared = rows.filter(({ result }) => result.kind === "estimate");
  const ids = new Set(compared.map(({ event }) => event.id));
  return {
    rows: compared,
    found: compared.filter(({ standsOut }) => standsOut).toSorted((a, b) => sizeOf(b) - sizeOf(a)),
    events: ids.size,
    tooFew: events.filter(({ id }) => !ids.has(id)),
  };
}

/** Counts spans of days by the difference of two running totals. */
function counterOf(namings: readonly Namings[]) {
  // Whoever named something was asked, so the days of those asked hold all others.
  const asked = namings.find(({ motivation }) => motivation === null)?.days ?? [];
  const first = asked.reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY);
  const last = asked.reduce((most, day) => Math.max(most, day), first);
  const totals = new Map(
    (asked.length === 0 ? [] : namings).map(({ motivation, days }) => {
      const running = new Int32Array(last - first + 2);
      for (const day of days) running[day - first + 1] = (running[day - first + 1] ?? 0) + 1;
      for (let place = 1; place < running.length; place++) {
        running[place] = (running[place] ?? 0) + (running[place - 1] ?? 0);
      }
      return [motivation, running] as const;
    }),
  );
  return (motivation: string | null, { from, to }: { from: number; to: number }) => {
    const running = totals.get(motivation);
    if (!running) return 0;
    const upTo = (day: number) => running[Math.min(running.length - 1, Math.max(0, day - first + 1))] ?? 0;
    return upTo(to) - upTo(from - 1);
  };
}

function sizeOf({ result }: ShiftRow): number {
  return result.kind === "estimate" ? Math.abs(result.difference) : 0;
}
