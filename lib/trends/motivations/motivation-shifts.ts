import { dayNumber } from "@/lib/calendar/calendar-date";
import type { PoliticalEvent } from "@/lib/political-events/queries";
import { type MotivationShift, motivationMix } from "@/lib/statistics/motivation-mix";
import type { Refusal } from "@/lib/statistics/refusal";
import { falseDiscoveryRate } from "../events-overview";

/** The year before an event is compared with the four weeks from its first full day on. */
export const daysBefore = 364;
export const daysAfter = 28;

export type CountedMotivation = { id: string; labelEn: string; labelFr: string; sensitive: boolean };
/** How many named a motivation on each day, by its number; `null`: how many were asked at all. */
export type DailyMotivation = { motivation: string | null; days: number[]; counts: number[] };

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

/** Compares the shares of those asked before and after each event. */
export function motivationShifts(
  events: readonly PoliticalEvent[],
  motivations: readonly CountedMotivation[],
  counts: readonly DailyMotivation[],
): MotivationShifts {
  const count = counterOf(counts);
  const pairs = events.flatMap((event) => {
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
  const results = motivationMix(
    pairs.map(({ event, motivation, before, after }) => ({
      motivation: motivation.id,
      event: event.id,
      before,
      after,
    })),
  );
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
function counterOf(counts: readonly DailyMotivation[]) {
  const numbers = counts.flatMap(({ days }) => days);
  const first = numbers.reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY);
  const last = numbers.reduce((most, day) => Math.max(most, day), first);
  const totals = new Map(
    counts.map(({ motivation, days, counts: ns }) => {
      const running = new Int32Array(last - first + 2);
      days.forEach((day, index) => {
        running[day - first + 1] = ns[index] ?? 0;
      });
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
