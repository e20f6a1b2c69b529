/** One line of the benchmark: a work, what it took, and what it is compared with in the same run. */
export type Measurement = {
  work: string;
  unit: "ms" | "kB" | "MB";
  ours: number;
  /** The same work by bare SQL on the same data, or an empty page of the same framework. */
  bare: number | null;
  /** Ours over bare; null where there is nothing to compare with. */
  ratio: number | null;
  goal: string;
  /** Null where the line is there to be read and has no goal. */
  met: boolean | null;
};

/** A goal for the ratio to bare SQL. */
export function comparedWithSql(work: string, ours: number, bare: number, most: number | null): Measurement {
  const ratio = ours / bare;
  const goal = most === null ? "" : `at most ${most} times bare SQL`;
  return { work, unit: "ms", ours, bare, ratio, goal, met: most === null ? null : ratio <= most };
}

/** A goal for the time itself. */
export function withinTime(
  work: string,
  ours: number,
  most: number,
  bare: number | null = null,
): Measurement {
  const ratio = bare === null ? null : ours / bare;
  return { work, unit: "ms", ours, bare, ratio, goal: `at most ${most} ms`, met: ours <= most };
}

/** A goal for the memory that the process adds while it works. */
export function withinMemory(work: string, ours: number, most: number): Measurement {
  return { work, unit: "MB", ours, bare: null, ratio: null, goal: `at most ${most} MB`, met: ours <= most };
}

/** A time that is there to be read. */
export function withoutGoal(work: string, ours: number): Measurement {
  return { work, unit: "ms", ours, bare: null, ratio: null, goal: "", met: null };
}

/** The middle one, or the lower of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

/** Milliseconds that a piece of work takes. */
export async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** Medians of two kinds of work done by turns, so that whatever else the machine does troubles both alike. */
export async function medianByTurns(
  rounds: number,
  ours: (round: number) => Promise<unknown>,
  bare: (round: number) => Promise<unknown>,
): Promise<{ ours: number; bare: number }> {
  const warmUp = Math.max(3, Math.round(rounds / 10));
  const times = { ours: [] as number[], bare: [] as number[] };
  for (let round = -warmUp; round < rounds; round++) {
    const spent = {
      ours: await timeOf(() => ours(round + warmUp)),
      bare: await timeOf(() => bare(round + warmUp)),
    };
    if (round < 0) continue;
    times.ours.push(spent.ours);
    times.bare.push(spent.bare);
  }
  return { ours: median(times.ours), bare: median(times.bare) };
}
