import { CsvError, type CsvErrorCode, parse } from "csv-parse/sync";
import { decodeText } from "./decode-text";
import type { SeriesProblem } from "./series-problem";

/** The largest table that is read, in MB of 1,024 times 1,024 bytes. */
export const megabytes = 1;
const longestField = 200;
const longestLine = 10_000;
const mostColumns = 50;
/** A hundred years. */
const mostMonths = 1_200;

export type Line = { line: number; cells: string[] };
export type TableReading = { ok: true; header: Line; lines: Line[] } | { ok: false; problem: SeriesProblem };

/** The cells of a small published table, line by line: comma, semicolon or tab, quoted or not, within its budgets. */
export function readTable(bytes: Uint8Array): TableReading {
  if (bytes.length > megabytes * 1024 * 1024) return refuse({ code: "tooLarge", megabytes });
  const text = decodeText(bytes);
  if (text === null) return refuse({ code: "notText" });
  const lines = parseLines(text);
  if (!Array.isArray(lines)) return refuse(lines);
  const [header, ...rest] = lines;
  if (!header) return refuse({ code: "empty" });
  if (header.cells.length > mostColumns) return refuse({ code: "tooManyColumns", most: mostColumns });
  if (rest.length > mostMonths) return refuse({ code: "tooManyMonths", most: mostMonths });
  const problem = lines.map((line) => lineProblem(line, header)).find((found) => found !== null);
  return problem ? refuse(problem) : { ok: true, header, lines: rest };
}

function lineProblem({ line, cells }: Line, header: Line): SeriesProblem | null {
  if (cells.length !== header.cells.length) return { code: "unevenLine", line };
  if (cells.some((cell) => cell.length > longestField)) {
    return { code: "fieldTooLong", line, most: longestField };
  }
  return null;
}

function parseLines(text: string): Line[] | SeriesProblem {
  const lines: Line[] = [];
  try {
    parse(text, {
      delimiter: delimiterOf(text),
      max_record_size: longestLine,
      on_record: (cells: string[], place) => {
        lines.push({ line: place.lines, cells });
        return null;
      },
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      // One more than allowed is enough to know that there are too many.
      to: mostMonths + 2,
      trim: true,
    });
    return lines;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const code = error.code === tooLong ? "lineTooLong" : "brokenQuotes";
    return { code, line: typeof error.lines === "number" ? error.lines : 1 };
  }
}

const tooLong: CsvErrorCode = "CSV_MAX_RECORD_SIZE";

/** The separator that the first line uses most, outside of quotes. */
function delimiterOf(text: string): string {
  const firstLine = (text.trimStart().split(/[\r\n]/, 1)[0] ?? "").replace(/"[^"]*"/g, "");
  const count = (separator: string) => firstLine.split(separator).length;
  const separators = [",", ";", "\t"];
  return separators.reduce((best, next) => (count(next) > count(best) ? next : best));
}

function refuse(problem: SeriesProblem): TableReading {
  return { ok: false, problem };
}
