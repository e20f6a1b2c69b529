import { expect, it } from "vitest";
import { competingEvents } from "./competing-events";
import type { EventMoves } from "./political-event";

const event = (id: string, firstFullDay: string, moves: EventMoves) => ({ id, firstFullDay, moves });
const election = event("election", "2016-11-09", "inquiries");

it("names the events within 14 days that can move the same thing, on both sides", () => {
  const events = [
    event("debate", "2016-10-26", "inquiries"),
    election,
    event("tariffs", "2016-11-23", "both"),
    event("earlier", "2016-10-25", "inquiries"),
    event("later", "2016-11-24", "both"),
    event("90 days to apply", "2016-11-19", "applications"),
  ];
  expect(competingEvents(election, events).map(({ id }) => id)).toEqual(["debate", "tariffs"]);
});

it("is mutual", () => {
  const rule = event("rule", "2016-11-19", "applications");
  const both = event("both", "2016-11-20", "both");
  expect(competingEvents(rule, [both, rule])).toEqual([both]);
  expect(competingEvents(both, [both, rule])).toEqual([rule]);
});
