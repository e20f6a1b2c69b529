import { parseCount } from "./parse-count";

/** What the publisher prints instead of a count of 0 to 5. */
const withheld = "--";

export type CountCell =
  /** A null value was withheld by the publisher: it is somewhere between 0 and 5, and never becomes a number. */
  | { ok: true; value: number | null }
  | { ok: false; code: "missingValue" | "negativeValue" | "fraction" | "notANumber" };

/** One cell of a column of counts. */
export function readCountCell(cell: string): CountCell {
  if (cell === withheld) return { ok: true, value: null };
  const value = parseCount(cell);
  if (value !== null) return { ok: true, value };
  if (cell === "") return { ok: false, code: "missingValue" };
  if (/^[-\u2212]\s?\d/.test(cell)) return { ok: false, code: "negativeValue" };
  return { ok: false, code: /^\d+[.,]\d+$/.test(cell) ? "fraction" : "notANumber" };
}
