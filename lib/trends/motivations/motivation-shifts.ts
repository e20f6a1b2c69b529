import type { PoliticalEvent } from "@/lib/political-events/queries";
import { type MotivationShift, motivationMix } from "@/lib/statistics/motivation-mix";
import type { Refusal } from "@/lib/statistics/refusal";
import { falseDiscoveryRate } from "../events-overview";

/** The year before an event is compared with the four weeks from its first full day on. */
export const daysBefore = 364;
export const daysAfter = 28;

export type CountedMotivation = { id: string; labelEn: string; labelFr: string; sensitive: boolean };
/** How many named a motivation on one side of an event; `null`: how many were asked at all. */
export type SideCount = { event: string; side: "before" | "after"; motivation: string | null; n: number };

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
  counts: readonly SideCount[],
): MotivationShifts {
  const known = new Map(
    counts.map(({ event, side, motivation, n }) => [`${event} ${side} ${motivation}`, n]),
  );
  const count = (event: string, side: string, motivation: string | null) =>
    known.get(`${event} ${side} ${motivation}`) ?? 0;
  const pairs = events.flatMap((event) =>
    motivations.map((motivation) => {
      const on = (side: "before" | "after") => ({
        successes: count(event.id, side, motivation.id),
        n: count(event.id, side, null),
      });
      return { event, motivation, before: on("before"), after: on("after") };
    }),
  );
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

function sizeOf({ result }: ShiftRow): number {
  return result.kind === "estimate" ? Math.abs(result.difference) : 0;
}
