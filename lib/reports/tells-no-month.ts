const monthsOfQuarter = 3;

/**
 * Whether the number of a span may stand beside the numbers of its months, of which only those of fewer than the threshold
 * are withheld, in this report or another: not where what is left for the withheld ones says what one of them is.
 * `months` are the inquiries of the span's months in order, the last one as far as it has come; a year is also held
 * against its quarters.
 */
export function tellsNoMonth(months: readonly number[], threshold: number): boolean {
  const isSmall = (n: number) => n > 0 && n < threshold;
  if (isSmall(addUp(months))) return false;
  if (months.length <= 1) return true;
  const length = months.length > monthsOfQuarter ? monthsOfQuarter : 1;
  const shorter = Array.from({ length: Math.ceil(months.length / length) }, (_, place) =>
    months.slice(place * length, (place + 1) * length),
  );
  // A quarter that is told leaves the withheld months in it to each other; what is left of a year is for the others.
  const open = shorter.filter((one) => !tellsNoMonth(one, threshold)).flat();
  return hideEachOther(open.filter(isSmall), threshold);
}

/** Whether several numbers, each known to be one at least and under the threshold, can differ while their sum is known. */
function hideEachOther(small: readonly number[], threshold: number): boolean {
  if (small.length === 0) return true;
  const sum = addUp(small);
  return small.length > 1 && sum > small.length && sum < small.length * (threshold - 1);
}

const addUp = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0);
