import { expect, test } from "vitest";
import { addDays, dayNumber } from "@/lib/calendar/calendar-date";
import type { PoliticalEvent } from "@/lib/political-events/queries";
import { motivationMix } from "@/lib/statistics/motivation-mix";
import {
  type CountedMotivation,
  mixQuestion,
  motivationPairs,
  motivationShifts,
  type Namings,
} from "./motivation-shifts";

const day = "2016-11-09";
const event = { id: "election", firstFullDay: day, titleEn: "Election" } as PoliticalEvent;
const politics = { id: "politics", labelEn: "Politics", labelFr: "Politique", sensitive: true };

function shiftsOf(events: PoliticalEvent[], motivations: CountedMotivation[], namings: Namings[]) {
  const pairs = motivationPairs(events, motivations, namings);
  return motivationShifts(events, pairs, motivationMix(mixQuestion(pairs)));
}

/** Two people asked on every day from one to another; one names politics on the days that `names` says. */
function everyDay(from: number, to: number, names: (since: number) => boolean): Namings[] {
  const since = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const days = since.map((after) => dayNumber(addDays(day, after)));
  const named = days.filter((_, index) => names(since[index] ?? 0));
  return [
    { motivation: null, days: [...days, ...days] },
    { motivation: "politics", days: named },
  ];
}

test("the year before is held against the four weeks from the first full day on, to the day", () => {
  const named = (since: number) => [-365, -364, -1, 0, 27, 28].includes(since);
  const { rows } = shiftsOf([event], [politics], everyDay(-400, 60, named));
  expect(rows).toMatchObject([{ before: { successes: 2, n: 728 }, after: { successes: 2, n: 56 } }]);
});

test("a motivation that half of those asked name from the event on stands out", () => {
  const { found } = shiftsOf(
    [event],
    [politics],
    everyDay(-400, 60, (since) => since >= 0),
  );
  expect(found).toMatchObject([{ standsOut: true, after: { successes: 28, n: 56 } }]);
});

test("where fewer than twenty were asked nothing is said, and the event is named", () => {
  const { rows, tooFew } = shiftsOf(
    [event],
    [politics],
    everyDay(-400, 5, () => true),
  );
  expect([rows, tooFew.map(({ id }) => id)]).toEqual([[], ["election"]]);
  expect(shiftsOf([event], [politics], []).rows).toEqual([]);
});
