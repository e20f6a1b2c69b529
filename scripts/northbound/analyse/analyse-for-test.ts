import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dateOfDayNumber, dayNumber } from "@/lib/statistics/day-number";
import { analyse } from "./analyse";

const folder = mkdtempSync(join(tmpdir(), "northbound-analyse-"));
let files = 0;

/** A file in a temporary folder. */
export function fileOf(contents: string | Uint8Array): string {
  files++;
  const path = join(folder, `${files}.csv`);
  writeFileSync(path, contents);
  return path;
}

/** Lines of cells as a comma-separated file. */
export function csvOf(lines: readonly (readonly (string | number | null)[])[]): string {
  return fileOf(lines.map((cells) => cells.map((cell) => cell ?? "").join(",")).join("\n"));
}

/** A file with the columns date, count and exposure, one row every `stepDays` days. */
export function seriesFile(
  first: string,
  counts: readonly (number | null)[],
  { stepDays = 1, exposure = [] }: { stepDays?: number; exposure?: readonly number[] } = {},
): string {
  const start = dayNumber(first);
  const rows = counts.map((count, row) => [
    dateOfDayNumber(start + stepDays * row),
    count,
    exposure[row] ?? 1,
  ]);
  return csvOf([["date", "count", "exposure"], ...rows]);
}

/** The options of an event's analysis of such a file. */
export function eventArgs(csv: string, event: string, ...more: string[]): string[] {
  return ["event-effect", "--csv", csv, "--date", "date", "--count", "count", "--event", event, ...more];
}

/** What an analysis prints with --json, with its exit code. */
export function answerTo(...args: string[]) {
  const { out, problem, exitCode } = analyse([...args, "--json"]);
  if (out === "") throw new Error(problem);
  return { exitCode, ...JSON.parse(out) };
}

/** The sentence that an analysis ends with instead of figures. */
export function problemOf(...args: string[]): string {
  const { out, problem, exitCode } = analyse(args);
  if (out !== "" || exitCode !== 1) throw new Error(`There was an answer: ${out}`);
  return problem.trimEnd();
}
