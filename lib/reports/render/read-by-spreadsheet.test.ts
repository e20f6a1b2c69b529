import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { formatMonth } from "@/lib/i18n/format";
import { csvText } from "../csv-text";
import { reportFile } from "../report-file";
import { documentForTest, hostilePartsForTest } from "../report-for-test";
import { hasSpreadsheet, openInSpreadsheet, spreadsheetTimeout } from "./open-in-spreadsheet-for-test";

describe.skipIf(!hasSpreadsheet)("in LibreOffice", { timeout: spreadsheetTimeout }, () => {
  const document = documentForTest("en", hostilePartsForTest());

  it("a workbook with hostile names shows its figures and runs nothing", async () => {
    const sheets = await openInSpreadsheet((await reportFile(document, "xlsx")).bytes, "xlsx");
    expect(sheets.size).toBe(document.sections.length + 1);
    const offices = sheets.get("Office") ?? [];
    const shown = document.sections.find(({ key }) => key === "offices")?.table.rows ?? [];
    expect(offices.slice(1, 1 + shown.length).map(([name, n]) => [name, Number(n)])).toEqual(
      shown.map(([name, n]) => [name?.text, n?.value]),
    );
    expect([...sheets.values()].flat(2)).toContain("=cmd|' /C calc'!A0");
  });

  it("a CSV file with hostile names has in every cell what was written; a formula would have run", async () => {
    const text = new TextDecoder().decode((await reportFile(document, "csv")).bytes);
    const written: string[][] = parse(text, { bom: true });
    const sheets = await openInSpreadsheet(new TextEncoder().encode(`${text}=1+1\r\n`), "csv");
    const opened = sheets.get("opened")?.map((row) => row.map(asRead)) ?? [];
    expect(opened.pop()?.[0]).toBe(2);
    expect(written.flat()).toContain("'=cmd|' /C calc'!A0");
    expect(opened).toEqual(written.map((row) => row.map(asRead)));
  });

  it("a CSV file runs nothing either where it is taken for one with semicolons", async () => {
    const file = csvText([["a", "Zoë;=1+1;"], ["b", "Line\n=1+1"], ['c;"=1+1"', "tab\t=1+1"], ["=1+1"]]);
    const opened = await openInSpreadsheet(new TextEncoder().encode(`${file}x;=2+3\r\n`), "csv", ";");
    const cells = [...opened.values()].flat(2).map((cell) => cell.trim());
    expect(cells).toContain("5");
    expect(cells).not.toContain("2");
  });
});

/** Fifteen digits of a number are kept, of which ten tell it, the ends of lines within a cell are its own, and a month is its first day. */
function asRead(cell: string): string | number {
  const [, month, year] = cell.match(/^(\d\d)\/01\/(\d{4})$/) ?? [];
  if (month) return formatMonth("en", `${year}-${month}`);
  return /^-?\d+(\.\d+)?$/.test(cell) ? Number(Number(cell).toPrecision(10)) : cell.replace(/\r\n?/g, "\n");
}
