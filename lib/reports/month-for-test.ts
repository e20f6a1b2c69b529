import type { MonthlyCounts } from "./monthly-counts";
import type { ReportSpan } from "./report-span";

/** A past month for tests of reports. */
export const november: ReportSpan = {
  unit: "month",
  key: "2016-11",
  month: "2016-11",
  lastMonth: "2016-11",
  period: { from: "2016-11-01", to: "2016-11-30" },
  isOver: true,
};

/** The half-year before it whose way is known. */
export const firstHalf = { from: "2016-01-01", to: "2016-06-30" };

/** An inquiry as plain facts, as far as a report counts it. */
export type PlainInquiry = {
  office: string;
  lawyer: string | null;
  staff: string;
  citizenships: readonly string[];
  channel: string;
  source: string | null;
  connection: "yes" | "no" | "unknown";
  kinds: readonly string[];
  country: string | null;
  state: string | null;
  answer: "given" | "declined" | "not_asked";
  motivations: readonly string[];
  stage: string;
  isClosed: boolean;
};

/** Everybody alike unless told otherwise. */
export const plainInquiry: PlainInquiry = {
  office: "toronto",
  lawyer: null,
  staff: "desk",
  citizenships: [],
  channel: "phone",
  source: null,
  connection: "unknown",
  kinds: [],
  country: null,
  state: null,
  answer: "not_asked",
  motivations: [],
  stage: "inquiry",
  isClosed: false,
};

const motivationKeys = ["politics", "religion", "work", "study"];
const clientStages = ["retained", "application_filed", "decided"];

/** For tests: the counts of a month, made from its inquiries one by one. */
export function countForTest(
  inquiries: readonly PlainInquiry[],
  rest: Partial<MonthlyCounts> = {},
): MonthlyCounts {
  const by = (read: (one: PlainInquiry) => string | null) => countValues(inquiries.map(read));
  const inUnitedStates = inquiries.filter(({ country }) => country === "US");
  const named = inquiries.flatMap(({ motivations }) => motivations);
  return {
    firstDay: "2015-01-02",
    total: inquiries.length,
    compared: new Map(),
    months: new Map(),
    days: new Map(),
    parts: {
      office: by(({ office }) => office),
      lawyer: by(({ lawyer }) => lawyer),
      staff: by(({ staff }) => staff),
      channel: by(({ channel }) => channel),
      source: by(({ source }) => source),
      connection: by(({ connection }) => connection),
      country: by(({ country }) => country),
      state: countValues(inUnitedStates.map(({ state }) => state)),
      answer: by(({ answer }) => answer),
      stage: by(({ stage }) => stage),
      outcome: by(outcomeOf),
    },
    kinds: countValues(inquiries.flatMap(({ kinds }) => kinds)).map(({ value, n }) => ({
      value: value ?? "",
      n,
    })),
    motivations: motivationKeys.map((key) => ({
      id: key,
      key,
      labelEn: key,
      labelFr: key,
      sensitive: key === "religion",
      n: named.filter((one) => one === key).length,
    })),
    citizenships: countValues(
      inquiries.flatMap(({ citizenships }) => (citizenships.length > 0 ? [...citizenships] : [null])),
    ),
    halfYear: { period: firstHalf, groups: [], steps: [] },
    ...rest,
  };
}

function outcomeOf({ stage, isClosed }: PlainInquiry): string {
  if (clientStages.includes(stage)) return "client";
  return isClosed ? "closed" : "open";
}

function countValues(values: readonly (string | null)[]) {
  const distinct = [...new Set(values)];
  const counted = distinct.map((value) => ({ value, n: values.filter((one) => one === value).length }));
  return counted.toSorted((a, b) => b.n - a.n);
}
