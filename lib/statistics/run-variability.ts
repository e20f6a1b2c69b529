import { quadraticForm } from "./cholesky";

/**
 * A fitted model as seen on its ordinary days: those outside all events' windows, on which something was observed.
 * Every array has one place per calendar day (or week), and is 0 wherever the day is not such a day.
 */
export interface OrdinaryDays {
  /** (y - mean) / (1 + mean / theta). */
  readonly score: Float64Array;
  /** mean / (1 + mean / theta). */
  readonly weight: Float64Array;
  /** The model's columns without those of events; read only where the weight is above 0. */
  readonly columns: readonly Float64Array[];
  /** Inverse of the sum over ordinary days of weight · x · x', row by row. */
  readonly covariance: Float64Array;
}

/** How much more stretches of ordinary days vary than the model says. */
export interface RunVariability {
  /** The variance of such stretches over the model's variance; 1 at least. */
  readonly cSquared: number;
  readonly degreesOfFreedom: number;
  /** How many overlapping runs it rests on. */
  readonly runs: number;
}

/**
 * The variability of runs of ordinary days.
 *
 * Question: how variable are stretches of `runDays` ordinary days really, compared with what the model believes?
 * Method: over all overlapping runs of that many calendar days, the squares of the summed scores are divided by the
 * variances that the model gives them (the summed weights less what the fit itself has absorbed). Runs with less than
 * half the usual weight (too few ordinary days in them), or with less weight than the fit absorbed, are left out.
 * Units: `runDays` are calendar days; the results are pure numbers.
 * Assumptions: ordinary days before and after resemble the days that the event's window would have been without it.
 * Refuses: `null` when no run is long and full enough.
 * Source: scaling by the block variance of scores; calibrated in docs/statistics.md.
 */
export function runVariability(days: OrdinaryDays, runDays: number): RunVariability | null {
  const leastWeight = 0.5 * runDays * meanWeight(days.weight);
  const run = { score: 0, weight: 0, columns: new Float64Array(days.columns.length) };
  const totals = { runs: 0, squares: 0, absorbed: 0, weight: 0 };
  for (let day = 0; day < days.weight.length; day++) {
    move(run, days, day, 1);
    if (day >= runDays) move(run, days, day - runDays, -1);
    if (day < runDays - 1 || !(run.weight > leastWeight)) continue;
    const absorbed = quadraticForm(days.covariance, run.columns);
    if (!(run.weight > absorbed)) continue;
    totals.runs++;
    totals.squares += run.score * run.score;
    totals.absorbed += absorbed;
    totals.weight += run.weight;
  }
  if (totals.runs === 0) return null;
  return {
    cSquared: Math.max(1, totals.squares / (totals.weight - totals.absorbed)),
    degreesOfFreedom: Math.max(3, (totals.runs / runDays) * (1 - totals.absorbed / totals.weight)),
    runs: totals.runs,
  };
}

/** For given lengths of windows, the variability that each is judged by; a length that is missing cannot be judged. */
export type VariabilityOfLengths = (lengths: readonly number[]) => ReadonlyMap<number, RunVariability>;

/**
 * The variability of several lengths of runs, made to agree with each other.
 *
 * Question: as `runVariability`, for all windows of an event at once.
 * Method: in order of growing length the variability never falls and the degrees of freedom never rise, since longer
 * runs are fewer and can only hide variability, not remove it. Each length is measured once, however often it is asked.
 * Shape: one result per distinct length.
 * Refuses: a length without a usable run has no entry, nor has any longer one.
 */
export function variabilityOfLengths(days: OrdinaryDays): VariabilityOfLengths {
  const measured = new Map<number, RunVariability | null>();
  const measure = (length: number) => {
    const known = measured.get(length);
    if (known !== undefined) return known;
    const found = runVariability(days, length);
    measured.set(length, found);
    return found;
  };
  return (lengths) => {
    const judged = new Map<number, RunVariability>();
    let shorter: RunVariability = { cSquared: 1, degreesOfFreedom: Number.POSITIVE_INFINITY, runs: 0 };
    for (const length of [...new Set(lengths)].sort((a, b) => a - b)) {
      const own = measure(length);
      if (own === null) break;
      shorter = {
        cSquared: Math.max(shorter.cSquared, own.cSquared),
        degreesOfFreedom: Math.min(shorter.degreesOfFreedom, own.degreesOfFreedom),
        runs: own.runs,
      };
      judged.set(length, shorter);
    }
    return judged;
  };
}

interface RunSums {
  score: number;
  weight: number;
  readonly columns: Float64Array;
}

/** Lets a day into the run (sign 1) or out of it (sign -1). */
function move(run: RunSums, days: OrdinaryDays, day: number, sign: number): void {
  const weight = sign * (days.weight[day] ?? 0);
  if (weight === 0) return;
  run.score += sign * (days.score[day] ?? 0);
  run.weight += weight;
  for (let column = 0; column < run.columns.length; column++) {
    run.columns[column] = (run.columns[column] ?? 0) + weight * (days.columns[column]?.[day] ?? 0);
  }
}

function meanWeight(weights: Float64Array): number {
  const present = weights.filter((weight) => weight > 0);
  return present.reduce((total, weight) => total + weight, 0) / Math.max(1, present.length);
}
