import { describe, expect, it } from "vitest";
import { stageOrder } from "@/lib/dashboard/dashboard-counts";
import { seededRandom } from "@/lib/statistics/seeded-random";
import { countForTest, november, type PlainInquiry, plainInquiry } from "../month-for-test";
import { type MonthlyReport, makeMonthlyReport } from "../monthly-report";
import { many } from "../report-for-test";
import { knownChanges } from "./subtract-for-test";
import { type ToldCounts, toldCounts } from "./told-counts";

const threshold = 10;
function report(inquiries: readonly PlainInquiry[], earlier: readonly ToldCounts[]) {
  const yes = inquiries.filter(({ connection }) => connection === "yes");
  const groups = [
    { group: "yes", n: yes.length, retained: yes.filter(({ isClosed }) => isClosed).length },
    { group: "no", n: inquiries.length - yes.length, retained: 0 },
  ];
  const retained = groups.reduce((sum, group) => sum + group.retained, 0);
  const reached = [inquiries.length, retained, retained, retained, 0, 0];
  const halfYear = {
    period: { from: "2016-01-01", to: "2016-06-30" },
    groups: groups.map((group) => ({ ...group, month: "2016-03" })),
    steps: stageOrder.map((stage, place) => ({ stage, n: reached[place] ?? 0 })),
  };
  const counts = countForTest(inquiries, { halfYear });
  return makeMonthlyReport(november, counts, "outside", ofNovember(earlier));
}

const ofNovember = (earlier: readonly ToldCounts[]) =>
  earlier.map((one) => ({ month: november.month, told: one }));

function told(inquiries: readonly PlainInquiry[], earlier: readonly ToldCounts[] = []): ToldCounts {
  return toldCounts(report(inquiries, earlier));
}

function inquiriesAtRandom(seed: number): () => PlainInquiry {
  const random = seededRandom(seed);
  const oneOf = <Value>(...values: [Value, ...Value[]]): Value =>
    values[Math.floor(random() ** 1.6 * values.length)] ?? values[0];
  const some = (values: readonly string[]) => values.filter(() => random() < 0.3);
  const inquiry = (): PlainInquiry => ({
    ...plainInquiry,
    channel: oneOf("phone", "email", "web_form", "video"),
    office: oneOf("toronto", "montreal"),
    source: oneOf("friend", "search", "press", null),
    connection: oneOf<PlainInquiry["connection"]>("no", "yes", "unknown"),
    country: oneOf("US", "CA", "FR", "GB"),
    answer: oneOf<PlainInquiry["answer"]>("not_asked", "given", "declined"),
    stage: oneOf("inquiry", "consultation_booked", "retained"),
    isClosed: random() < 0.4,
    citizenships: some(["US", "CA", "FR", "IN"]),
  });
  return () => {
    const one = inquiry();
    const kinds = one.connection === "yes" ? some(["job_offer", "other_family"]) : [];
    const motivations = one.answer === "given" ? ["politics", ...some(["religion", "work"])] : [];
    return { ...one, kinds, motivations };
  };
}

/** A month as it grew: what was logged by each version, and in some months corrected. */
function versionsAtRandom(seed: number): PlainInquiry[][] {
  const next = inquiriesAtRandom(seed);
  const sizes = [60 + (seed % 7) * 60, 1 + (seed % 4) * 12, 1 + (seed % 3) * 11, 25];
  let all: PlainInquiry[] = [];
  return sizes.map((more) => {
    const corrected = seed % 3 === 0 ? more : 0;
    all = [...all.slice(corrected), ...Array.from({ length: more + corrected }, next)];
    return all;
  });
}

const histories = Array.from({ length: 30 }, (_, seed) => {
  const published: ToldCounts[] = [];
  const reports: MonthlyReport[] = [];
  const months = versionsAtRandom(seed + 1);
  for (const inquiries of months) {
    const next = report(inquiries, published);
    reports.push(next);
    published.push(toldCounts(next));
  }
  return { months, published, reports };
});

/** What a reader who solves all relations learns of each pair of versions, about few. */
function fewLearned(reports: readonly MonthlyReport[]): string[] {
  return changesLearned(reports).flatMap(({ key, before, after }) => {
    const change = Math.abs(after - before);
    return change > 0 && change < threshold ? [`${key}: ${before}, ${after}`] : [];
  });
}

function changesLearned(reports: readonly MonthlyReport[]) {
  return reports.flatMap((later, place) =>
    reports.slice(0, place).flatMap((earlier) => knownChanges(earlier, later)),
  );
}

/** Every count of a later version beside the same count of each version before it. */
function pairsOf(published: readonly ToldCounts[]) {
  return published.flatMap((later, place) =>
    published.slice(0, place).flatMap((earlier) =>
      Object.entries(later)
        .filter(([key]) => key !== "total" && key in earlier)
        .map(([key, n]) => ({
          key,
          n,
          before: earlier[key],
          total: later.total,
          totalBefore: earlier.total,
        })),
    ),
  );
}

describe("a later version for readers outside the firm", () => {
  it("tells no change of few, however the versions are subtracted", () => {
    let compared = 0;
    for (const { published } of histories) {
      for (const { key, n, before, total, totalBefore } of pairsOf(published)) {
        if (n === null || before === null || before === undefined) continue;
        const isAllOfThem = n === total && before === totalBefore;
        const change = Math.abs(n - before);
        expect(change === 0 || change >= threshold || isAllOfThem, `${key}: ${before}, ${n}`).toBe(true);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(500);
  });

  it("tells no change of few of what is printed nowhere either: a reader who solves all relations learns none", () => {
    let learned = 0;
    for (const { reports } of histories) {
      expect(fewLearned(reports)).toEqual([]);
      learned += changesLearned(reports).filter(({ key }) => key.includes(" less ")).length;
    }
    expect(learned).toBeGreaterThan(300);
  });

  it("withholds what was withheld once", () => {
    const again = histories.flatMap(({ published }) =>
      pairsOf(published).filter(({ before, n }) => before === null && n !== null),
    );
    expect(again).toEqual([]);
  });

  it("never withholds one part alone: it would follow from the total", () => {
    for (const { published } of histories) {
      for (const version of published) {
        for (const kind of ["office", "channel", "source", "connection", "country"]) {
          const parts = Object.entries(version).filter(([key]) => key.startsWith(`${kind}:`));
          expect(
            parts.filter(([, n]) => n === null),
            kind,
          ).not.toHaveLength(1);
        }
      }
    }
  });

  it("tells the month’s total as it is", () => {
    for (const { months, published } of histories)
      expect(published.map(({ total }) => total)).toEqual(months.map(({ length }) => length));
  });

  it("is the same as the first where nothing changed", () => {
    for (const { months } of histories) {
      const [inquiries = []] = months;
      const first = told(inquiries);
      expect(told(inquiries, [first])).toEqual(first);
    }
  });
});

describe("one inquiry logged late", () => {
  const before = [
    ...Array.from({ length: 40 }, () => plainInquiry),
    ...Array.from({ length: 25 }, () => ({ ...plainInquiry, channel: "email" })),
    ...Array.from({ length: 15 }, () => ({ ...plainInquiry, channel: "video" })),
  ];
  const first = told(before);
  const late = told([...before, plainInquiry], [first]);

  it("is withheld where it shows, with another that covers it, and the rest stands", () => {
    expect([late["channel:phone"], late["channel:email"], late["channel:video"]]).toEqual([null, 25, null]);
    expect([late.total, late["office:toronto"]]).toEqual([81, 81]);
  });

  it("shows to readers inside the firm", () => {
    const inside = makeMonthlyReport(november, countForTest([...before, plainInquiry]), "inside");
    expect(toldCounts(inside)["channel:phone"]).toBe(41);
  });

  it("would show if versions were not held against each other", () => {
    expect(told([...before, plainInquiry])["channel:phone"]).toBe(41);
  });
});

describe("twelve inquiries logged late", () => {
  const kinds = ["job_offer"];
  const before = [
    ...many(40, { connection: "yes", kinds, stage: "consulted", citizenships: ["US"] }),
    ...many(20, { connection: "yes", citizenships: ["FR"] }),
    ...many(60, { connection: "no", citizenships: ["US"] }),
  ];
  const first = report(before, []);
  const then = (late: PlainInquiry[]) => report([...before, ...late], [toldCounts(first)]);
  const yes = { connection: "yes", citizenships: ["US"] } as const;

  it("do not show that one has a connection without a job offer and one was never consulted", () => {
    const late = then([...many(11, { ...yes, kinds, stage: "consulted" }), ...many(1, yes)]);
    expect(fewLearned([first, late])).toEqual([]);
    const { total, breakdown } = late;
    expect([total, breakdown?.connections.map(({ n }) => n)]).toEqual([132, [72, 60]]);
    expect(breakdown?.kinds).toEqual([{ value: "job_offer", n: null }]);
    expect(breakdown?.steps[2]?.n).toBeNull();
  });

  it("show wherever all twelve are alike: nothing is withheld that changed by none or by many", () => {
    const late = then(many(12, { ...yes, kinds, stage: "consulted" }));
    expect(Object.values(toldCounts(late))).not.toContain(null);
    expect(toldCounts(late)).toMatchObject({ total: 132, "kind:job_offer": 52, "step:consulted": 52 });
  });
});

describe("a half-year of which the reports of several months tell", () => {
  const ofOctober = (earlier: readonly ToldCounts[]) =>
    earlier.map((one) => ({ month: "2016-10", told: one }));
  const reportWith = (connected: number, earlier: readonly ToldCounts[]) => {
    const period = { from: "2016-01-01", to: "2016-06-30" };
    const groups = [
      { month: "2016-03", group: "yes", n: connected, retained: 60 },
      { month: "2016-04", group: "no", n: 200, retained: 40 },
    ];
    const reached = [connected + 200, 150, 120, 100, 30, 0];
    const steps = stageOrder.map((stage, place) => ({ stage, n: reached[place] ?? 0 }));
    const counts = countForTest([], { halfYear: { period, groups, steps } });
    return toldCounts(makeMonthlyReport(november, counts, "outside", ofOctober(earlier)));
  };
  const key = "half-year 2016-01-01 n:yes";

  it("is bound by what any of them told: a change of few is withheld", () => {
    const first = reportWith(400, []);
    expect(first[key]).toBe(400);
    expect(reportWith(401, [first])[key]).toBeNull();
    expect(reportWith(400, [first])).toEqual(first);
    expect(reportWith(450, [first])[key]).toBe(450);
    expect(reportWith(401, [])[key]).toBe(401);
  });
});
