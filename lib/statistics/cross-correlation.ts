/** The correlation of two series at one lag. */
export interface LagCorrelation {
  /** By how many periods the response follows; negative if it leads. */
  readonly lag: number;
  readonly correlation: number;
}

/**
 * The autocorrelation of a series without gaps.
 *
 * Question: how alike are values that lie `lag` periods apart?
 * Method: products of the deviations from the mean, over their sum of squares; lags from 0 to `longest`.
 * Assumptions: one mean and one variance throughout.
 * Refuses: zeros for a series that does not vary.
 * Source: G. E. P. Box and G. M. Jenkins, Time Series Analysis; as R's `acf`.
 */
export function autocorrelation(series: readonly number[], longest: number): number[] {
  return crossCorrelation(series, series, longest)
    .filter(({ lag }) => lag >= 0)
    .map(({ correlation }) => correlation);
}

/**
 * The cross-correlation of two series of equal length.
 *
 * Question: does one series move with the other, so many periods later?
 * Method: products of deviations from the means, over both series' spread; lags from -longest to longest.
 * Assumptions: none of the series has a memory of its own. Where they do, two series that merely both drift correlate at
 * every lag: use `prewhitenedCrossCorrelation` and show this one greyed, with a warning.
 * Refuses: zeros if either series does not vary. Throws a RangeError for unequal lengths.
 * Source: as R's `ccf(response, driver)`.
 */
export function crossCorrelation(
  response: readonly number[],
  driver: readonly number[],
  longest: number,
): LagCorrelation[] {
  if (response.length !== driver.length) throw new RangeError("The series differ in length");
  const [y, x] = [deviations(response), deviations(driver)];
  const scale = Math.sqrt(sumOfProducts(y, y, 0) * sumOfProducts(x, x, 0));
  return Array.from({ length: 2 * longest + 1 }, (_, index) => {
    const lag = index - longest;
    return { lag, correlation: scale === 0 ? 0 : sumOfProducts(y, x, lag) / scale };
  });
}

/**
 * The cross-correlation after the driver's own memory is taken out of both series.
 *
 * Question: does the response follow the driver's surprises, rather than a drift that both share?
 * Method: a first-order autoregression of the driver by least squares; the same filter over both series; their
 * cross-correlation. Without a link, about 95 % of the lags lie within `limit`.
 * Shapes: as `crossCorrelation`; the filtered series are one period shorter.
 * Assumptions: the driver's memory is of first order.
 * Source: G. E. P. Box and G. M. Jenkins, Time Series Analysis, chapter on transfer functions.
 */
export function prewhitenedCrossCorrelation(
  response: readonly number[],
  driver: readonly number[],
  longest: number,
): { readonly lags: LagCorrelation[]; readonly limit: number; readonly memory: number } {
  const [y, x] = [deviations(response), deviations(driver)];
  const memory = firstOrderMemory(x);
  const filtered = (values: readonly number[]) =>
    values.slice(1).map((value, index) => value - memory * (values[index] ?? 0));
  const lags = crossCorrelation(filtered(y), filtered(x), longest);
  return { lags, limit: 1.96 / Math.sqrt(Math.max(1, response.length - 1)), memory };
}

/** The least squares slope of each deviation on the one before it. */
function firstOrderMemory(values: readonly number[]): number {
  let products = 0;
  let squares = 0;
  values.slice(1).forEach((value, index) => {
    const before = values[index] ?? 0;
    products += value * before;
    squares += before * before;
  });
  return squares === 0 ? 0 : products / squares;
}

function deviations(series: readonly number[]): number[] {
  const mean = series.reduce((sum, value) => sum + value, 0) / series.length;
  return series.map((value) => value - mean);
}

function sumOfProducts(y: readonly number[], x: readonly number[], lag: number): number {
  return y.reduce((sum, value, index) => sum + value * (x[index - lag] ?? 0), 0);
}
