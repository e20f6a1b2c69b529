import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { eventEffect } from "@/lib/statistics/event-effect";
import { day, FIRST_FULL_DAY, firm } from "@/lib/statistics/event-effect.fixture";
import { analyse } from "./analyse";
import { answerTo, eventArgs, fileOf, seriesFile } from "./analyse-for-test";
import type { TermFigures } from "./event-figures";

const reference = new URL("../../../lib/statistics/reference/", import.meta.url);
const worked = fileURLToPath(new URL("worked_example_daily.csv", reference));
const answers = JSON.parse(readFileSync(new URL("worked_example_answers.json", reference), "utf8"));
const workedArgs = [
  ...["event-effect", "--csv", worked, "--date", "date", "--count", "inquiries"],
  ...["--event", "2023-07-05", "--season", "annual"],
];

function expectClose(found: readonly (number | null)[], expected: readonly number[]) {
  expect(found).toHaveLength(expected.length);
  expected.forEach((value, place) => {
    expect(Math.abs((found[place] ?? Number.NaN) / value - 1)).toBeLessThan(1e-6);
  });
}

describe("the worked example", () => {
  const found = answerTo(...workedArgs, "--shape", "windows");
  const terms: TermFigures[] = found.terms;

  it("has the coefficients, errors and intervals that were worked out elsewhere", () => {
    expect(found.exitCode).toBe(0);
    expect(found.n).toBe(answers.rows);
    expectClose([found.dispersion.theta, found.residualAutocorrelation], [answers.theta, answers.lag1]);
    const column = (name: keyof TermFigures) => terms.map((term) => term[name] as number);
    expectClose(column("coefficient"), answers.coefficient);
    expectClose(column("modelStandardError"), answers.modelStandardError);
    expectClose(column("standardError"), answers.standardError);
    expectClose(column("ratio"), answers.ratio);
    expectClose(column("lower"), answers.lower);
    expectClose(column("upper"), answers.upper);
    expectClose(column("smallestVisibleRatio"), answers.smallestVisibleRatio);
  });

  it("names the rows that are missing", () => {
    expect(found.missingPeriods).toHaveLength(43);
    expect(found.missingPeriods).toContain("2021-01-09");
  });

  it("is printed for a reader, without claiming a cause", () => {
    const { out, exitCode } = analyse(workedArgs);
    expect(exitCode).toBe(0);
    expect(out).toContain(
      "days 0 to 6     2.325    0.2007      10.23       303  31.29  9.684   4.734 to 19.81",
    );
    expect(out).toContain("not what caused them");
  });
});

describe("the application's own effect", () => {
  const rows = firm({ missingShare: 0.05, effects: [{ fromDay: 0, toDay: 13, ratio: 3 }], theta: 6 });
  const csv = seriesFile(
    rows[0]?.date ?? "",
    rows.map((row) => row.count),
  );
  const args = eventArgs(csv, FIRST_FULL_DAY, "--season", "annual", "--unlikely-zeros", "missing");

  it.each([
    ["windows", "windows"],
    ["step", "lasting-step"],
  ] as const)("is the same from the command line: %s", (asked, shape) => {
    const ours = eventEffect({ rows, firstFullDay: FIRST_FULL_DAY, shape });
    if (ours.kind === "refused") throw new Error(ours.reason);
    const found = answerTo(...args, "--shape", asked);
    expect(found.unlikelyZeros).toEqual(ours.presumedMissing);
    expect(found.n).toBe(ours.n);
    ours.windows.forEach((window, place) => {
      if (window.kind === "refused") throw new Error(window.reason);
      const { observed, usual, ratio, lower, upper, pValue } = window;
      expect(found.terms[place]).toMatchObject({ observed, usual, ratio, lower, upper, pValue });
    });
  });

  it("keeps unlikely zeros unless asked otherwise, and names them", () => {
    const lost = firm({ perDay: 12 }).map(({ date, count }) => (date === day(-100) ? 0 : count));
    const file = eventArgs(seriesFile(rows[0]?.date ?? "", lost), FIRST_FULL_DAY);
    const kept = answerTo(...file);
    expect(kept).toMatchObject({ n: 930, unlikelyZeros: [day(-100)] });
    const left = answerTo(...file, "--unlikely-zeros", "missing");
    expect(left).toMatchObject({ n: 929, unlikelyZeros: [day(-100)] });
  });
});

describe("what the options do", () => {
  const rows = firm({ perDay: 8 });
  const counts = rows.map((row) => row.count);
  const csv = seriesFile(rows[0]?.date ?? "", counts);

  it("leaves closed days out, whatever was counted on them", () => {
    const closed = [day(-30), day(3)];
    const closures = fileOf(`date,reason\n${closed.join(",a holiday\n")}\n`);
    const found = answerTo(...eventArgs(csv, FIRST_FULL_DAY, "--closures", closures));
    expect(found.closedPeriods).toEqual(closed);
    expect(found.missingPeriods).toEqual([]);
    const emptied = rows.map((row) => (closed.includes(row.date) ? null : row.count));
    const same = answerTo(...eventArgs(seriesFile(rows[0]?.date ?? "", emptied), FIRST_FULL_DAY));
    expect(found.terms).toEqual(same.terms);
    expect(same.missingPeriods).toEqual(closed);
  });

  it("leaves out the rows after --until with windows and decay, and makes them ordinary with a step", () => {
    const until = ["--until", day(60)];
    const cut = answerTo(...eventArgs(csv, FIRST_FULL_DAY, ...until));
    const short = seriesFile(rows[0]?.date ?? "", counts.slice(0, 730 + 61));
    expect(cut.terms).toEqual(answerTo(...eventArgs(short, FIRST_FULL_DAY)).terms);
    expect(cut.to).toBe(day(60));
    const step = answerTo(...eventArgs(csv, FIRST_FULL_DAY, "--shape", "step", ...until));
    expect(step.terms[0]).toMatchObject({ first: FIRST_FULL_DAY, last: day(60) });
    expect(step.n).toBe(rows.length);
  });

  it("falls back from negative binomial where the counts do not vary enough, and says so", () => {
    const calm = rows.map((_, row) => 8 + (row % 2));
    const found = answerTo(...eventArgs(seriesFile(rows[0]?.date ?? "", calm), FIRST_FULL_DAY));
    expect(found.family).toEqual({ asked: "negative-binomial", used: "quasi-poisson" });
    expect(found.dispersion.phi).toBe(1);
    expect(found.dispersion.measuredPhi).toBeLessThan(1);
  });
});

describe("refusals", () => {
  const short = firm({ daysBefore: 100, daysAfter: 60, perDay: 8 });
  const shortFile = seriesFile(
    short[0]?.date ?? "",
    short.map((row) => row.count),
  );

  it("say what would be needed, with exit code 1, as JSON too", () => {
    const found = answerTo(...eventArgs(shortFile, FIRST_FULL_DAY));
    expect(found).toMatchObject({ kind: "refused", exitCode: 1, forced: false });
    expect(found.refusal).toMatchObject({ reason: "too-few-weeks-before", needed: 26, found: 14 });
    expect(found.terms).toBeUndefined();
    expect(analyse(eventArgs(shortFile, FIRST_FULL_DAY)).out).toBe(
      "Refused. It takes 26 weeks before; there are 14.\n",
    );
  });

  it("give way to --force, which says so", () => {
    const found = answerTo(...eventArgs(shortFile, FIRST_FULL_DAY, "--force"));
    expect(found).toMatchObject({ kind: "estimate", exitCode: 0, forced: true });
    expect(found.refusal.reason).toBe("too-few-weeks-before");
    expect(found.terms[0].ratio).toBeGreaterThan(0);
    expect(found.terms[3].ratio).toBeGreaterThan(0);
    expect(analyse(eventArgs(shortFile, FIRST_FULL_DAY, "--force")).out).toMatch(
      /^Forced\. It takes 26 weeks/,
    );
  });

  it("concern single terms where others can be shown", () => {
    const rows = firm({ daysAfter: 20, perDay: 8 });
    const file = seriesFile(
      rows[0]?.date ?? "",
      rows.map((row) => row.count),
    );
    const found = answerTo(...eventArgs(file, FIRST_FULL_DAY));
    expect(found).toMatchObject({ kind: "estimate", exitCode: 0, refusal: null });
    expect(found.terms[1].kind).toBe("estimate");
    expect(found.terms[2]).toMatchObject({ kind: "refused", ratio: null, coefficient: null });
    expect(found.terms[2].refusal).toMatchObject({ reason: "window-not-over", needed: 28, found: 20 });
  });

  it("ask for a year before a season, and for a rise before a half-life", () => {
    const half = firm({ daysBefore: 300, perDay: 8 });
    const file = seriesFile(
      half[0]?.date ?? "",
      half.map((row) => row.count),
    );
    const season = answerTo(...eventArgs(file, FIRST_FULL_DAY, "--season", "annual"));
    expect(season.refusal).toMatchObject({ reason: "season-needs-a-year-before", needed: 52, found: 42 });
    const flat = firm({ perDay: 8 });
    const still = seriesFile(
      flat[0]?.date ?? "",
      flat.map((row) => row.count),
    );
    const decay = answerTo(...eventArgs(still, FIRST_FULL_DAY, "--shape", "decay"));
    expect(decay).toMatchObject({ kind: "refused", exitCode: 1 });
    expect(decay.refusal.reason).toBe("too-few-inquiries-in-excess");
  });
});
