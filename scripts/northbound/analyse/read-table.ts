import { readFileSync } from "node:fs";
import { CsvError, parse } from "csv-parse/sync";
import { decodeText } from "@/lib/outside-series/decode-text";
import { CannotAnalyse } from "./cannot-analyse";

/** The rows of a file below the header that has the columns asked for. */
export interface Table {
  readonly rows: readonly TableRow[];
  /** Whether "1,5" is a number: not where the comma separates cells. */
  readonly decimalComma: boolean;
}

export interface TableRow {
  readonly line: number;
  /** The cell of one of the columns asked for. */
  readonly cell: (column: string) => string;
}

type Line = { readonly line: number; readonly cells: readonly string[] };
const separators = [",", ";", "\t"];

/**
 * Reads a CSV file: comma, semicolon or tab; a byte order mark and lines about the file above the header may be there, as in
 * the series that the application hands out. The header is the first line with every column asked for.
 */
export function readTable(path: string, asked: readonly string[]): Table {
  const text = readText(path);
  const columns = asked.map(plain);
  const readings = separators.map((separator) => ({ separator, lines: linesOf(text, separator, path) }));
  for (const { separator, lines } of readings) {
    const place = lines.findIndex(({ cells }) => columns.every((column) => cells.includes(column)));
    const header = lines[place];
    if (header !== undefined)
      return { rows: rowsBelow(header, lines.slice(place + 1), columns), decimalComma: separator !== "," };
  }
  throw new CannotAnalyse(
    missingColumn(
      path,
      columns,
      readings.map(({ lines }) => likelyHeader(lines)),
    ),
  );
}

/** The lines of a file as they are. */
export function readLines(path: string): string[] {
  return readText(path).split(/\r\n|\r|\n/);
}

function readText(path: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new CannotAnalyse(`The file ${path} cannot be read.`);
  }
  const text = decodeText(bytes);
  if (text === null) throw new CannotAnalyse(`The file ${path} is not text: save it as CSV.`);
  if (text.trim() === "") throw new CannotAnalyse(`The file ${path} is empty.`);
  return text;
}

function linesOf(text: string, delimiter: string, path: string): Line[] {
  const lines: Line[] = [];
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      on_record: (cells: string[], { lines: line }) => {
        lines.push({ line, cells: cells.map(plain) });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new CannotAnalyse(`The file ${path} has a quotation mark that is never closed.`);
  }
  return lines;
}

function rowsBelow(header: Line, below: readonly Line[], columns: readonly string[]): TableRow[] {
  const twice = columns.find((column) => header.cells.filter((cell) => cell === column).length > 1);
  if (twice !== undefined) throw new CannotAnalyse(`The column "${twice}" is there twice.`);
  const places = new Map(columns.map((column) => [column, header.cells.indexOf(column)]));
  return below.filter(isFilled).map(({ line, cells }) => {
    if (cells.length !== header.cells.length)
      throw new CannotAnalyse(`Line ${line} has ${cells.length} cells, the header ${header.cells.length}.`);
    return { line, cell: (column) => cells[places.get(plain(column)) ?? -1] ?? "" };
  });
}

function missingColumn(path: string, asked: readonly string[], headers: readonly (readonly string[])[]) {
  const header = headers.reduce((most, next) => (next.length > most.length ? next : most), []);
  const missing = asked.find((column) => !header.includes(column)) ?? asked[0];
  return `There is no column "${missing}" in ${path}. Its columns are ${header.map((name) => `"${name}"`).join(", ")}.`;
}

/** The line after the first empty one, where lines about the file stand above; else the first. */
function likelyHeader(lines: readonly Line[]): readonly string[] {
  const empty = lines.findIndex((line) => !isFilled(line));
  const header = lines.slice(empty + 1).find(isFilled) ?? lines.find(isFilled);
  return header?.cells.filter((cell) => cell !== "") ?? [];
}

function isFilled({ cells }: Line): boolean {
  return cells.some((cell) => cell !== "");
}

function plain(text: string): string {
  return text.trim().normalize("NFC");
}
