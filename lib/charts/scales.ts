/** From a value to its place in pixels. */
export type Scale = (value: number) => number;

export function linearScale([from, to]: [number, number], [start, end]: [number, number]): Scale {
  const span = to - from || 1;
  return (value) => start + ((value - from) / span) * (end - start);
}

/** Equal ratios take equal room: half and double are equally far from the same. */
export function logScale([from, to]: [number, number], range: [number, number]): Scale {
  const scale = linearScale([Math.log(from), Math.log(to)], range);
  return (value) => scale(Math.log(value));
}

/** Round values from zero to at least `max`, about `count` of them. */
export function niceTicks(max: number, count: number): number[] {
  const top = max > 0 ? max : 1;
  const raw = top / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step =
    [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= raw * 0.999) ?? raw;
  const whole = top >= 1 && step < 1 ? 1 : step;
  const steps = Math.ceil(top / whole - 1e-9);
  return Array.from({ length: steps + 1 }, (_, index) => Number((index * whole).toPrecision(12)));
}

/** Doublings and halvings around one that cover the range: 1/4, 1/2, 1, 2, 4 … */
export function ratioTicks(low: number, high: number): number[] {
  const from = Math.min(-1, Math.floor(Math.log2(low)));
  const to = Math.max(1, Math.ceil(Math.log2(high)));
  const step = Math.ceil((to - from) / 7);
  const ticks: number[] = [];
  for (let power = -Math.ceil(-from / step) * step; power < to + step; power += step) ticks.push(2 ** power);
  return ticks;
}
