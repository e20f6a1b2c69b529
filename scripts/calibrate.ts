import { parseArgs } from "node:util";
import { type CalibrationTable, calibrationTables } from "./calibrate/calibration-tables";
import { progressOf } from "./calibrate/progress";

/**
 * Tries the methods of lib/statistics on made firms with known truth and prints the tables of docs/statistics.md:
 * `npm run calibrate -- [--firms 40] [--seed 2016] [--json]`.
 */
export function calibrate(args: string[]): 0 | 1 {
  const { values } = parseArgs({
    args,
    options: { firms: { type: "string" }, seed: { type: "string" }, json: { type: "boolean" } },
  });
  const [firms, seed] = [Number(values.firms ?? 40), Number(values.seed ?? 2016)];
  if (!Number.isInteger(firms) || firms < 1 || !Number.isInteger(seed)) {
    console.error("--firms is a whole number from 1 up, --seed a whole number.");
    return 1;
  }
  const tables = calibrationTables(firms, seed).map(progressOf((line) => console.error(line)));
  const answer = values.json
    ? JSON.stringify({ firms, seed, tables }, null, 2)
    : [`${firms} firms each, seed ${seed}`, ...tables.map(printed)].join("\n\n");
  process.stdout.write(`${answer}\n`);
  return 0;
}

function printed({ title, head, rows }: CalibrationTable): string {
  const lines = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return [`### ${title}`, "", ...lines].join("\n");
}
