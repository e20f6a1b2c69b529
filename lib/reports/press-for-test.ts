import { addDays } from "@/lib/calendar/calendar-date";
import { addMonths, type Month } from "@/lib/calendar/month";
import { defaultHypothesis } from "@/lib/hypotheses/hypothesis";
import type { PoliticalEvent } from "@/lib/political-events/queries";
import type { EventAnalysis } from "@/lib/statistics/event-analysis";
import { effectForTest, windowForTest } from "@/lib/trends/event-trend-for-test";
import type { EventInMonth } from "./events-in-month";
import type { ReportParts } from "./report-document";
import { many, reportPartsForTest } from "./report-for-test";

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
export function effectInMonthForTest(event: PoliticalEvent, together: PoliticalEvent[] = []): EventInMonth {
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
    answer: { together, asked, analysis: { kind: "estimate", effect } as unknown as EventAnalysis },
  };
}

/** For tests: a month of which there is more to say than fits, in the longest words that a form takes. */
export function fullestPartsForTest(): ReportParts {
  const long = (letters: number) =>
    "Décret sur les frontières et le droit d’asile ".repeat(5).slice(0, letters);
  const events = Array.from({ length: 9 }, (_, place) =>
    eventForTest(place, { titleEn: long(200), titleFr: long(200) }),
  );
  const totals = Array.from({ length: 13 }, (_, place): [Month, number] => [
    addMonths("2015-11", place),
    1_200 + place,
  ]);
  const compared = totals.filter(([month]) => month === "2015-11" || month === "2016-10");
  const countries = ["US", "GB", "VC", "CD", "CA"].flatMap((country) =>
    many(300, { country, connection: "yes" }),
  );
  const days = new Map(
    Array.from({ length: 420 }, (_, day) => [addDays("2015-10-08", day), (day < 390 ? 30 : 50) + (day % 7)]),
  );
  const parts = reportPartsForTest(
    { inquiries: countries, months: new Map(totals), compared: new Map(compared), days },
    "press",
  );
  const series = ["us", "uk", "all"].map((key) => ({
    id: key,
    key: `applications-received-${key}`,
    titleEn: long(200),
    titleFr: long(200),
    sourceEn: long(300),
    sourceFr: long(300),
    asOf: "2026-08-07",
    value: 123_456,
    compared: [1, 1],
    isImmature: true,
    months: { first: "2015-01", last: "2016-12" },
  }));
  return {
    ...parts,
    outside: {
      ...parts.outside,
      events: events.map((event) => effectInMonthForTest(event, events)),
      eventsOfYear: events,
      series,
    },
  };
}
