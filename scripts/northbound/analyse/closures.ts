import { dateOfDayNumber } from "@/lib/statistics/day-number";
import { CannotAnalyse } from "./cannot-analyse";
import { type CountRows, withoutRows } from "./count-rows";
import { readLines } from "./read-table";
import { isDate } from "./row-unit";

/**
 * Closed days are left out of the fit, whatever was counted on them. The file has one date a line; what follows a comma, a
 * semicolon or a tab is a remark, and a first line that is no date is a heading.
 */
export function leaveOutClosures(rows: CountRows, path: string): { rows: CountRows; closed: string[] } {
  if (rows.unit !== "day")
    throw new CannotAnalyse(
      `--closures takes days; these rows are ${rows.unit}s: give their open days as --exposure.`,
    );
  const closed = new Set(readClosures(path));
  const isClosed = (day: number) => closed.has(dateOfDayNumber(day));
  const inside = Array.from(rows.days).filter(isClosed).map(dateOfDayNumber);
  const open = withoutRows(rows, isClosed);
  return { rows: { ...open, missing: rows.missing.filter((date) => !closed.has(date)) }, closed: inside };
}

function readClosures(path: string): string[] {
  const lines = readLines(path).map((text, index) => ({
    line: index + 1,
    date: (text.split(/[,;\t]/)[0] ?? "").replaceAll('"', "").trim(),
  }));
  const filled = lines.filter(({ date }) => date !== "");
  const dates = isDay(filled[0]?.date ?? "") ? filled : filled.slice(1);
  const bad = dates.find(({ date }) => !isDay(date));
  if (bad !== undefined)
    throw new CannotAnalyse(`Line ${bad.line} of ${path}: "${bad.date}" is not a date like 2016-11-24.`);
  if (dates.length === 0) throw new CannotAnalyse(`There is no date in ${path}.`);
  return dates.map(({ date }) => date);
}

function isDay(text: string): boolean {
  return text.length === 10 && isDate(text);
}
