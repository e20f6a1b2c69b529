import { defaultHypothesis } from "@/lib/hypotheses/hypothesis";
import type { PoliticalEvent } from "@/lib/political-events/queries";
import type { EventAnalysis } from "@/lib/statistics/event-analysis";
import { effectForTest, windowForTest } from "@/lib/trends/event-trend-for-test";
import type { EventInMonth } from "./events-in-month";

/** For tests: an event of November 2016 that can move inquiries, unless told otherwise. */
export function eventForTest(place: number, changes: Partial<PoliticalEvent> = {}): PoliticalEvent {
  return {
    id: `event-${place}`,
    occurredOn: `2016-11-${String(place + 1).padStart(2, "0")}`,
    firstFullDay: `2016-11-${String(place + 2).padStart(2, "0")}`,
    country: "US",
    category: "election",
    moves: "inquiries",
    titleEn: "An election",
    titleFr: "Une élection",
    citation: "Invented for this test",
    origin: "firm",
    version: 1,
    ...changes,
  } as PoliticalEvent;
}

/** For tests: the same with an effect, back to usual after four weeks. */
export function effectInMonthForTest(
  event: PoliticalEvent,
  together: PoliticalEvent[] = [],
  overlapping: PoliticalEvent[] = [],
): EventInMonth {
  const effect = effectForTest([
    windowForTest(0, 6, { ratio: 6.13, lower: 5.21, upper: 7.08 }),
    windowForTest(28, 55, { ratio: 1.04, lower: 0.81, upper: 1.33 }),
  ]);
  const registered = { ...event, createdAt: new Date("2026-01-01T12:00:00Z"), createdBy: null };
  const asked = {
    ...defaultHypothesis(registered),
    version: 2,
    registeredAt: new Date("2026-02-03T18:00:00Z"),
  };
  return {
    event,
    answer: {
      together,
      overlapping,
      asked,
      analysis: { kind: "estimate", effect } as unknown as EventAnalysis,
    },
  };
}
