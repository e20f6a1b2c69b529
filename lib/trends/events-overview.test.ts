import { expect, test } from "vitest";
import type { PoliticalEvent } from "@/lib/political-events/queries";
import type { EventAnalysis } from "@/lib/statistics/event-analysis";
import type { EventEffect } from "@/lib/statistics/event-effect";
import { refuse } from "@/lib/statistics/refusal";
import { effectForTest, windowForTest } from "./event-trend-for-test";
import { eventsOverview } from "./events-overview";

const first = { fromDay: 0, toDay: 6 };
const event = (id: string, firstFullDay: string) => ({ id, firstFullDay, titleEn: id }) as PoliticalEvent;

function inTable(id: string, day: string, pValue: number, changes: Partial<EventEffect> = {}) {
  const window = { ...windowForTest(0, 6, { ratio: 2, lower: 1.2, upper: 3 }), pValue };
  const effect = effectForTest([window as never], { firstFullDay: day, ...changes });
  return { event: event(id, day), analysis: { kind: "estimate", effect } as EventAnalysis };
}

test("an event stands out only once all events are taken together", () => {
  const many = Array.from({ length: 18 }, (_, index) =>
    inTable(`ordinary ${index}`, `2016-01-${String(index + 1).padStart(2, "0")}`, 0.3 + index * 0.03),
  );
  const alone = eventsOverview([inTable("one", "2017-01-01", 0.04)], first);
  expect(alone.found.map((one) => one.event.id)).toEqual(["one"]);
  const amongMany = eventsOverview([inTable("one", "2017-01-01", 0.04), ...many], first);
  expect(amongMany.judged).toHaveLength(19);
  expect(amongMany.found).toEqual([]);
});

test("events that cannot be told apart are one entry, under the first of them", () => {
  const day = "2016-11-09";
  const a = inTable("a", "2016-11-12", 0.001, {
    firstFullDay: day,
    togetherWith: [{ id: "b", firstFullDay: day }],
  });
  const b = inTable("b", day, 0.001, {
    firstFullDay: day,
    togetherWith: [{ id: "a", firstFullDay: "2016-11-12" }],
  });
  const { judged } = eventsOverview([a, b], first);
  expect(judged.map((one) => [one.event.id, one.together.map(({ id }) => id)])).toEqual([["b", ["a"]]]);
});

test("what cannot be estimated is named with its reason, and what is not computed yet is left out", () => {
  const refusal = refuse("too-few-weeks-before", 26, 3);
  const { judged, refused } = eventsOverview(
    [
      { event: event("early", "2015-01-02"), analysis: refusal },
      { event: event("pending", "2016-01-02"), analysis: null },
      inTable("short", "2016-05-05", 0.5),
    ],
    { fromDay: 28, toDay: 55 },
  );
  expect(judged).toEqual([]);
  expect(refused.map((one) => [one.event.id, one.refusal.reason])).toEqual([
    ["early", "too-few-weeks-before"],
    ["short", "window-not-over"],
  ]);
});
