import { describe, expect, it } from "vitest";
import { addMonths } from "@/lib/calendar/month";
import { seededRandom } from "@/lib/statistics/seeded-random";
import { knowledgeOf, recoverable } from "./attack-for-test";
import { audiences } from "./audience";
import { drawMonth, drawMonths, reportDrawn } from "./draw-month-for-test";
import { countForTest, november, type PlainInquiry } from "./month-for-test";
import { type MonthlyReport, makeMonthlyReport } from "./monthly-report";
import { many } from "./report-for-test";
import { type KnownChange, knownAdditions, knownChanges } from "./versions/subtract-for-test";
import { toldCounts } from "./versions/told-counts";

const withheldIn = (cells: ReadonlyMap<string, number | null>) =>
  [...cells.values()].filter((n) => n === null).length;

describe.each(audiences)("a reader who solves every relation, of reports for: %s", (audience) => {
  it("recovers no withheld count of a month, from one table or several", () => {
    let withheld = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const month = countForTest(drawMonth(seededRandom(seed)));
      const known = knowledgeOf([makeMonthlyReport(november, month, audience)]);
      withheld += withheldIn(known.cells);
      expect(recoverable(known), `seed ${seed}`).toEqual([]);
    }
    expect(withheld).toBeGreaterThan(300);
  });

  it("recovers none from two months in a row, nor from a year with its half-years", () => {
    let withheld = 0;
    for (let seed = 1; seed <= 8; seed++) {
      const drawn = drawMonths(seededRandom(seed), "2014-01", 30);
      const reportOf = (month: string) => reportDrawn(drawn, month, audience);
      const two = knowledgeOf(["2015-06", "2015-07"].map(reportOf));
      expect(recoverable(two), `two months, seed ${seed}`).toEqual([]);
      const months = Array.from({ length: 10 }, (_, place) => addMonths("2015-01", place));
      const year = knowledgeOf(months.map(reportOf));
      withheld += withheldIn(year.cells);
      expect(recoverable(year), `a year, seed ${seed}`).toEqual([]);
    }
    expect(withheld).toBeGreaterThan(300);
  });
});

describe("what may be counted several times", () => {
  const reportOf = (inquiries: PlainInquiry[]) => makeMonthlyReport(november, countForTest(inquiries));

  it("does not give away who declined to say, where everybody gave the same one reason", () => {
    const report = reportOf([
      ...many(20, { answer: "given", motivations: ["politics"] }),
      ...many(3, { answer: "declined" }),
      ...many(10),
    ]);
    expect(report.breakdown?.answers.declined).toBeNull();
    expect(report.breakdown?.motivations.find(({ key }) => key === "politics")?.n).toBeNull();
    expect(recoverable(knowledgeOf([report]))).toEqual([]);
  });

  it("does not tell of few who have another citizenship than the one shown", () => {
    const { breakdown } = reportOf([
      ...many(20, { citizenships: ["US"] }),
      ...many(3, { citizenships: ["FR"] }),
      ...many(15),
    ]);
    const shown = new Map(breakdown?.citizenships.map(({ value, n }) => [value, n]));
    expect([shown.get(null), shown.get("US")]).toContain(null);
  });
});

describe("a reader of all versions of one month, for readers outside the firm or the press", () => {
  const month = "2015-10";
  const versionsOf = (seed: number): MonthlyReport[] => {
    const random = seededRandom(seed);
    const drawn = drawMonths(random, "2014-01", 30);
    const logged = (one: string, n: number) =>
      drawn.set(one, [...(drawn.get(one) ?? []), ...drawMonth(random, n)]);
    for (const one of drawn.keys()) logged(one, 60 + Math.floor(random() * 200));
    const versions: MonthlyReport[] = [];
    for (const audience of ["outside", "press", "outside"] as const) {
      const published = versions.map((report) => ({ month, told: toldCounts(report) }));
      versions.push(reportDrawn(drawn, month, audience, published));
      logged(month, 1 + Math.floor(random() ** 2 * 60));
      logged("2015-02", 1 + Math.floor(random() ** 2 * 60));
    }
    return versions;
  };
  type Reader = (earlier: MonthlyReport, later: MonthlyReport) => KnownChange[];
  const fewChanged = (reader: Reader, seed: number) => {
    const [first, ...later] = versionsOf(seed);
    const [second, third] = later;
    if (!first || !second || !third) throw new Error("three versions");
    return [reader(first, second), reader(first, third), reader(second, third)]
      .flat()
      .filter(({ before, after }) => before !== after && Math.abs(after - before) < 10);
  };

  it("learns no change of few, in any count nor in what is left of one", () => {
    for (let seed = 1; seed <= 25; seed++) expect(fewChanged(knownChanges, seed), `seed ${seed}`).toEqual([]);
  });

  it("nor does one who supposes that inquiries were only added", () => {
    for (let seed = 1; seed <= 5; seed++)
      expect(fewChanged(knownAdditions, seed), `seed ${seed}`).toEqual([]);
  });
});

describe("a reader of two reports of one month", () => {
  it("learns nothing from the one for readers further away that the closer one withholds", () => {
    for (let seed = 1; seed <= 40; seed++) {
      const drawn = drawMonths(seededRandom(seed), "2014-01", 24);
      const [inside, outside, press] = audiences.map((audience) => {
        const report = reportDrawn(drawn, "2015-10", audience);
        return knowledgeOf([{ ...report, months: [] }]).cells;
      });
      for (const [key, n] of outside ?? []) {
        expect(n === null || inside?.get(key) === n, `${key}, seed ${seed}`).toBe(true);
        expect(press?.get(key), key).toBe(n);
      }
    }
  });
});
