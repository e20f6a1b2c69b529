import { describe, expect, it } from "vitest";
import { alarmsOf, eventsToDraw, eventsWithin, lastClosedDay } from "./watch";
import { eventForTest, watchForTest, weekForTest } from "./watch-for-test";

describe("the week that has closed", () => {
  it("ended on the Sunday before today's Monday, also on a Sunday", () => {
    expect(lastClosedDay("2026-11-22")).toBe("2026-11-15");
    expect(lastClosedDay("2026-11-23")).toBe("2026-11-22");
  });
});

describe("alarms", () => {
  it("are the weeks that were unusual, with what happened in them or in the two weeks before", () => {
    const alarms = alarmsOf(watchForTest);
    expect(alarms.map(({ week }) => week.from)).toEqual(["2026-11-09"]);
    expect(alarms[0]?.events.map(({ occurredOn }) => occurredOn)).toEqual(["2026-10-26", "2026-11-15"]);
  });

  it("stand beside no event that moves applications alone", () => {
    const events = [
      eventForTest("2026-11-10", { moves: "applications" }),
      eventForTest("2026-11-10", { moves: "both" }),
    ];
    expect(eventsWithin(events, [weekForTest("2026-11-09", 14)]).map(({ moves }) => moves)).toEqual(["both"]);
  });
});

describe("events in the chart", () => {
  it("are all of them while they are few, else elections and those beside an alarm", () => {
    expect(eventsToDraw(watchForTest).map(({ occurredOn }) => occurredOn)).toEqual([
      "2026-10-26",
      "2026-11-15",
    ]);
    const weeks = Array.from({ length: 40 }, (_, index) =>
      weekForTest(index < 10 ? `2026-01-0${index}` : "2026-02-02", 6),
    );
    const crowd = Array.from({ length: 13 }, (_, index) => eventForTest(`2026-03-${10 + index}`));
    const election = eventForTest("2026-03-30", { category: "election" });
    const beside = eventForTest("2026-11-10");
    const drawn = eventsToDraw({
      weeks: [...weeks, weekForTest("2026-11-09", 14)],
      events: [...crowd, election, beside],
    });
    expect(drawn).toEqual([election, beside]);
  });
});
