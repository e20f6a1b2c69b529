import { applicationsLink } from "@/lib/statistics/applications-link";
import { type CountPeriods, weeklyPeriods } from "@/lib/statistics/count-periods";
import { toDailySeries } from "@/lib/statistics/daily-series";
import { effectOfFittedEvent } from "@/lib/statistics/event-effect";
import { eventExcess } from "@/lib/statistics/event-excess";
import { eventHalfLife } from "@/lib/statistics/event-half-life";
import { type FittedEvent, fitEvent } from "@/lib/statistics/fit-event";
import { placeboStarts } from "@/lib/statistics/placebo-starts";
import { ratioOfRatios } from "@/lib/statistics/ratio-of-ratios";
import { seededRandom } from "@/lib/statistics/seeded-random";
import { simulateFirm } from "@/lib/statistics/simulated-firm";
import { simulateMonths } from "@/lib/statistics/simulated-months";
import { sparseRows, weightedSquares } from "@/lib/statistics/sparse-rows";
import { watchLastWeek } from "@/lib/statistics/weekly-watch";
import { type Measurement, median, withinTime } from "./measurement";

const firstFullDay = "2016-11-09";
const goalMs = 150;
const rounds = 15;
const firstWindow = { fromDay: 0, toDay: 6 };

/** Processor time of the statistics, once the code is warm, beside one bare accumulation of X'WX on the same rows. */
export function benchmarkStatistics(): Measurement[] {
  const [rows, control] = [tenYears(1), tenYears(2)];
  const weeks = weeklyPeriods(toDailySeries(rows), 0);
  const months = simulateMonths({ random: seededRandom(3), months: 120, elasticity: 0.8 });
  const accumulate = bareAccumulation(fitted(rows));
  return [
    compared("one event, ten years of days, all models", () => allModels(rows, control), accumulate, goalMs),
    compared(
      "one event, ten years of days, effect alone",
      () => effectOfFittedEvent(fitted(rows)),
      accumulate,
    ),
    compared("watch, each of 104 weeks", () => watchTwoYears(weeks)),
    compared("applications by month, with placebo", () => applicationsLink(months)),
  ];
}

/** M1, M2, M3, M8's placebo, and M9's ratio to a control that is modelled likewise. */
function allModels(rows: ReturnType<typeof tenYears>, control: ReturnType<typeof tenYears>) {
  const event = fitted(rows);
  const [effect] = effectOfFittedEvent(event).windows;
  const [elsewhere] = effectOfFittedEvent(fitted(control)).windows;
  const both = effect?.kind === "estimate" && elsewhere?.kind === "estimate";
  return [
    eventExcess(event, seededRandom(2016)),
    eventHalfLife(event),
    placeboStarts(event, firstWindow),
    both ? ratioOfRatios(effect, elsewhere) : null,
  ];
}

function tenYears(seed: number) {
  const effects = [
    { ...firstWindow, ratio: 4 },
    { fromDay: 7, toDay: 27, ratio: 2 },
  ];
  return simulateFirm({
    random: seededRandom(seed),
    ...{ firstFullDay, daysBefore: 3450, daysAfter: 200, perDay: 5 },
    ...{ theta: 5, missingShare: 0.05, season: 0.15, growth: 0.05, effects },
  });
}

function fitted(rows: ReturnType<typeof tenYears>): FittedEvent {
  const result = fitEvent({ rows, firstFullDay });
  if (result.kind === "refused") throw new Error(`The made series was refused: ${result.reason}`);
  return result;
}

/** What every step of a regression does once at least. */
function bareAccumulation({ plan, model }: FittedEvent) {
  const columns = [...plan.columns.base, ...plan.columns.own].map(({ values }) => values);
  const rows = sparseRows(columns, model.periods.observed);
  return () => weightedSquares(rows, model.fit.means);
}

/** Each of the last 104 weeks against those before it. */
function watchTwoYears({ days, counts, observed, openDays }: CountPeriods) {
  return Array.from({ length: 104 }, (_, back) => {
    const end = days.length - back;
    const past = { days: days.subarray(0, end), counts: counts.subarray(0, end) };
    return watchLastWeek({
      ...past,
      periodDays: 7,
      observed: observed.subarray(0, end),
      openDays: openDays.subarray(0, end),
    });
  });
}

/** Medians over rounds done by turns; with a goal, or only to be read. */
function compared(work: string, ours: () => unknown, bare?: () => unknown, most?: number): Measurement {
  const times = { ours: [] as number[], bare: [] as number[] };
  for (let round = -3; round < rounds; round++) {
    const spent = { ours: cpuTimeOf(ours), bare: bare === undefined ? 0 : cpuTimeOfMany(bare) };
    if (round < 0) continue;
    times.ours.push(spent.ours);
    times.bare.push(spent.bare);
  }
  const measured = withinTime(
    `${work} (CPU)`,
    median(times.ours),
    most ?? 0,
    bare === undefined ? null : median(times.bare),
  );
  return most === undefined ? { ...measured, goal: "", met: null } : measured;
}

/** Milliseconds of the processor, which other work on the machine does not lengthen as it does the clock's. */
function cpuTimeOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Of work too short for one measurement. */
function cpuTimeOfMany(work: () => unknown): number {
  const times = 20;
  return (
    cpuTimeOf(() => {
      for (let time = 0; time < times; time++) work();
    }) / times
  );
}
