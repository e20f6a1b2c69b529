import { describe, expect, it } from "vitest";
import { analyse } from "./analyse";
import { answerTo, csvOf, eventArgs, fileOf, problemOf, seriesFile } from "./analyse-for-test";

const few = csvOf([
  ["date", "count"],
  ["2020-01-01", 3],
  ["2020-01-02", 4],
]);
const ask = (csv: string) => problemOf(...eventArgs(csv, "2020-01-02"));
const withRow = (date: string, count: string) =>
  csvOf([
    ["date", "count"],
    ["2020-01-01", 3],
    [date, count],
  ]);

describe("a command that cannot be followed", () => {
  it("is answered in one sentence, with exit code 1", () => {
    expect(problemOf()).toBe(
      "An analysis is missing: it is one of event-effect, survival, conversion, watch, link (--help says more).",
    );
    expect(problemOf("guess")).toMatch(/^There is no analysis "guess": it is one of event-effect,/);
    expect(problemOf("watch", "--csv", few, "--colour", "red")).toMatch(
      /^There is no option --colour: "analyse watch" takes --csv, --date, --count, --json\.$/,
    );
    expect(problemOf("watch", "--csv", few, "--date", "date")).toMatch(/^--count is missing:/);
    expect(problemOf("watch", "--csv", few, "--date", "--count")).toBe("--date needs a value.");
    expect(problemOf("watch", few)).toMatch(/^What is ".+"\? "analyse watch" takes/);
    expect(problemOf(...eventArgs(few, "2020-01-02", "--shape", "bump"))).toBe(
      '--shape is one of windows, step, decay, not "bump".',
    );
    expect(problemOf(...eventArgs(few, "8 November"))).toBe(
      '--event is a day like 2016-11-09, not "8 November".',
    );
    expect(problemOf(...eventArgs(few, "2020-01-02", "--until", "2020-01-01"))).toBe(
      "--until 2020-01-01 lies before --event 2020-01-02.",
    );
    expect(problemOf(...eventArgs(few, "2021-01-01"))).toBe(
      "No row of the file begins on 2021-01-01 or after.",
    );
    expect(problemOf(...eventArgs(few, "2019-01-01"))).toBe("No row of the file lies before 2019-01-01.");
  });

  it("has help", () => {
    expect(analyse(["--help"])).toMatchObject({ exitCode: 0, problem: "" });
    expect(analyse(["watch", "--help"]).out).toContain("--until");
  });
});

describe("a file that cannot be read", () => {
  it("is named", () => {
    expect(ask("/nowhere/none.csv")).toBe("The file /nowhere/none.csv cannot be read.");
    expect(ask(fileOf(" \n"))).toMatch(/is empty\.$/);
    expect(ask(fileOf(Uint8Array.of(80, 75, 0, 1)))).toMatch(/is not text: save it as CSV\.$/);
    expect(ask(fileOf('date,count\n2020-01-01,"3\n'))).toMatch(/a quotation mark that is never closed\.$/);
  });

  it("has other columns, which are named", () => {
    expect(ask(fileOf("day,calls\n2020-01-01,3\n"))).toMatch(
      /^There is no column "date" in .+\. Its columns are "day", "calls"\.$/,
    );
    expect(ask(fileOf("about,me\n\nday,calls,open\n2020-01-01,3,1\n"))).toMatch(
      /Its columns are "day", "calls", "open"\.$/,
    );
    expect(ask(fileOf("date,count,count\n2020-01-01,3,4\n"))).toBe('The column "count" is there twice.');
    expect(ask(fileOf("date,count\n2020-01-01,3,4\n"))).toBe("Line 2 has 3 cells, the header 2.");
  });
});

describe("rows that make no series", () => {
  it("are named by their line", () => {
    expect(ask(withRow("2020-01-01", "4"))).toBe("The date 2020-01-01 is given twice, in lines 2 and 3.");
    expect(ask(withRow("01/02/2020", "4"))).toBe(
      'Line 3: "01/02/2020" is not a date like 2016-11-09 or 2016-11.',
    );
    expect(ask(withRow("2020-01-02", "-4"))).toBe('Line 3: the count "-4" in "count" is below 0.');
    expect(ask(withRow("2020-01-02", "4.5"))).toBe(
      'Line 3: the count "4.5" in "count" is not a whole number.',
    );
    expect(ask(withRow("2020-01-02", "four"))).toBe('Line 3: "four" in "count" is not a number.');
    expect(ask(withRow("2020-02", "4"))).toBe('The column "date" mixes days and months.');
    expect(
      ask(
        csvOf([
          ["date", "count"],
          ["2020-01-01", 3],
        ]),
      ),
    ).toMatch(/^There are too few rows/);
  });

  it("are neither days, weeks nor months", () => {
    const days = ["2020-01-01", "2020-01-05", "2020-01-06", "2020-02-11", "2020-02-20"];
    expect(ask(csvOf([["date", "count"], ...days.map((date) => [date, 1])]))).toMatch(
      /^The dates are neither/,
    );
  });

  it("ask for what their length cannot give", () => {
    const months = csvOf([["date", "count"], ...["2020-01", "2020-02", "2020-03"].map((date) => [date, 1])]);
    expect(problemOf(...eventArgs(months, "2020-02-01", "--shape", "windows"))).toMatch(
      /^Windows of 7 to 28 days/,
    );
    expect(problemOf(...eventArgs(months, "2020-02-01", "--closures", few))).toMatch(
      /^--closures takes days/,
    );
    const watched = problemOf("watch", "--csv", months, "--date", "date", "--count", "count");
    expect(watched).toBe("The watch takes days or weeks; these rows are months.");
  });

  it("have a count where nothing was exposed", () => {
    const file = csvOf([
      ["date", "count", "hours"],
      ["2020-01-01", 3, 8],
      ["2020-01-02", 4, 0],
    ]);
    expect(problemOf(...eventArgs(file, "2020-01-02", "--exposure", "hours"))).toBe(
      'Line 3: there is a count without exposure in "hours".',
    );
  });
});

describe("files as spreadsheets and the application write them", () => {
  const counts = Array.from({ length: 400 }, (_, row) => 5 + ((row * 7) % 4));
  const plain = seriesFile("2020-01-01", counts);
  const expected = answerTo(...eventArgs(plain, "2020-12-01"));
  const lines = counts.map((count, row) => {
    const date = new Date(Date.UTC(2020, 0, 1 + row)).toISOString().slice(0, 10);
    return { date, count };
  });
  const termsOf = (csv: string, date: string, count: string, ...more: string[]) =>
    answerTo(
      ...["event-effect", "--csv", csv, "--date", date, "--count", count, "--event", "2020-12-01"],
      ...more,
    ).terms;

  it("may have a byte order mark and semicolons, with decimal commas", () => {
    const rows = lines.map(({ date, count }) => `${date};${count},0;1,5`);
    const csv = fileOf(`\uFEFF${["Jour;Demandes;Heures", ...rows].join("\r\n")}\r\n`);
    expect(termsOf(csv, "Jour", "Demandes")).toEqual(expected.terms);
    const exposed = termsOf(csv, "Jour", "Demandes", "--exposure", "Heures");
    expect(exposed[0].ratio).toBeCloseTo(expected.terms[0].ratio, 9);
  });

  it("may have quotation marks around every cell, with separators inside them", () => {
    const rows = lines.map(({ date, count }) => `"${date}","a; remark, or ""two""","${count}"`);
    const csv = fileOf(`${['"Day","Note; why","Calls, all"', ...rows].join("\n")}\n`);
    expect(termsOf(csv, "Day", "Calls, all")).toEqual(expected.terms);
  });

  it("may not have a decimal comma where commas separate cells", () => {
    expect(ask(fileOf('date,count\n2020-01-01,"3,0"\n2020-01-02,4\n'))).toBe(
      'Line 2: "3,0" in "count" is not a number.',
    );
  });

  it.each([
    ["Day", "Inquiries", "Public holiday"],
    ["Jour", "Demandes", "Jour férié"],
  ])("may say what they are above their header: %s", (date, count, holiday) => {
    const about = ['Event,"Election, a test",', "Firm,A firm,", "Rows,400,", ",,"];
    const rows = lines.map((line) => `${line.date},${line.count},0`);
    const csv = fileOf(`\uFEFF${[...about, `${date},${count},${holiday}`, ...rows].join("\r\n")}\r\n`);
    expect(termsOf(csv, date, count)).toEqual(expected.terms);
  });
});
