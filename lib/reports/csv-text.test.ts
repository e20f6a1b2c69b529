import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { attachmentNamed } from "./attachment";
import { csvText } from "./csv-text";
import { spreadsheetText } from "./spreadsheet-text";

describe("text in a spreadsheet's cell", () => {
  it.each([
    "=1+1",
    "+SUM(A1)",
    "-2+3",
    "@SUM(A1)",
    "\tx",
    "\rx",
    "  =1+1",
    '"=1+1',
    "'=1+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠x",
  ])("cannot begin a formula: %j", (text) => {
    expect(spreadsheetText(text)).toBe(`'${text}`);
  });

  it.each([
    ["Jean;=1+1;", "Jean;'=1+1;"],
    ["Jean ; +1+1", "Jean ;' +1+1"],
    ["Line\n\n=2+2", "Line\n\n'=2+2"],
    ['tab\t"=1', "tab\t'\"=1"],
    ["=1\r\n@x", "'=1\r\n'@x"],
  ])("begins none where a semicolon, a tab or the end of a line ends a cell: %j", (text, inert) => {
    expect(spreadsheetText(text)).toBe(inert);
  });

  it.each(["+1 416 555-0100", "+14165550100", "a=b", "1-2", "Côte d’Ivoire", "– withheld", ""])(
    "stays as it is: %j",
    (text) => {
      expect(spreadsheetText(text)).toBe(text);
    },
  );
});

describe("a CSV file", () => {
  it("begins with a byte order mark and ends every line with CR LF", () => {
    expect(csvText([["a", 1], ["é"]])).toBe("\ufeffa,1\r\né,\r\n");
  });

  it("keeps numbers, negative ones too, and leaves what is not there empty", () => {
    expect(csvText([[-5, 0.25, null, 1e-7]])).toBe("\ufeff-5,0.25,,1e-7\r\n");
  });

  it.each(["\u202e=cmd|' /C calc'!A0", "\u2066+1+1", "\u0007=1+1"])(
    "begins no formula with what stands behind a sign that no file can hold: %j",
    (text) => {
      expect(parse(csvText([[text, "x"]]), { bom: true })).toEqual([[`'${text.slice(1)}`, "x"]]);
    },
  );

  it("is read back as it was written, whatever stands in it", () => {
    const cells = ['say "no"', "a,b", "line\r\nbreak", "trailing ", "", "l’été; plus", "tab\tinside"];
    expect(parse(csvText([cells, ["x"]]), { bom: true })[0]).toEqual(cells);
  });
});

describe("the name of a file", () => {
  it("is told twice: without accents, and as it is", () => {
    expect(attachmentNamed("rapport-décembre (1).csv")).toBe(
      "attachment; filename=\"rapport-decembre-1-.csv\"; filename*=UTF-8''rapport-d%C3%A9cembre%20%281%29.csv",
    );
  });

  it("cannot add a header", () => {
    expect(attachmentNamed('a"\r\nX: y')).not.toMatch(/[\r\n]|filename="[^"]*"[^;]/);
  });
});
