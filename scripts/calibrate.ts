/**
 * Tries the methods of lib/statistics on made firms with known truth and prints the tables of docs/statistics.md.
 *
 *   npx tsx scripts/calibrate.ts [--firms 40] [--seed 2016]
 */
import { parseArgs } from "node:util";
import * as calibration from "../lib/statistics/calibration";
import { seededRandom } from "../lib/statistics/seeded-random";

const { values } = parseArgs({ options: { firms: { type: "string" }, seed: { type: "string" } } });
const firms = Number(values.firms ?? 40);
const seed = Number(values.seed ?? 2016);
const startedAt = performance.now();

function share({ hits, of }: calibration.Tally): string {
  return of === 0 ? "–" : `${((100 * hits) / of).toFixed(1)} % (${of})`;
}

function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  console.log(`\n### ${title}\n`);
  console.log(`| ${head.join(" | ")} |\n|${head.map(() => "---|").join("")}`);
  for (const row of rows) console.log(`| ${row.join(" | ")} |`);
}

/** Every table begins with its own seed, so that one can be repeated without the others. */
function random(offset: number) {
  return seededRandom(seed + 1000 * offset);
}

const { NOISES } = calibration;
const windowHead = ["noise", "effects", "0–6", "7–13", "14–27", "28–55"];

function coverageRows(plain: boolean, offset: number): string[][] {
  return NOISES.flatMap((noise, index) =>
    [false, true].map((planted) => {
      const chance = random(offset + 2 * index + Number(planted));
      const tallies = calibration.coverageOfWindows(chance, firms, noise, planted, plain);
      return [noise, planted ? calibration.PLANTED.join("/") : "none", ...tallies.map(share)];
    }),
  );
}

console.log(`${firms} firms each, seed ${seed}`);
table("M1: the interval holds the truth", windowHead, coverageRows(false, 0));
table(
  "First comparison, without season and growth: the interval holds the truth",
  windowHead,
  coverageRows(true, 10),
);
table(
  "M2: the range of the usual holds the count",
  ["noise", "28 days", "56 days"],
  NOISES.map((noise, index) => [
    noise,
    ...calibration.coverageOfExcess(random(20 + index), firms, noise).map(share),
  ]),
);
table(
  "M3: half-life",
  ["surge", "noise", "shown", "within two times the truth"],
  [
    { times: 8, days: 9, noise: "independent" as const },
    { times: 8, days: 9, noise: "slow-drift" as const },
    { times: 3, days: 6, noise: "independent" as const, perDay: 4 },
    { times: 1, days: 9, noise: "independent" as const },
    { times: 1, days: 9, noise: "slow-drift" as const },
  ].map((surge, index) => {
    const { shown, right } = calibration.halfLifeOf(random(30 + index), firms, surge);
    return [`${surge.times}-fold, ${surge.days} days`, surge.noise, share(shown), share(right)];
  }),
);
table(
  "M5: false alarms",
  ["noise", "weeks with an alarm"],
  NOISES.map((noise, index) => [
    noise,
    share(calibration.falseAlarms(random(40 + index), Math.ceil(firms / 4), noise)),
  ]),
);
table(
  "M6: the interval of the elasticity holds the truth",
  ["months", "memory", "none", "0.8"],
  [48, 72, 120].flatMap((months, row) =>
    [0, 0.3, 0.6].map((memory, column) => {
      const tally = (elasticity: number) =>
        share(
          calibration.coverageOfLink(random(50 + 3 * row + column), 2 * firms, months, elasticity, memory),
        );
      return [String(months), String(memory), tally(0), tally(0.8)];
    }),
  ),
);
table(
  "M8: false findings at q = 0.10; smallest visible ratio",
  ["noise", "false among found", "told from none"],
  NOISES.map((noise, index) => [
    noise,
    calibration.falseDiscoveries(random(70 + index), Math.ceil(firms / 4), noise).toFixed(3),
    share(calibration.powerAtSmallestVisible(random(80 + index), firms, noise)),
  ]),
);
console.log(`\n${Math.round((performance.now() - startedAt) / 1000)} s`);
