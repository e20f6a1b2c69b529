import { describe, expect, it } from "vitest";
import { readReportOptions } from "./report-options";

const read = (text: string) => readReportOptions(text.split(" "), "/where/it/started");

describe("the options of a report", () => {
  it("are for readers inside the firm and in English unless told otherwise", () => {
    expect(read("--month 2016-11 --format pdf --out a.pdf")).toMatchObject({
      audience: "inside",
      language: "en",
      notes: "rows",
    });
  });

  it("are the published version for readers outside the firm, unless a draft is asked for", () => {
    for (const audience of ["outside", "press"]) {
      const outside = `--month 2016-11 --format pdf --out a.pdf --audience ${audience}`;
      expect(read(outside)).toMatchObject({ audience, draft: false });
      expect(read(`${outside} --draft`)).toMatchObject({ audience, draft: true });
    }
  });

  it("name a file as seen from where the command was started", () => {
    const out = (path: string) => read(`--month 2016-11 --format pdf --out ${path}`).out;
    expect(out("a.pdf")).toBe("/where/it/started/a.pdf");
    expect(out("../a.pdf")).toBe("/where/it/a.pdf");
    expect(out("/elsewhere/a.pdf")).toBe("/elsewhere/a.pdf");
  });

  it.each([
    ["--format pdf --out a", "--month is missing"],
    ["--month 2016-13 --format pdf --out a", "not “2016-13”"],
    ["--month 2016-11 --format doc --out a", "--format is one of pdf, xlsx, csv"],
    ["--month 2016-11 --format pdf", "--out is missing"],
    ["--month 2016-11 --format pdf --out a --audience all", "--audience is one of inside, outside, press"],
    ["--month 2016-11 --format pdf --out a --draft", "--draft is for --audience outside or press"],
    ["--month 2016-11 --format pdf --out a --notes file", "for --format csv"],
    ["--month 2016-11 --month 2016-12 --format pdf --out a", "--month is given twice"],
    ["--month 2016-11 --format pdf --out a --colour red", "no option --colour"],
    ["--month 2016-11 --format pdf --out --language en", "--out needs a value"],
    ["--month 2016-11 --format pdf --out=", "--out needs a value"],
    ["--month 2016-11 --format pdf --out", "--out needs a value"],
    ["--month 2016-11 --format pdf --out reports/", "“reports/” is a directory"],
    ["--month 2016-11 --format pdf --out a --language de", "--language is one of en, fr"],
    ["--month 2016-11 --format pdf --out a --audience press --draft=no", "--draft takes no value"],
    ["2016-11 --format pdf --out a", "What does “2016-11” mean?"],
  ])("%s: says what is wrong in one sentence", (text, said) => {
    expect(() => read(text)).toThrow(said.replace(/[“”]/g, '"'));
  });
});
