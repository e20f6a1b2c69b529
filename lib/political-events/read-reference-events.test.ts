import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readReferenceEvents } from "./read-reference-events";

const file = new URL("../../prisma/seed/reference/political-events.csv", import.meta.url);
const events = readReferenceEvents(readFileSync(file, "utf8"));

describe("the reference events", () => {
  it("are all there, oldest first, each once by day and title", () => {
    expect(events).toHaveLength(86);
    expect(events.map((event) => event.occurredOn)).toEqual(events.map((event) => event.occurredOn).sort());
    expect(new Set(events.map((event) => `${event.occurredOn} ${event.titleEn}`)).size).toBe(86);
  });

  it("count the election of 2016 from its first full day", () => {
    expect(events.find((event) => event.occurredOn === "2016-11-08")).toEqual({
      occurredOn: "2016-11-08",
      firstFullDay: "2016-11-09",
      country: "US",
      category: "election",
      moves: "inquiries",
      titleEn: "US presidential election of 2016",
      titleFr: "Élection présidentielle américaine de 2016",
      citation: "Federal Election Commission, Federal Elections 2016",
    });
  });

  it("know that longer time to apply moves applications, not inquiries", () => {
    const rules = events.filter((event) => event.moves === "applications").map((event) => event.occurredOn);
    expect(rules).toEqual([
      "2015-01-01",
      "2016-11-19",
      "2018-06-26",
      "2020-03-18",
      "2021-06-29",
      "2025-03-25",
    ]);
  });

  const header = "day,first_full_day,country,category,moves,title_en,title_fr,citation\n";
  it.each([
    ["a first full day before the event", "2016-11-08,2016-11-07,US,election,both,a,b,c"],
    ["a first full day long after it", "2016-11-08,2016-11-10,US,election,both,a,b,c"],
    ["an impossible day", "2016-11-31,2016-11-31,US,election,both,a,b,c"],
    ["an unknown category", "2016-11-08,2016-11-09,US,party,both,a,b,c"],
    ["no French title", "2016-11-08,2016-11-09,US,election,both,a,,c"],
  ])("are refused with %s", (_, row) => {
    expect(() => readReferenceEvents(header + row)).toThrow("line 2");
  });
});
