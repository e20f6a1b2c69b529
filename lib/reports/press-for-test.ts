import { addDays } from "@/lib/calendar/calendar-date";
import { addMonths, type Month } from "@/lib/calendar/month";
import { effectInMonthForTest, eventForTest } from "./event-for-test";
import type { ReportParts } from "./report-document";
import { many, reportPartsForTest } from "./report-for-test";

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
      events: events.map((event) => effectInMonthForTest(event, events, events)),
      eventsOfYear: events,
      series,
    },
  };
}
