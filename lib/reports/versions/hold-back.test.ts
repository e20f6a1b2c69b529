import { describe, expect, it } from "vitest";
import { stageOrder } from "@/lib/dashboard/dashboard-counts";
import { seededRandom } from "@/lib/statistics/seeded-random";
import { countForTest, november, type PlainInquiry, plainInquiry } from "../month-for-test";
import { makeMonthlyReport } from "../monthly-report";
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
  return () => ({
    ...plainInquiry,
    channel: oneOf("phone", "email", "web_form", "video"),
    office: oneOf("toronto", "montreal"),
    source: oneOf("friend", "search", "press", null),
    connection: oneOf<PlainInquiry["connection"]>("no", "yes", "unknown"),
    country: oneOf("US", "CA", "FR", "GB"),
    answer: oneOf<PlainInquiry["answer"]>("not_asked", "given", "declined"),
    stage: oneOf("inquiry", "consultation_booked", "retained"),
    isClosed: random() < 0.4,
  });
}

/** A month as it grew: what was logged by each version. */
function versionsAtRandom(seed: number): PlainInquiry[][] {
  const next = inquiriesAtRandom(seed);
  const sizes = [60 + (seed % 7) * 20, 1 + (seed % 4), 1, 25];
  let all: PlainInquiry[] = [];
  return sizes.map((more) => {
    all = [...all, ...Array.from({ length: more }, next)];
    return all;
  });
}

const histories = Array.from({ length: 30 }, (_, seed) => {
  const published: ToldCounts[] = [];
  const months = versionsAtRandom(seed + 1);
  for (const inquiries of months) published.push(told(inquiries, published));
  return { months, published };
});

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
