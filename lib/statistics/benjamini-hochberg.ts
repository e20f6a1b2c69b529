/**
 * Benjamini-Hochberg adjusted p-values.
 *
 * Question: of the findings that we call found among many comparisons, which share may be false?
 * Method: with m p-values in increasing order, the i-th is multiplied by m / i; then each takes the least value among
 * itself and those above it, at most 1. A finding stands at rate q when its adjusted value is at most q.
 * Shape: as many adjusted values as p-values, in the same order. An empty list gives an empty list.
 * Assumptions: independent or positively dependent comparisons.
 * Refuses: throws a RangeError for a p-value outside 0 to 1; leave refused results out before calling.
 * Source: Y. Benjamini and Y. Hochberg (1995), Journal of the Royal Statistical Society B 57, 289-300.
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const bad = pValues.find((p) => !(p >= 0 && p <= 1));
  if (bad !== undefined) throw new RangeError(`Not a p-value: ${bad}`);
  const adjusted = new Array<number>(pValues.length);
  const fromLargest = pValues.map((p, position) => ({ p, position })).sort((a, b) => b.p - a.p);
  let least = 1;
  fromLargest.forEach(({ p, position }, index) => {
    const rank = pValues.length - index;
    least = Math.min(least, (p * pValues.length) / rank);
    adjusted[position] = least;
  });
  return adjusted;
}
