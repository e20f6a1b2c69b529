import { describe, expect, it } from "vitest";
import { readMonthlySeries } from "./read-monthly-series";

const thisMonth = "2026-11";
const read = (text: string, column?: string) => readMonthlySeries(Buffer.from(text), thisMonth, column);
const problem = (text: string, column?: string) => {
  const reading = read(text, column);
  return reading.ok ? null : reading.problem;
};

const applications = [
  "month,us_intake,uk_intake,all_intake,itas_spread_uniform_over_window",
  "2026-03,885,530,35415,20159.5",
  "2026-04,620,500,36040,18102.4",
  "2026-05,230,205,25075,12763.8",
  "",
].join("\r\n");

const admissions = [
  "month,admissions,source",
  "2025-01,620,EN_ODP-PR-Citz.xlsx",
  "2025-02,635,monthly update (transcribed)",
].join("\n");

const twoMonths = {
  ok: true,
  column: "count",
  lastMonth: "2016-12",
  values: [
    { month: "2016-11", value: 1829 },
    { month: "2016-12", value: 743 },
  ],
};

describe("readMonthlySeries", () => {
  it("reads the column asked for of a table with several", () => {
    expect(read(applications, "uk_intake")).toEqual({
      ok: true,
      column: "uk_intake",
      lastMonth: "2026-05",
      values: [
        { month: "2026-03", value: 530 },
        { month: "2026-04", value: 500 },
        { month: "2026-05", value: 205 },
      ],
    });
  });

  it("asks which column when several hold counts, and does not offer the one with fractions", () => {
    expect(problem(applications)).toEqual({
      code: "chooseColumn",
      columns: "us_intake, uk_intake, all_intake",
    });
    expect(problem(applications, "usa")).toEqual({
      code: "unknownColumn",
      columns: "us_intake, uk_intake, all_intake",
    });
  });

  it("finds the only column of counts by itself", () => {
    expect(read(admissions)).toMatchObject({ ok: true, column: "admissions", lastMonth: "2025-02" });
  });

  it.each([
    ["commas", 'month,count\n2016-11,"1,829"\n2016-12,743'],
    ["semicolons and the French heading", "mois;count\n2016-11;1 829\n2016-12;743\n"],
    ["tabs", "month\tcount\n2016-11\t1829\n2016-12\t743"],
    ["quotes around everything", '"month";"count"\n"2016-11";"1829"\n"2016-12";"743"'],
    ["Windows line ends and a byte order mark", "\ufeffmonth,count\r\n2016-11,1829\r\n2016-12,743\r\n"],
    ["old Macintosh line ends", "month,count\r2016-11,1829\r2016-12,743"],
    ["blank and empty lines", "\nmonth,count\n\n2016-11,1829\n,\n2016-12,743\n\n"],
    ["months in any order", "month,count\n2016-12,743\n2016-11,1829"],
  ])("reads the same with %s", (_, text) => {
    expect(read(text)).toEqual(twoMonths);
  });

  it("keeps a withheld month as withheld, never as a number", () => {
    const reading = read("month,count\n2016-11,--\n2016-12,0\n");
    expect(reading.ok && reading.values).toEqual([
      { month: "2016-11", value: null },
      { month: "2016-12", value: 0 },
    ]);
  });

  it("reads a column whose heading is in Windows-1252", () => {
    const bytes = Buffer.from("mois;reçues\n2016-11;829\n", "latin1");
    expect(readMonthlySeries(bytes, thisMonth)).toMatchObject({ ok: true, column: "reçues" });
  });
});

describe("readMonthlySeries refuses the whole file and names the line", () => {
  const rows = (...lines: string[]) => ["month,count", "2016-11,829", ...lines].join("\n");

  it.each([
    ["a month twice", rows("2016-12,1", "2016-11,2"), { code: "repeatedMonth", line: 4, firstLine: 2 }],
    ["a thirteenth month", rows("2016-13,1"), { code: "impossibleMonth", line: 3 }],
    ["a month in words", rows("Dec 2016,1"), { code: "impossibleMonth", line: 3 }],
    ["a day", rows("2016-12-01,1"), { code: "impossibleMonth", line: 3 }],
    ["a month to come", rows("2026-12,1"), { code: "futureMonth", line: 3 }],
    ["a negative value", rows("2016-12,-5", "2017-01,7"), { code: "negativeValue", line: 3 }],
    ["a typographic minus", rows("2016-12,\u22125", "2017-01,7"), { code: "negativeValue", line: 3 }],
    ["a word", rows("2016-12,many", "2017-01,7"), { code: "notANumber", line: 3 }],
    ["a fraction", rows("2016-12,5.5", "2017-01,7"), { code: "fraction", line: 3 }],
    ["a missing value", rows("2016-12,", "2017-01,7"), { code: "missingValue", line: 3 }],
    ["a lost digit", rows('2016-12,"5,00"', "2017-01,7"), { code: "fraction", line: 3 }],
    ["an impossibly large value", rows("2016-12,99999999999", "2017-01,7"), { code: "notANumber", line: 3 }],
    ["a cell too many", rows("2016-12,1,2"), { code: "unevenLine", line: 3 }],
    ["a cell too few", rows("2016-12"), { code: "unevenLine", line: 3 }],
    ["a quote that never closes", rows('2016-12,"1'), { code: "brokenQuotes", line: 3 }],
    ["text after a closing quote", rows('2016-12,"1"x'), { code: "brokenQuotes", line: 3 }],
    ["a long cell", rows(`2016-12,${"9".repeat(201)}`), { code: "fieldTooLong", line: 3, most: 200 }],
    ["an endless line", rows(`2016-12,${"9".repeat(10_001)}`), { code: "lineTooLong", line: 3 }],
  ])("for %s", (_, text, expected) => {
    expect(problem(text)).toEqual(expected);
  });

  it.each([
    ["an empty file", "", { code: "empty" }],
    ["a heading alone", "month,count\n", { code: "noMonths" }],
    ["no column of months", "year,count\n2016,829", { code: "noMonthColumn" }],
    ["two columns of one name", "month,a,a\n2016-11,1,2", { code: "repeatedColumn", column: "a" }],
    ["no column of counts", "month,source\n2016-11,workbook", { code: "noCountColumn" }],
    ["a column of months only", "month\n2016-11", { code: "noCountColumn" }],
    ["a workbook", "PK\u0003\u0004\u0000", { code: "notText" }],
    ["too many columns", `month${",x".repeat(50)}\n`, { code: "tooManyColumns", most: 50 }],
    ["a long heading", `month,${"x".repeat(201)}\n`, { code: "fieldTooLong", line: 1, most: 200 }],
  ])("for %s", (_, text, expected) => {
    expect(problem(text)).toEqual(expected);
  });

  it("when it is too large or too long, whatever is in it", () => {
    expect(problem("x".repeat(1024 * 1024 + 1))).toEqual({ code: "tooLarge", megabytes: 1 });
    expect(problem(`month,count\n${"2016-11,1\n".repeat(1201)}`)).toEqual({
      code: "tooManyMonths",
      most: 1200,
    });
  });

  it("never repeats a cell in the problem", () => {
    expect(JSON.stringify(problem(rows("2016-12,Jane Roe", "2017-01,7")))).not.toContain("Jane");
  });
});
