import { describe, expect, it } from "vitest";
import { columnLetters, longestCell, sheetRow } from "./sheet-rows";
import { textCells } from "./text-cells";

describe("a row of a sheet", () => {
  const row = (cell: string, type: Parameters<typeof sheetRow>[2][number]) =>
    sheetRow(2, [cell], [type], ["A"]);
  const value = (xml: string) => Number(/<v>(.*)<\/v>/.exec(xml)?.[1]);

  it("has days, times and moments as spreadsheets count them", () => {
    // The day that every spreadsheet's manual takes as its example.
    expect(value(row("2008-01-01", "day"))).toBe(39_448);
    expect(value(row("18:00", "time"))).toBe(0.75);
    expect(value(row("2008-01-01 06:00", "moment"))).toBe(39_448.25);
    expect(value(row("1790", "number"))).toBe(1790);
  });

  it("has texts as texts, never as markup or formulas", () => {
    expect(row("=1+1", "text")).toContain('t="inlineStr"><is><t xml:space="preserve">=1+1</t></is>');
    expect(row("<f>&", "text")).toContain("&lt;f&gt;&amp;");
    expect(row("_x0041_", "text")).toContain("_x005F_x0041_");
    expect(row("a\u202eb\u0007c", "text")).toContain(">abc<");
  });

  it("leaves empty what is not there, and cuts what no cell holds", () => {
    expect(sheetRow(3, [null, ""], ["text", "text"], ["A", "B"])).toBe('<row r="3"></row>');
    expect(/preserve">(x*)</.exec(row("x".repeat(longestCell + 5), "text"))?.[1]).toHaveLength(longestCell);
  });

  it("names columns by letters", () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual([
      "A",
      "Z",
      "AA",
      "AZ",
      "BA",
      "ZZ",
      "AAA",
    ]);
  });
});

describe("a row of the database's text format", () => {
  it("is read back as it was written", () => {
    expect(textCells("a\\tb\t\\N\t\tback\\\\slash\\n\\r\\\\N")).toEqual([
      "a\tb",
      null,
      "",
      "back\\slash\n\r\\N",
    ]);
  });
});
