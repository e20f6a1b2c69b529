import { strToU8, Zip, ZipDeflate } from "fflate";
import type { CellType } from "../export-field";
import { openNote } from "../sealed-note";
import type { RowBundles } from "./row-bundles";
import { columnLetters, longestCell, sheetRow } from "./sheet-rows";
import { textCells } from "./text-cells";
import { sheetEnd, sheetStart, workbookParts } from "./workbook-parts";

/** The most rows of a workbook; more is for the other formats. */
export const mostSheetRows = 100_000;

const widths: Record<CellType, number> = { text: 22, number: 10, day: 12, time: 8, moment: 17 };

export type Workbook = {
  names: readonly [inquiries: string, notes: string];
  columns: readonly { label: string; type: CellType }[];
  hasNote: boolean;
  /** The rows of the sheet of notes; `cut` is how many texts were longer than a cell can be. */
  notes: (cut: number) => readonly (readonly string[])[];
};

/** A workbook, chunk by chunk as its rows come: a sheet of inquiries with a frozen head, and one of notes. */
export async function* xlsxChunks(rows: RowBundles, workbook: Workbook): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for (const [path, xml] of workbookParts(workbook.names)) addPart(zip, path).push(strToU8(xml), true);
  const sheet = addPart(zip, "xl/worksheets/sheet1.xml");
  const writer = rowWriter(workbook);
  sheet.push(strToU8(writer.start()));
  for await (const bundle of rows) {
    sheet.push(strToU8(writer.rows(bundle)));
    yield* ready.splice(0);
  }
  sheet.push(strToU8(writer.end()), true);
  addPart(zip, "xl/worksheets/sheet2.xml").push(strToU8(notesSheet(workbook.notes(writer.cut()))), true);
  zip.end();
  yield* ready;
}

function addPart(zip: Zip, path: string): ZipDeflate {
  const part = new ZipDeflate(path, { level: 1 });
  zip.add(part);
  return part;
}

function rowWriter({ columns, hasNote }: Workbook) {
  const types = columns.map(({ type }) => type);
  const letters = columns.map((_, column) => columnLetters(column));
  let [written, cut] = [1, 0];
  const cellsOf = (row: Buffer): (string | null)[] => {
    if (!hasNote) return textCells(row.toString("utf8", 0, row.length - 1));
    const { rest, note } = openNote(row, "\t", "\\N");
    return [...(rest.length > 0 ? textCells(rest.toString("utf8")) : []), note];
  };
  const write = (row: Buffer) => {
    const cells = cellsOf(row);
    for (const cell of cells) if (cell !== null && cell.length > longestCell) cut += 1;
    written += 1;
    return sheetRow(written, cells, types, letters);
  };
  const labels = columns.map(({ label }) => label);
  return {
    start: () =>
      sheetStart({ widths: types.map((type) => widths[type]), frozenHead: true }) +
      sheetRow(1, labels, Array(labels.length).fill("head"), letters),
    rows: (bundle: readonly Buffer[]) => bundle.map(write).join(""),
    end: () => sheetEnd({ columns: columns.length, rows: written }),
    cut: () => cut,
  };
}

function notesSheet(notes: readonly (readonly string[])[]): string {
  const rows = notes.map((cells, index) => sheetRow(index + 1, cells, ["head", "wrapped"], ["A", "B"]));
  return sheetStart({ widths: [24, 100], frozenHead: false }) + rows.join("") + sheetEnd();
}
