import { writableText } from "@/lib/reports/render/printable-text";

/** No spreadsheet holds more in one cell. */
export const longestCell = 32_767;
/** Styles of `workbook-parts.ts`, by their place there. */
const styles = { text: 0, number: 1, day: 2, time: 3, moment: 4, head: 5, wrapped: 6 } as const;
export type CellStyle = keyof typeof styles;

const dayMs = 86_400_000;
/** Spreadsheets count days from here. */
const firstDay = Date.UTC(1899, 11, 30);

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** "A", "B", … "AA". */
export function columnLetters(column: number): string {
  const first = Math.floor(column / 26);
  const last = String.fromCharCode(65 + (column % 26));
  return first > 0 ? columnLetters(first - 1) + last : last;
}

/** A row of a sheet, numbered from one. Texts stand in it as texts, so that none is ever a formula. */
export function sheetRow(
  number: number,
  cells: readonly (string | null)[],
  types: readonly CellStyle[],
  letters: readonly string[],
): string {
  let xml = `<row r="${number}">`;
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column] ?? null;
    if (cell !== null && cell !== "")
      xml += sheetCell(`${letters[column]}${number}`, cell, types[column] ?? "text");
  }
  return `${xml}</row>`;
}

function sheetCell(place: string, cell: string, type: CellStyle): string {
  const value = typedValue(cell, type);
  if (value !== null) return `<c r="${place}" s="${styles[type]}"><v>${value}</v></c>`;
  return `<c r="${place}" s="${styles[type]}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** Numbers, days, times and moments as spreadsheets count them; null for what is text. */
function typedValue(cell: string, type: CellStyle): number | null {
  if (type === "number") return Number(cell);
  if (type === "day") return dayOf(cell);
  if (type === "time") return timeOf(cell);
  if (type === "moment") return dayOf(cell.slice(0, 10)) + timeOf(cell.slice(11));
  return null;
}

const dayOf = (day: string) => (Date.parse(`${day}T00:00:00Z`) - firstDay) / dayMs;
const timeOf = (time: string) => (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) / 1440;

const special =
  /[&<>\r]|_(?=x[0-9A-Fa-f]{4}_)|[^\t\n -\ud7ff]|[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

function escaped(text: string): string {
  const short = text.length > longestCell ? text.slice(0, longestCell) : text;
  if (!special.test(short)) return short;
  // A text that looks like an escape sign of the format must not be read as one.
  return writableText(short)
    .replace(/\r\n?/g, "\n")
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[&<>]/g, (sign) => entities[sign] ?? sign);
}
