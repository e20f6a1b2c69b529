import { stageOrder } from "@/lib/dashboard/dashboard-counts";
import type { Language } from "@/lib/i18n/translator";
import { translatorFor } from "@/lib/i18n/translator";
import type { Audience } from "./audience";
import { eventForTest } from "./event-for-test";
import { monthsOf } from "./half-year";
import { countForTest, firstHalf, november, type PlainInquiry, plainInquiry } from "./month-for-test";
import type { MonthlyCounts } from "./monthly-counts";
import { makeMonthlyReport } from "./monthly-report";
import { pointsAround, roundsInSpan } from "./published-in-span";
import { type ReportDocument, type ReportParts, reportDocument } from "./report-document";

/** As many inquiries alike. */
export function many(n: number, facts: Partial<PlainInquiry> = {}): PlainInquiry[] {
  return Array.from({ length: n }, () => ({ ...plainInquiry, ...facts }));
}

const inquiries = [
  ...many(60, {
    country: "US",
    state: "WA",
    answer: "given",
    motivations: ["politics"],
    citizenships: ["US"],
  }),
  ...many(20, { channel: "email", office: "montreal", country: "CA", connection: "yes", staff: "elodie" }),
  ...many(3, { channel: "video", office: "formula", country: "FR" }),
];

const point = {
  period: "2016-11",
  value: 829,
  qualifierEn: "as published",
  qualifierFr: "tel que publié",
  sourceEn: "A ministry",
  sourceFr: "Un ministère",
};
const round = { number: "44", heldOn: "2016-11-02", name: "Any programme", size: 2080, lowestScore: 472 };

/** What no name should be, and some is. */
export const hostileNames = {
  firm: "=cmd|' /C calc'!A0",
  zone: "America/Toronto",
  offices: ["+1 (416) 555-0100", "＝1+1", "x".repeat(10_000)],
  staff: ["שלום עולם", '../../x"\r\n.csv', "北京🎉"],
  author: "@Mathilde",
  sources: ["=cmd|' /C calc'!A0", "+1 (416) 555-0199", "\u202Etxet desrever\u202C שלום"],
  events: ["＝1+1", '../../x"\r\n.csv', "y".repeat(10_000), "@SUM(1+1)*cmd", "\u2067ab\u2069 \u202Edc"],
};

/** For tests: November 2016 of a made firm. */
export function reportPartsForTest(
  counts: Partial<MonthlyCounts> & { inquiries?: readonly PlainInquiry[] } = {},
  audience: Audience = "inside",
): ReportParts {
  const { inquiries: given = inquiries, ...rest } = counts;
  return {
    report: makeMonthlyReport(
      november,
      countForTest(given, { ...monthsForTest(given.length), ...rest }),
      audience,
    ),
    outside: {
      events: [],
      eventsOfYear: [],
      rounds: roundsInSpan([round], "2026-08-07", november),
      series: [],
      points: pointsAround([point], "2016-11"),
      timeToApply: { from: "2016-11-19", days: 90, daysBefore: 60 },
    },
    own: null,
    firm: { name: "Test Firm", zone: "America/Toronto" },
    names: {
      offices: [
        { id: "toronto", name: "Toronto" },
        { id: "montreal", name: "Montréal" },
        { id: "formula", name: "=Ottawa" },
      ],
      staff: [
        { id: "desk", name: "Maya" },
        { id: "elodie", name: "Élodie" },
      ],
      sources: [],
    },
    made: { author: "@Mathilde", at: "22 November 2026, 14:02", version: "1.2.3" },
    status: { kind: "live" },
  };
}

function monthsForTest(total: number): Partial<MonthlyCounts> {
  const groups = monthsOf(firstHalf).flatMap((month) => [
    { month, group: "yes", n: 20, retained: 5 },
    { month, group: "no", n: 40, retained: 2 },
  ]);
  const steps = [360, 140, 90, 42, 3, 0].map((n, place) => ({ stage: stageOrder[place] ?? "inquiry", n }));
  return {
    months: new Map([
      ["2016-10", 40],
      ["2016-09", 1_234],
      ["2016-11", total],
    ]),
    compared: new Map([["2016-10", 40]]),
    halfYear: { period: firstHalf, groups, steps },
  };
}

/** The same, its firm, offices and staff named to break a file. */
export function hostilePartsForTest(audience: Audience = "inside"): ReportParts {
  const ids = ["toronto", "montreal", "formula"];
  const staff = ["desk", "elodie", "third"];
  const parts = reportPartsForTest(
    {
      inquiries: [
        ...many(30, { source: "first" }),
        ...many(20, { office: "montreal", staff: "elodie", source: "second" }),
        ...many(10, { office: "formula", staff: "third", source: "third" }),
      ],
    },
    audience,
  );
  const events = hostileNames.events.map((title, place) =>
    eventForTest(place, { titleEn: title, titleFr: title }),
  );
  const named = (of: string[], names: readonly string[]) =>
    of.map((id, place) => ({ id, name: names[place] ?? "" }));
  return {
    ...parts,
    firm: { name: hostileNames.firm, zone: hostileNames.zone },
    names: {
      offices: named(ids, hostileNames.offices),
      staff: named(staff, hostileNames.staff),
      sources: named(["first", "second", "third"], hostileNames.sources).map(({ id, name }) => ({
        id,
        labelEn: name,
        labelFr: name,
      })),
    },
    outside: {
      ...parts.outside,
      events: events.map((event) => ({ event, answer: null })),
      eventsOfYear: events,
    },
    made: { ...parts.made, author: hostileNames.author },
  };
}

/** The report of these parts in words. */
export function documentForTest(
  language: Language,
  parts: ReportParts = reportPartsForTest(),
): ReportDocument {
  return reportDocument(translatorFor(language), parts);
}
