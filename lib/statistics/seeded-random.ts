/** A source of chance: each call gives a number from 0 up to, not including, 1. */
export type Random = () => number;

/**
 * A small seeded generator (mulberry32), for simulations and tests.
 *
 * Question: how can a draw be repeated exactly?
 * Method: a counter moved by a fixed odd step, mixed by two multiplications; period 2^32.
 * Shape: the same whole-number seed always gives the same sequence.
 * Assumptions: good enough to draw from models; never for secrets.
 * Source: T. Ettinger, mulberry32 (public domain).
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
