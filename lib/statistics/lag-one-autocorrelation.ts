/**
 * The lag-1 autocorrelation of residuals with gaps.
 *
 * Question: is a day above expectation usually followed by another one?
 * Method: the mean product of residuals on adjacent periods, over the mean square of all residuals.
 * Shape: one residual per period, `null` where nothing was observed; a pair with a gap does not count.
 * Assumptions: residuals have mean 0 and one variance (Pearson residuals do).
 * Refuses: 0 when there is no adjacent pair or no variation.
 */
export function lagOneAutocorrelation(residuals: readonly (number | null)[]): number {
  let products = 0;
  let pairs = 0;
  let squares = 0;
  let present = 0;
  let previous: number | null = null;
  for (const residual of residuals) {
    if (residual !== null) {
      squares += residual * residual;
      present++;
      if (previous !== null) {
        products += residual * previous;
        pairs++;
      }
    }
    previous = residual;
  }
  return pairs === 0 || squares === 0 ? 0 : products / pairs / (squares / present);
}
