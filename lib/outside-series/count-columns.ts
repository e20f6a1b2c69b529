import { readCountCell } from "./read-count-cell";
import type { Line } from "./read-table";
import type { SeriesProblem } from "./series-problem";

export type ColumnChoice = { ok: true; index: number; name: string } | { ok: false; problem: SeriesProblem };

/**
 * The column to read: the one asked for, or the only one that holds counts. Most of its cells must be counts; one that
 * is not is then that cell's fault and named by its line, rather than hiding the column.
 */
export function chooseCountColumn(header: Line, lines: readonly Line[], asked?: string): ColumnChoice {
  const names = header.cells;
  const counts = names.filter((_, index) => index > 0 && holdsCounts(lines, index));
  const columns = counts.join(", ");
  if (asked !== undefined) {
    const index = names.indexOf(asked, 1);
    if (index < 0) return { ok: false, problem: { code: "unknownColumn", columns } };
    return { ok: true, index, name: asked };
  }
  const [name, ...others] = counts;
  if (name === undefined) return { ok: false, problem: { code: "noCountColumn" } };
  if (others.length > 0) return { ok: false, problem: { code: "chooseColumn", columns } };
  return { ok: true, index: names.indexOf(name, 1), name };
}

function holdsCounts(lines: readonly Line[], index: number): boolean {
  const cells = lines.map((line) => line.cells[index] ?? "").filter((cell) => cell !== "");
  const counts = cells.filter((cell) => readCountCell(cell).ok);
  return counts.length > cells.length / 2;
}
