import { isMonth, type Month } from "@/lib/calendar/month";
import { chooseCountColumn } from "./count-columns";
import { readCountCell } from "./read-count-cell";
import { type Line, readTable } from "./read-table";
import type { SeriesProblem } from "./series-problem";

/** A month's count; null where the publisher withheld it (0 to 5). */
export type MonthlyValue = { month: Month; value: number | null };

export type MonthlySeries = { column: string; values: MonthlyValue[]; lastMonth: Month };

export type MonthlyReading = ({ ok: true } & MonthlySeries) | { ok: false; problem: SeriesProblem };

/**
 * Reads one column of a table of months ("month,<column>…"), oldest first, or says the first thing that is wrong with
 * the file. Without `column` the file must have one column of counts only.
 */
export function readMonthlySeries(bytes: Uint8Array, thisMonth: Month, column?: string): MonthlyReading {
  const table = readTable(bytes);
  if (!table.ok) return table;
  const { header, lines } = table;
  const problem = headerProblem(header);
  if (problem) return refuse(problem);
  if (lines.length === 0) return refuse({ code: "noMonths" });
  const choice = chooseCountColumn(header, lines, column);
  if (!choice.ok) return choice;
  return readValues(lines, choice, thisMonth);
}

function headerProblem({ cells }: Line): SeriesProblem | null {
  if (!/^(?:month|mois)$/i.test(cells[0] ?? "")) return { code: "noMonthColumn" };
  const repeated = cells.find((name, index) => cells.indexOf(name) < index);
  return repeated === undefined ? null : { code: "repeatedColumn", column: repeated.slice(0, 40) };
}

function readValues(
  lines: readonly Line[],
  column: { index: number; name: string },
  thisMonth: Month,
): MonthlyReading {
  const lineOf = new Map<Month, number>();
  const values: MonthlyValue[] = [];
  for (const { line, cells } of lines) {
    const month = cells[0] ?? "";
    if (!isMonth(month)) return refuse({ code: "impossibleMonth", line });
    if (month > thisMonth) return refuse({ code: "futureMonth", line });
    const firstLine = lineOf.get(month);
    if (firstLine !== undefined) return refuse({ code: "repeatedMonth", line, firstLine });
    lineOf.set(month, line);
    const cell = readCountCell(cells[column.index] ?? "");
    if (!cell.ok) return refuse({ code: cell.code, line });
    values.push({ month, value: cell.value });
  }
  values.sort((a, b) => (a.month < b.month ? -1 : 1));
  return { ok: true, column: column.name, values, lastMonth: values.at(-1)?.month ?? thisMonth };
}

function refuse(problem: SeriesProblem): MonthlyReading {
  return { ok: false, problem };
}
