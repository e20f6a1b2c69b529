import { parseArgs } from "node:util";
import type { CalibrationTable } from "./calibrate/calibration-table";
import { calibrationTables } from "./calibrate/calibration-tables";
import { demonstrationTables } from "./calibrate/demonstration/demonstration-tables";
import { judgeFirm } from "./calibrate/demonstration/judge-firm";
import { progressOf } from "./calibrate/progress";

/**
 * Tries the methods of lib/statistics on made firms with known truth and prints the tables of docs/statistics.md:
 * `npm run calibrate -- [--firms 40] [--seed 2016] [--json]`; with `--demonstration 40` on whole firms of the
 * demonstration's kind, asked as the application asks, and nothing else.
 */
export function calibrate(args: string[]): 0 | 1 {
  const { values } = parseArgs({
    args,
    options: {
      firms: { type: "string" },
      demonstration: { type: "string" },
      seed: { type: "string" },
      json: { type: "boolean" },
    },
  });
  const firms = Number(values.demonstration ?? values.firms ?? 40);
  const seed = Number(values.seed ?? 2016);
  if (!Number.isInteger(firms) || firms < 1 || !Number.isInteger(seed)) {
    console.error("--firms and --demonstration are whole numbers from 1 up, --seed is a whole number.");
    return 1;
  }
  const tables = values.demonstration === undefined ? madeTables(firms, seed) : wholeFirms(firms, seed);
  const answer = values.json
    ? JSON.stringify({ firms, seed, tables }, null, 2)
    : [`${firms} firms each, seed ${seed}`, ...tables.map(printed)].join("\n\n");
  process.stdout.write(`${answer}\n`);
  return 0;
}

function madeTables(firms: number, seed: number): CalibrationTable[] {
  return calibrationTables(firms, seed).map(progressOf((line) => console.error(line)));
}

/** Firms of the demonstration's kind, each drawn from a seed of its own. */
function wholeFirms(firms: number, seed: number): CalibrationTable[] {
  const work = Array.from({ length: firms }, (_, firm) => () => ({
    title: `Firm ${firm + 1}`,
    ...judgeFirm(seed + 1000 * firm),
  }));
  return demonstrationTables(work.map(progressOf((line) => console.error(line))));
}

function printed({ title, head, rows }: CalibrationTable): string {
  const lines = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return [`### ${title}`, "", ...lines].join("\n");
}
