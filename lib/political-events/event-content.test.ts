import { expect, it } from "vitest";
import { contentOf, differingFields } from "./event-content";
import type { PoliticalEventDraft } from "./political-event";

const event: PoliticalEventDraft = {
  occurredOn: "2016-11-08",
  firstFullDay: "2016-11-09",
  country: "US",
  category: "election",
  moves: "inquiries",
  titleEn: "US presidential election of 2016",
  titleFr: "Élection présidentielle américaine de 2016",
  citation: "Federal Election Commission",
};

it("tells in which answers two texts differ, in the order of the form", () => {
  const other = { ...event, citation: "FEC", moves: "both" as const };
  expect(differingFields(event, other)).toEqual(["moves", "citation"]);
  expect(differingFields(event, { ...event })).toEqual([]);
});

it("leaves out what the database adds", () => {
  expect(contentOf({ ...event, id: "1", version: 3 } as PoliticalEventDraft)).toEqual(event);
});
