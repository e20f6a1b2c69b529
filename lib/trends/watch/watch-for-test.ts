import { addDays } from "@/lib/calendar/calendar-date";
import type { PoliticalEvent } from "@/lib/political-events/queries";
import { refuse } from "@/lib/statistics/refusal";
import type { JudgedWeek } from "@/lib/statistics/watch-history";
import type { Watch } from "./watch";

/** For tests: a week of which up to nine would be ordinary. */
export function weekForTest(from: string, count: number, pValue = count > 9 ? 0.001 : 0.4): JudgedWeek {
  return {
    from,
    count,
    watch: {
      kind: "estimate",
      observed: count,
      expected: 5.2,
      ordinaryUpTo: 9,
      pValue,
      alarm: count > 9,
      weeksBefore: 60,
    },
  };
}

/** For tests: an event of this day that can move inquiries. */
export function eventForTest(occurredOn: string, changes: Partial<PoliticalEvent> = {}): PoliticalEvent {
  return {
    id: occurredOn,
    origin: "firm",
    version: 1,
    occurredOn,
    firstFullDay: addDays(occurredOn, 1),
    country: "US",
    category: "court",
    moves: "inquiries",
    titleEn: `Ruling of ${occurredOn}`,
    titleFr: `Arrêt du ${occurredOn}`,
    citation: "Invented for this test",
    ...changes,
  };
}

/** For tests: a week not judged, an ordinary one, an alarm. */
export const watchForTest: Watch = {
  rows: [
    ...Array.from({ length: 7 }, (_, index) => ({
      date: addDays("2026-10-26", index),
      count: index === 0 ? 3 : 0,
    })),
    ...Array.from({ length: 7 }, (_, index) => ({
      date: addDays("2026-11-02", index),
      count: index === 0 ? 6 : 0,
    })),
    ...Array.from({ length: 7 }, (_, index) => ({ date: addDays("2026-11-09", index), count: 2 })),
  ],
  weeks: [
    { from: "2026-10-26", count: 3, watch: refuse("too-few-weeks-before", 26, 25) },
    weekForTest("2026-11-02", 6),
    weekForTest("2026-11-09", 14),
  ],
  events: [eventForTest("2026-10-25"), eventForTest("2026-10-26"), eventForTest("2026-11-15")],
};
