import * as calibration from "@/lib/statistics/calibration";
import { seededRandom } from "@/lib/statistics/seeded-random";
import { type CalibrationTable, shareText } from "./calibration-table";

type Draws = (offset: number) => ReturnType<typeof seededRandom>;

const { NOISES } = calibration;

const surges = [
  { times: 8, days: 9, noise: "independent" },
  { times: 8, days: 9, noise: "slow-drift" },
  { times: 3, days: 6, noise: "independent", perDay: 4 },
  { times: 1, days: 9, noise: "independent" },
  { times: 1, days: 9, noise: "slow-drift" },
] as const;

/** The work of each table. Every row begins with its own seed, so that one can be repeated without the others. */
export function calibrationTables(firms: number, seed: number): (() => CalibrationTable)[] {
  const draws: Draws = (offset) => seededRandom(seed + 1000 * offset);
  return [
    () => coverageTable("M1: the interval holds the truth", draws, firms, false),
    () =>
      coverageTable(
        "First comparison, without season and growth: the interval holds the truth",
        draws,
        firms,
        true,
      ),
    () => excessTable(draws, firms),
    () => halfLifeTable(draws, firms),
    () => alarmTable(draws, firms),
    () => linkTable(draws, firms),
    () => discoveryTable(draws, firms),
  ];
}

function coverageTable(title: string, draws: Draws, firms: number, plain: boolean): CalibrationTable {
  const rows = NOISES.flatMap((noise, index) =>
    [false, true].map((planted) => {
      const random = draws((plain ? 10 : 0) + 2 * index + Number(planted));
      const tallies = calibration.coverageOfWindows(random, firms, noise, planted, plain);
      return [noise, planted ? calibration.PLANTED.join("/") : "none", ...tallies.map(shareText)];
    }),
  );
  return { title, head: ["noise", "effects", "0–6", "7–13", "14–27", "28–55"], rows };
}

function excessTable(draws: Draws, firms: number): CalibrationTable {
  const rows = NOISES.map((noise, index) => [
    noise,
    ...calibration.coverageOfExcess(draws(20 + index), firms, noise).map(shareText),
  ]);
  return { title: "M2: the range of the usual holds the count", head: ["noise", "28 days", "56 days"], rows };
}

function halfLifeTable(draws: Draws, firms: number): CalibrationTable {
  const rows = surges.map((surge, index) => {
    const { shown, right } = calibration.halfLifeOf(draws(30 + index), firms, surge);
    return [`${surge.times}-fold, ${surge.days} days`, surge.noise, shareText(shown), shareText(right)];
  });
  return { title: "M3: half-life", head: ["surge", "noise", "shown", "within two times the truth"], rows };
}

function alarmTable(draws: Draws, firms: number): CalibrationTable {
  const rows = NOISES.map((noise, index) => [
    noise,
    shareText(calibration.falseAlarms(draws(40 + index), Math.ceil(firms / 4), noise)),
  ]);
  return { title: "M5: false alarms", head: ["noise", "weeks with an alarm"], rows };
}

function linkTable(draws: Draws, firms: number): CalibrationTable {
  const rows = [48, 72, 120].flatMap((months, row) =>
    [0, 0.3, 0.6].map((memory, column) => {
      const tally = (elasticity: number) =>
        shareText(
          calibration.coverageOfLink(draws(50 + 3 * row + column), 2 * firms, months, elasticity, memory),
        );
      return [String(months), String(memory), tally(0), tally(0.8)];
    }),
  );
  const title = "M6: the interval of the elasticity holds the truth";
  return { title, head: ["months", "memory", "none", "0.8"], rows };
}

function discoveryTable(draws: Draws, firms: number): CalibrationTable {
  const rows = NOISES.map((noise, index) => [
    noise,
    calibration.falseDiscoveries(draws(70 + index), Math.ceil(firms / 4), noise).toFixed(3),
    shareText(calibration.powerAtSmallestVisible(draws(80 + index), firms, noise)),
  ]);
  const title = "M8: false findings at q = 0.10; smallest visible ratio";
  return { title, head: ["noise", "false among found", "told from none"], rows };
}
