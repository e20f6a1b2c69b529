import { stringify } from "csv-stringify/sync";
import { writableText } from "./render/printable-text";
import { spreadsheetText } from "./spreadsheet-text";

/** A figure stays a figure, text is made safe for spreadsheets, nothing is an empty cell. */
export type CsvCell = string | number | null;

/**
 * A CSV file by RFC 4180: UTF-8 with a byte order mark so that spreadsheets read accents, lines ended by CR LF, all of
 * the same width.
 */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const lines = rows.map((row) =>
    Array.from({ length: width }, (_, column) => cellText(row[column] ?? null)),
  );
  return stringify(lines, { bom: true, record_delimiter: "\r\n", quoted_match: /[\r\n']/ });
}

function cellText(cell: CsvCell): string {
  if (cell === null) return "";
  // What no file can hold goes first: a formula may begin behind it.
  return typeof cell === "number" ? String(cell) : spreadsheetText(writableText(cell));
}
