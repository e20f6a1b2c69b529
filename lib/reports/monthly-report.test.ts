import { describe, expect, it } from "vitest";
import { type Random, seededRandom } from "@/lib/statistics/seeded-random";
import { audiences } from "./audience";
import { drawMonth } from "./draw-month-for-test";
import { countForTest, november, type PlainInquiry, plainInquiry } from "./month-for-test";
import type { MonthlyCounts } from "./monthly-counts";
import { type Breakdown, type MonthlyReport, makeMonthlyReport, type ReportRow } from "./monthly-report";
import { countKey, reportSums } from "./report-sums";

const threshold = 5;
const many = (n: number, facts: Partial<PlainInquiry> = {}): PlainInquiry[] =>
  Array.from({ length: n }, () => ({ ...plainInquiry, ...facts }));
const reportOf = (inquiries: PlainInquiry[]) => makeMonthlyReport(november, countForTest(inquiries));
const shownOf = (rows: readonly ReportRow[] = []) =>
  Object.fromEntries(rows.map(({ value, n }) => [value, n]));

describe("small counts of a month", () => {
  it("stay away together with one more, so that none is had by subtraction", () => {
    const { breakdown } = reportOf([
      ...many(40),
      ...many(10, { channel: "email" }),
      ...many(2, { channel: "video" }),
    ]);
    expect(shownOf(breakdown?.channels)).toEqual({ phone: 40, email: null, video: null });
  });

  it("are not had by taking those with a motivation from those who gave one", () => {
    const given = { answer: "given", motivations: ["politics"] } as const;
    const { breakdown } = reportOf([
      ...many(30, given),
      ...many(3, { answer: "given", motivations: ["work"] }),
    ]);
    expect(breakdown?.answers.given).toBe(33);
    expect(breakdown?.motivations.find(({ key }) => key === "politics")?.n).toBeNull();
  });

  it("are not had from two steps, between which a few stopped", () => {
    const { breakdown } = reportOf([
      ...many(20),
      ...many(10, { stage: "consulted" }),
      ...many(2, { stage: "retained" }),
    ]);
    const steps = Object.fromEntries(breakdown?.steps.map(({ stage, n }) => [stage, n]) ?? []);
    expect(steps).toMatchObject({ inquiry: 32, consultation_booked: 12, consulted: 12, retained: null });
  });

  it("are not had from two steps around others that are withheld", () => {
    const { breakdown } = reportOf([
      ...many(1, { stage: "consulted" }),
      ...many(2, { stage: "application_filed" }),
      ...many(5, { stage: "decided" }),
    ]);
    const shown = breakdown?.steps.flatMap(({ n }) => n ?? []);
    expect(new Set(shown)).toEqual(new Set([8]));
  });

  it("are not had from the states of a country that is withheld", () => {
    const { breakdown } = reportOf([
      ...many(20, { country: "US", state: "WA" }),
      ...many(6, { country: "FR" }),
      ...many(3, { country: "GB" }),
    ]);
    expect(shownOf(breakdown?.countries)).toEqual({ US: 20, FR: null, GB: null });
  });

  it("do not show their order", () => {
    const { breakdown } = reportOf([
      ...many(20),
      ...many(4, { channel: "walk_in" }),
      ...many(1, { channel: "email" }),
      ...many(2, { channel: "video" }),
    ]);
    expect(breakdown?.channels.map(({ value }) => value)).toEqual(["phone", "email", "video", "walk_in"]);
  });
});

describe("a month with", () => {
  it("no inquiry says so, and has no parts", () => {
    expect(reportOf([])).toMatchObject({ total: 0, breakdown: null, usual: null });
  });

  it.each([1, 4])("%i inquiries does not tell how many", (n) => {
    const report = reportOf(many(n));
    expect(report).toMatchObject({ total: null, breakdown: null, usual: null });
    expect(report.comparisons[0]).toMatchObject({ n: null, perDay: null });
  });

  it("only small parts tells its total and none of them", () => {
    const each = ["phone", "email", "video", "walk_in", "referral", "web_form"];
    const report = reportOf(each.flatMap((channel) => many(1, { channel, office: channel })));
    expect(report).toMatchObject({ total: 6, breakdown: null });
  });
});

describe("beside other months", () => {
  const november2016 = countForTest(many(60), {
    compared: new Map([
      ["2016-10", 31],
      ["2015-11", 3],
    ]),
  });

  it("a day is compared with a day, because months differ in length", () => {
    const [own, previous] = makeMonthlyReport(november, november2016).comparisons;
    expect([own?.perDay, previous?.perDay, previous?.ratio]).toEqual([2, 1, 2]);
  });

  it("a month with few inquiries is withheld and not compared", () => {
    const lastYear = makeMonthlyReport(november, november2016).comparisons[2];
    expect(lastYear).toMatchObject({ month: "2015-11", n: null, perDay: null, ratio: null });
  });

  it("a month before the firm's log is left out", () => {
    const young = { ...november2016, firstDay: "2016-10-10" };
    const { comparisons } = makeMonthlyReport(november, young);
    expect(comparisons.map(({ days }) => days.from)).toEqual(["2016-11-01", "2016-10-10"]);
  });
});

/** Every figure that a report shows, by the name of its count. */
function printed(report: MonthlyReport): Map<string, number | null> {
  const { breakdown } = report;
  const figures = new Map<string, number | null>([["total", report.total]]);
  if (!breakdown) return figures;
  const lists = {
    office: breakdown.offices,
    lawyer: breakdown.lawyers,
    staff: breakdown.staff,
    citizenship: breakdown.citizenships,
    channel: breakdown.channels,
    source: breakdown.sources,
    connection: breakdown.connections,
    kind: breakdown.kinds,
    country: breakdown.countries,
    state: breakdown.states,
  };
  for (const [kind, rows] of Object.entries(lists)) {
    for (const { value, n } of rows) figures.set(countKey(kind, value), n);
  }
  for (const { id, n } of breakdown.motivations) figures.set(countKey("motivation", id), n);
  for (const { stage, n } of breakdown.steps.slice(1)) figures.set(countKey("step", stage), n);
  for (const [key, n] of ownFigures(breakdown)) figures.set(key, n);
  return figures;
}

function ownFigures({ answers, asked, outcome }: Breakdown): [string, number | null][] {
  return [
    ...Object.entries(answers).map(([answer, n]): [string, number | null] => [`answer:${answer}`, n]),
    ["asked", asked],
    ["outcome:open", outcome.open],
    ["outcome:closed", outcome.closed],
  ];
}

/** Figures of which one contains the other and one group is left, written down here without the help of `reportSums`. */
function pairsOf({ total, breakdown }: MonthlyReport): [number | null, number | null][] {
  if (!breakdown) return [];
  const { answers, asked, connections, kinds, motivations, steps } = breakdown;
  const connected = connections.find(({ value }) => value === "yes")?.n ?? null;
  const within = (whole: number | null, rows: readonly { n: number | null }[]) =>
    rows.map(({ n }): [number | null, number | null] => [whole, n]);
  return [
    ...steps.flatMap(({ n }, place) => within(n, steps.slice(place + 1))),
    ...within(connected, kinds),
    ...within(answers.given, motivations),
    ...within(total, [{ n: asked }]),
  ];
}

const reasons = Array.from({ length: 14 }, (_, place) => `M${place}`);

function countVariety(random: Random): MonthlyCounts {
  const inquiries = drawVariety(random);
  const named = inquiries.flatMap(({ motivations }) => motivations);
  const motivations = reasons.map((key) => {
    const n = named.filter((one) => one === key).length;
    return { id: key, key, labelEn: key, labelFr: key, sensitive: false, n };
  });
  return countForTest(inquiries, { motivations });
}

/** A month of many citizenships, states, kinds and motivations, most of them rare. */
function drawVariety(random: Random): PlainInquiry[] {
  const one = (name: string, values: number) => `${name}${Math.floor(random() ** 2 * values)}`;
  return drawMonth(random, 90).map((inquiry) => ({
    ...inquiry,
    citizenships: [...new Set([one("C", 20), one("C", 20)])].slice(0, random() < 0.2 ? 2 : 1),
    state: inquiry.country === "US" ? one("S", 25) : null,
    kinds: inquiry.connection === "yes" ? [...new Set([one("K", 7), one("K", 7)])] : [],
    source: one("R", 8),
    motivations: inquiry.answer === "given" ? [...new Set([one("M", 14), one("M", 14)])] : [],
    lawyer: one("L", 9),
  }));
}

describe("laws, over random months", () => {
  const months = Array.from({ length: 150 }, (_, seed) => countForTest(drawMonth(seededRandom(seed + 1))));
  const reports = months.map((month) => ({ month, report: makeMonthlyReport(november, month) }));

  it("shows the true number or nothing, and never a small one", () => {
    let shown = 0;
    for (const { month, report } of reports) {
      const { counts } = reportSums(month);
      for (const [key, n] of printed(report)) {
        if (n === null) continue;
        shown++;
        expect(n, key).toBe(counts.get(key) ?? 0);
        expect(n === 0 || n >= threshold, `${key} ${n}`).toBe(true);
      }
    }
    expect(shown).toBeGreaterThan(2_000);
  });

  it("tells of no few people by the difference of two figures", () => {
    let compared = 0;
    for (const { report } of reports) {
      for (const [whole, part] of pairsOf(report)) {
        if (whole === null || part === null) continue;
        compared++;
        expect(whole - part === 0 || whole - part >= threshold, `${whole} − ${part}`).toBe(true);
      }
    }
    expect(compared).toBeGreaterThan(500);
  });

  it("adds up to the total wherever nothing is withheld", () => {
    for (const { report } of reports) {
      for (const rows of [report.breakdown?.offices, report.breakdown?.channels, report.breakdown?.sources]) {
        if (!rows || rows.some(({ n }) => n === null)) continue;
        expect(rows.reduce((sum, { n }) => sum + (n ?? 0), 0)).toBe(report.total);
      }
    }
  });

  it("tells a total by its size alone, as every other month's report does", () => {
    for (const { month, report } of reports) {
      expect(report.total).toBe(month.total >= threshold ? month.total : null);
    }
  });

  it.each(audiences)(
    "breaks every month of some size down, its values as many as a firm's are, for: %s",
    (audience) => {
      const drawn = Array.from({ length: 20 }, (_, seed) => countVariety(seededRandom(seed + 1)));
      const divided = drawn.filter((month) => makeMonthlyReport(november, month, audience).breakdown);
      expect(divided).toHaveLength(drawn.length);
    },
  );

  it("breaks most months down", () => {
    expect(reports.filter(({ report }) => report.breakdown).length).toBeGreaterThan(100);
  });
});
