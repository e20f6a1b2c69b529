import { strFromU8, unzipSync } from "fflate";
import { DOMParser } from "linkedom";

export type ReadCell = string | number | null;
export type ReadSheet = { name: string; rows: ReadCell[][]; xml: string };

/** For tests: reads a workbook as a spreadsheet does, its text in cells or in the list that all sheets share. */
export function readXlsx(bytes: Uint8Array): ReadSheet[] {
  const files = unzipSync(bytes);
  const xml = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  const shared = elements(xml("xl/sharedStrings.xml"), "si").map(({ textContent }) => textContent ?? "");
  return elements(xml("xl/workbook.xml"), "sheet").map((sheet, place) => {
    const text = xml(`xl/worksheets/sheet${place + 1}.xml`);
    const rows = elements(text, "row").map((row) => cellsOf(row, shared));
    return { name: sheet.getAttribute("name") ?? "", rows, xml: text };
  });
}

function elements(xml: string, tag: string): Element[] {
  const document = new DOMParser().parseFromString(xml, "text/xml");
  return [...document.getElementsByTagName(tag)];
}

function cellsOf(row: Element, shared: readonly string[]): ReadCell[] {
  const cells: ReadCell[] = [];
  for (const cell of row.getElementsByTagName("c")) {
    const letters = (cell.getAttribute("r") ?? "A").replace(/\d+/, "");
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    while (cells.length < column) cells.push(null);
    cells.push(valueIn(cell, shared));
  }
  return cells;
}

function valueIn(cell: Element, shared: readonly string[]): ReadCell {
  const type = cell.getAttribute("t");
  if (type === "inlineStr") return cell.getElementsByTagName("t")[0]?.textContent ?? "";
  const value = cell.getElementsByTagName("v")[0]?.textContent;
  if (value === undefined || value === null) return null;
  return type === "s" ? (shared[Number(value)] ?? "") : Number(value);
}
