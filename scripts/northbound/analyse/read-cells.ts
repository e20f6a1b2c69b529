import { CannotAnalyse } from "./cannot-analyse";
import type { Table, TableRow } from "./read-table";

const yes = new Set(["1", "yes", "true", "oui", "vrai"]);
const no = new Set(["0", "no", "false", "non", "faux"]);

/** A number, or `null` for an empty cell or "NA". */
export function readNumber({ decimalComma }: Table, row: TableRow, column: string): number | null {
  const text = row.cell(column);
  if (text === "" || text === "NA") return null;
  const usual = decimalComma ? text.replace(",", ".") : text;
  if (!/^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(usual))
    throw new CannotAnalyse(`Line ${row.line}: "${text}" in "${column}" is not a number.`);
  return Number(usual);
}

/** A whole number from 0 up, or `null` where nothing was counted. */
export function readCount(table: Table, row: TableRow, column: string): number | null {
  const count = readNumber(table, row, column);
  if (count === null) return null;
  const said = `Line ${row.line}: the count "${row.cell(column)}" in "${column}"`;
  if (count < 0) throw new CannotAnalyse(`${said} is below 0.`);
  if (!Number.isSafeInteger(count)) throw new CannotAnalyse(`${said} is not a whole number.`);
  return count;
}

/** Whether it happened: 1 or 0, yes or no, oui or non. */
export function readFlag(row: TableRow, column: string): boolean {
  const text = row.cell(column).toLowerCase();
  if (yes.has(text)) return true;
  if (no.has(text)) return false;
  throw new CannotAnalyse(`Line ${row.line}: "${row.cell(column)}" in "${column}" is neither 1 nor 0.`);
}

/** A group's name; an empty cell is a group of its own. */
export function readGroup(row: TableRow, column: string): string {
  return row.cell(column) || "(empty)";
}
